// test: the program as npm would install it, from the tarball that npm packs.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const PROGRAM = resolve(import.meta.dirname, '..')

/** Packs and unpacks below `folder`, and puts beside it the packages that it depends on, and no others. Gives where it lies. */
export function install(folder: string): string {
  run(PROGRAM, 'npm', 'pack', '--pack-destination', folder)
  run(folder, 'tar', '-xzf', readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  const installed = join(folder, 'package')
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { dependencies: object }
  for (const name of Object.keys(dependencies)) {
    const link = join(installed, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(PROGRAM, 'node_modules', name), link, 'junction')
  }
  return installed
}

function run(cwd: string, command: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`)
}
