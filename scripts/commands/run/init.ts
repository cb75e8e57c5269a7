// the run of jibao init: the files of docs/recipes/ that every repository starts with, and a package.json with a name of its own.

import { existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { Given } from '../../command.ts'
import { filesBelow, readSource } from '../../content/content.ts'
import { writeNew } from '../../site/site.ts'
import { copySchemas } from './schema-copies.ts'
import { versionOf } from './version.ts'

const PIPELINES = ['github', 'gitlab', 'none']

export function run(given: Given): Promise<number> {
  const { options, roots, terminal, words } = given
  const pipeline = String(options.ci ?? 'none')
  if (!PIPELINES.includes(pipeline) || words.length > 1) {
    terminal.complain(`jibao init [DIR] --ci ${PIPELINES.join(' | ')}`)
    return Promise.resolve(2)
  }
  const { program } = roots
  const site = resolve(roots.site, words[0] ?? '.')
  const files = new Map([
    ['package.json', packageText(basename(site), versionOf(program))],
    ...starting(program, 'start'),
    ...(pipeline === 'none' ? [] : starting(program, pipeline)),
  ])
  return Promise.resolve(begin(given, site, files))
}

/** Files that are there already stay, and so does content: it gets no example. */
function begin(given: Given, site: string, files: Map<string, string>): number {
  const { language = 'zh', roots, terminal } = given
  const isThere = (path: string): boolean => existsSync(join(site, path))
  const hasContent = isThere('content')
  const kept = [...files.keys()].filter((path) => isThere(path) || (hasContent && path.startsWith('content/example/')))
  for (const path of kept) files.delete(path)
  const hasProgram = isThere('node_modules/jibao')
  writeNew(site, files)
  terminal.print([...files.keys(), ...copySchemas({ site, program: roots.program })].join('\n'))
  const old = kept.filter(isThere)
  if (old.length > 0) terminal.print(language === 'zh' ? `已有的没有动：${old.join('、')}` : `left as they were: ${old.join(', ')}`)
  const first = hasProgram ? 'git config core.hooksPath .githooks' : 'npm install'
  const form = language === 'zh' ? '<表式>   # 有哪些：npx jibao formats' : '<form>   # which there are: npx jibao formats'
  const next = [inFolder(given, site) + first, `npx jibao new my-unit 2024 --format ${form}`, 'npx jibao preview my-unit/2024']
  terminal.print(`\n${language === 'zh' ? '接下来：' : 'Next:'}\n${next.map((line) => `  ${line}`).join('\n')}`)
  return 0
}

/** Path below the site → text, of a folder of docs/recipes/, where npm would leave out names that begin with a dot: these have a `_`. */
function starting(program: string, folder: string): [string, string][] {
  const roots = { site: program, program }
  const below = `docs/recipes/${folder}`
  const sources = filesBelow(roots, below).flatMap((file) => readSource(roots, file).source ?? [])
  return sources.map(({ file, text }) => [file.slice(below.length + 1).replace(/^_/, '.'), text])
}

/** As npm takes it, whatever the folder is called; and not the name of the package that it depends on. */
function packageText(folder: string, version: string): string {
  const plain = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200)
  const isFree = plain !== '' && !['jibao', 'node-modules'].includes(plain)
  const json = {
    name: isFree ? plain : 'jibao-site',
    private: true,
    scripts: { check: 'jibao check', build: 'jibao build' },
    devDependencies: { jibao: version },
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function inFolder({ roots }: Given, site: string): string {
  const path = relative(roots.site, site)
  return path === '' ? '' : `cd ${/^[\w./-]+$/.test(path) ? path : `"${path}"`} && `
}
