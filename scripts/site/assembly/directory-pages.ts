// site: the pages that lead to reports. One that would be made from the same things as the one that stands stays.

import { createHash } from 'node:crypto'
import { inGroups } from '../../base/groups.ts'
import { folderOf } from '../../base/report-key.ts'
import type { Directory, Page, Summary } from '../../pages/pages.ts'
import { askingOf } from '../links.ts'
import type { Publication } from '../publication.ts'
import type { KnownPage } from './known.ts'

/** Pages whose scripts keep what was asked in the address. */
export const STATEFUL: ReadonlySet<string> = new Set(['compare.html', 'search.html'])

export interface DirectoryPages {
  /** In their order. */
  readonly pages: readonly KnownPage[]
  /** Those of them that were set. */
  readonly set: ReadonlySet<string>
}

/** `entries` in the order of the site; `known` by path. */
export function directoryPages(
  publication: Publication,
  directory: Directory,
  entries: readonly Summary[],
  known: ReadonlyMap<string, KnownPage>,
): DirectoryPages {
  const pages: KnownPage[] = []
  const keys = new Map<string, string>()
  const sums = new Map(entries.map((entry) => [entry, sha256(JSON.stringify(entry))]))
  const isAsked = (path: string, from: readonly Summary[], texts: readonly string[] = []): boolean => {
    const key = sha256(JSON.stringify([texts, from.map((entry) => sums.get(entry))]))
    const before = known.get(path)
    const stays = before?.key === key && publication.stands(path)
    if (stays) pages.push(before)
    else keys.set(path, key)
    return !stays
  }
  const take = ({ anchors, html, links, path }: Page): void => {
    const written = [...new Set(links)].map((one) => ({ written: one }))
    publication.put(path, html)
    pages.push({ ...askingOf(path, written, anchors, STATEFUL), key: keys.get(path) ?? '' })
  }
  for (const page of directory.common(entries, isAsked)) take(page)
  for (const own of inGroups(entries, ({ unit }) => unit).values()) {
    if (isAsked(`${own[0]?.unit ?? ''}/index.html`, own)) take(directory.unit(own))
  }
  for (const [folder, ofYear] of inGroups(entries, ({ unit, year }) => folderOf({ unit, year }))) {
    const projects = ofYear.filter(({ project }) => project !== undefined)
    const hasReport = projects.length < ofYear.length
    const path = `${folder}/${hasReport ? 'projects/' : ''}index.html`
    if (projects.length > 0 && isAsked(path, projects, [String(hasReport)])) take(directory.projects(projects, hasReport))
  }
  return { pages, set: new Set(keys.keys()) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
