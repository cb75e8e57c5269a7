// site: all files of the site, report by report; what is kept between them is their summaries.

import type { Observation } from '../base/observation.ts'
import { folderOf, type ReportKey } from '../base/report-key.ts'
import type { Site } from '../facts/facts.ts'
import { type Directory, inGroups, inOrder, type Page, type Summary, type TextSection } from '../pages/pages.ts'
import { entryOf } from './data.ts'
import { csv } from './exports/csv.ts'
import { feed, robots, sitemaps } from './exports/feeds.ts'
import { sitePackage } from './exports/package.ts'
import { openLinkCheck } from './links.ts'
import { commonTable, listing } from './listing.ts'
import type { Publication } from './publication.ts'
import { type ReportFiles, rowsOf, titleText } from './report-files.ts'
import { openSearchIndex } from './search/index-files.ts'
import { reportTokens } from './search/tokens.ts'

export interface Assembly {
  /** What machines read of a report; its page, its pictures and its paper are put beside them. */
  add(report: ReportFiles): void
  /** A report that is faulty now stays as it was published, and in every list; false where it never was. */
  keep(key: ReportKey): boolean
  /** The pages that lead to reports, and the files of the whole site; tells links that lead nowhere. */
  finish(directory: Directory): readonly Observation[]
}

/** Their scripts keep what was asked in the address. */
const STATEFUL = new Set(['compare.html', 'search.html'])
const JSON_LINES = 'data.jsonl'

export function openAssembly(publication: Publication, site: Site): Assembly {
  const entries: Summary[] = []
  const links = openLinkCheck(STATEFUL, publication.has, publication.read)
  const index = openSearchIndex(publication.scratch)
  const common = commonTable()
  publication.append('common.csv', csv(common))
  publication.append(JSON_LINES, '')
  const enter = ({ entry, line, rows, tokens }: Pick<ReportFiles, 'entry' | 'line' | 'rows' | 'tokens'>): void => {
    index.add(entries.length, tokens)
    entries.push(entry)
    publication.append(JSON_LINES, line)
    publication.append('common.csv', rows)
  }
  return {
    add: (report) => {
      for (const [path, text] of report.files) publication.put(path, text)
      links.see(`${folderOf(report.entry)}/index.html`, report.links, report.anchors)
      enter(report)
    },
    keep: (key) => {
      const folder = folderOf(key)
      const files = publication.keep(folder, `${folder}/projects`) // reports of their own
      const data = publication.read(`${folder}/data.json`)
      const entry = data === undefined ? undefined : entryOf(data)
      if (data === undefined || !entry) return files.length > 0
      publication.keep(`assets/formats/${entry.format}.css`) // its form may not be read any more
      const tokens = reportTokens(titleText(entry), keptText(publication.read(`${folder}/text.js`)))
      enter({ entry, line: `${JSON.stringify(JSON.parse(data))}\n`, rows: rowsOf(entry), tokens })
      return true
    },
    finish: (directory) => {
      for (const [path, text] of wholeSite(site, entries, index)) publication.put(path, text)
      publication.put('datapackage.json', sitePackage(site, common))
      const ordered = inOrder(entries)
      const units = [...inGroups(ordered, ({ unit }) => unit).values()]
      for (const page of directory.common(ordered)) see(page)
      for (const own of units) see(directory.unit(own))
      for (const ofYear of inGroups(ordered, ({ unit, year }) => folderOf({ unit, year })).values()) {
        const projects = ofYear.filter(({ project }) => project !== undefined)
        if (projects.length > 0) see(directory.projects(projects, projects.length < ofYear.length))
      }
      return links.broken()
    },
  }
  function see(page: Page): void {
    publication.put(page.path, page.html)
    links.see(
      page.path,
      page.links.map((written) => ({ written })),
      page.anchors,
    )
  }
}

function* wholeSite(
  site: Site,
  entries: readonly Summary[],
  index: ReturnType<typeof openSearchIndex>,
): Generator<readonly [string, string]> {
  const ordered = inOrder(entries)
  const places = new Map(ordered.map((entry, i) => [entry, i]))
  const byNumber = entries.map((entry) => places.get(entry) ?? 0)
  yield* index.files((document) => byNumber[document] ?? 0)
  yield* listing(ordered)
  if (site.baseUrl !== undefined) yield* sitemaps(site.baseUrl, ordered)
  yield ['feed.xml', feed(site, ordered)]
  yield ['robots.txt', robots(site.baseUrl)]
}

/** The text of a report that was published before, out of its own script. */
function keptText(script: string | undefined): readonly TextSection[] {
  const json = /^jibao\.put\("[^"]*",([^]*)\)\n$/.exec(script ?? '')?.[1]
  return json === undefined ? [] : (JSON.parse(json) as TextSection[])
}
