// test: the repository's reports as PDFs, built in a folder of their own.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { dispatch } from '../scripts/command.ts'
import { build } from '../scripts/commands/build.ts'
import type { EngineName } from '../scripts/print/print.ts'

export const PROGRAM = resolve(import.meta.dirname, '..')

/** The folder of every report below content/. */
export const REPORTS = readdirSync(join(PROGRAM, 'content'), { recursive: true, encoding: 'utf8' })
  .flatMap((path) => /^(.+)\/report\.yaml$/.exec(path.replaceAll('\\', '/'))?.[1] ?? [])
  .sort()

export interface Otherwise {
  /** Files of the program that are otherwise for this time, by path. */
  readonly changes?: Readonly<Record<string, (text: string) => string>>
  readonly engine?: EngineName
}

/** `<unit>/<year>` → PDF. */
export async function pdfsOf(
  reports: readonly string[],
  { changes = {}, engine = 'chromium' }: Otherwise = {},
): Promise<Map<string, Uint8Array>> {
  const root = mkdtempSync(join(tmpdir(), 'jibao-reports-'))
  try {
    cpSync(join(PROGRAM, 'content/site.yaml'), join(root, 'content/site.yaml'))
    for (const unit of new Set(reports.map((report) => report.split('/')[0] ?? '')))
      cpSync(join(PROGRAM, 'content', unit), join(root, 'content', unit), { recursive: true })
    for (const [path, change] of Object.entries(changes)) {
      const text = readFileSync(join(PROGRAM, path), 'utf8')
      if (change(text) === text) throw new Error(`nothing is changed in ${path}`)
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), change(text))
    }
    const complaints: string[] = []
    const terminal = {
      print: () => undefined,
      complain: (sentence: string) => void complaints.push(sentence),
      progress: () => undefined,
      findings: () => undefined,
    }
    const code = await dispatch([build], ['build', '--root', root, '--engine', engine], PROGRAM, terminal)
    if (code !== 0) throw new Error(`the build ended with ${code}: ${complaints.join('; ')}`)
    return new Map(reports.map((report) => [report, new Uint8Array(readFileSync(join(root, 'dist', report, 'report.pdf')))]))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
