// preview: the files of a report, read as they are and written whole. A name that comes from a page is looked up among those
// that the folder has; no path is made of it.

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, type ReportKey } from '../base/report-key.ts'
import { digestOf, locate, namesIn, type Roots } from '../content/content.ts'
import { rewrite } from '../site/site.ts'

export interface Source {
  /** Below the site: `content/<unit>/<year>/report.yaml`. */
  readonly file: string
  readonly text: string
  /** Of its bytes. */
  readonly digest: string
}

/** Names of the files that an author writes, in the order of the form. */
export function sourceNames({ site }: Roots, key: ReportKey): readonly string[] {
  const names = namesIn({ site, program: site }, `content/${folderOf(key)}`, 'file')
  const isOurs = (name: string): boolean => name === 'report.yaml' || name === 'indicators.yaml' || name.endsWith('.md')
  return names.filter(isOurs).sort((a, b) => Number(a.endsWith('.md')) - Number(b.endsWith('.md')) || (a < b ? 1 : -1))
}

/** Undefined for a name that the report's folder has no file of, and for what is a link to elsewhere. */
export function sourceNamed(roots: Roots, key: ReportKey, name: string): Source | undefined {
  return sourceNames(roots, key).includes(name) ? readAt(roots, `content/${folderOf(key)}/${name}`) : undefined
}

export function readAt({ site }: Roots, file: string): Source | undefined {
  const path = locate({ site, program: site }, file)
  if (path === undefined) return undefined
  const bytes = readFileSync(path)
  return { file, text: bytes.toString('utf8'), digest: digestOf([bytes]) }
}

/** Another one, and some file of the report is another one: names, sizes, times. */
export function stampOf(roots: Roots, key: ReportKey): string {
  const folder = join(roots.site, 'content', folderOf(key))
  return sourceNames(roots, key)
    .map((name) => {
      const { ino = 0, mtimeMs = 0, size = 0 } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {}
      return `${name} ${ino} ${mtimeMs} ${size}`
    })
    .join('\n')
}

/** Gives the new digest. */
export function writeAt({ site }: Roots, file: string, text: string): string {
  const path = locate({ site, program: site }, file)
  if (path === undefined) throw new Error(`${file} is not there`)
  rewrite(path, text)
  return digestOf([Buffer.from(text)])
}
