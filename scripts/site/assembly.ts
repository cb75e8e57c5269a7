// site: all files of the site, unit-year by unit-year; what is kept between them is their summaries.

import type { Observation } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { folderOf, type ReportKey } from '../base/report-key.ts'
import { everyBlock, everyInline, everySection } from '../content/content.ts'
import type { Site } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { type Directory, indicatorNames, inGroups, inOrder, type Page, reportPath, type Summary, type TextSection } from '../pages/pages.ts'
import { dataJson, entryOf } from './data.ts'
import { csv, csvLine } from './exports/csv.ts'
import { feed, robots, sitemaps } from './exports/feeds.ts'
import { sitePackage, unitYearPackage } from './exports/package.ts'
import { tablesOf } from './exports/tables.ts'
import { openLinkCheck } from './links.ts'
import { commonRows, commonTable, listing } from './listing.ts'
import type { Publication } from './publication.ts'
import { openSearchIndex, put } from './search/index-files.ts'

export interface Assembly {
  /** A unit-year's page and what machines read of it; its paper is put beside them before. */
  add(figures: Figures, page: Page, entry: Summary): void
  /** A unit-year that is faulty now stays as it was published, and in every list; false where it never was. */
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
  const enter = (entry: Summary, data: string, sections: readonly TextSection[]): void => {
    index.add(entries.length, `${entry.title} ${entry.name} ${entry.region}`, sections)
    entries.push(entry)
    publication.append(JSON_LINES, `${JSON.stringify(JSON.parse(data))}\n`)
    publication.append('common.csv', commonRows(entry).map(csvLine).join(''))
  }
  return {
    add: (figures, page, entry) => {
      const folder = folderOf(entry)
      const tables = tablesOf(figures)
      const data = dataJson(figures, entry)
      const sections = searchable(page, entry, figures)
      for (const table of tables) publication.put(`${folder}/${table.name}.csv`, csv(table))
      publication.put(`${folder}/data.json`, data)
      publication.put(`${folder}/datapackage.json`, unitYearPackage(site, entry, tables, data))
      publication.put(`${folder}/text.js`, put(`${reportPath(entry)}/text`, sections))
      publication.put(`${folder}/entry.js`, entryScript(entry))
      publication.put(page.path, page.html)
      links.see(page, linkPlaces(figures))
      enter(entry, data, sections)
    },
    keep: (key) => {
      const folder = folderOf(key)
      const files = publication.keep(folder, `${folder}/projects`) // reports of their own
      const data = publication.read(`${folder}/data.json`)
      const entry = data === undefined ? undefined : entryOf(data)
      if (data === undefined || !entry) return files.length > 0
      publication.keep(`assets/formats/${entry.format}.css`) // its form may not be read any more
      enter(entry, data, keptText(publication.read(`${folder}/text.js`)))
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
    links.see(page)
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

/** The page's own text, and before it what the page may not print: whose report it is, and the indicators by name. */
function searchable(page: Page, entry: Summary, figures: Figures): TextSection[] {
  const names = indicatorNames(figures)
  return [
    ['', '', [entry.title, entry.name, entry.region].filter((text) => text !== '')],
    ...page.text,
    ...(names.length > 0 ? [['', '评价指标', names] as const] : []),
  ]
}

/** Where the author wrote each link. */
function linkPlaces({ facts: { narrative } }: Figures): ReadonlyMap<string, Place> {
  const blocks = [...narrative.lead, ...everySection(narrative.sections).flatMap(({ blocks: own }) => own)]
  const inlines = everyBlock(blocks).flatMap(everyInline)
  return new Map(inlines.flatMap((inline) => (inline.kind === 'link' ? [[inline.href, inline.at] as const] : [])))
}

function entryScript(entry: Summary): string {
  const { common, ...rest } = entry
  return put(`${reportPath(entry)}/entry`, {
    ...rest,
    common: common.map(({ name, text, value, unit: of }) => [name, text, value, of]),
  })
}

/** The text of a report that was published before, out of its own script. */
function keptText(script: string | undefined): readonly TextSection[] {
  const json = /^jibao\.put\("[^"]*",([^]*)\)\n$/.exec(script ?? '')?.[1]
  return json === undefined ? [] : (JSON.parse(json) as TextSection[])
}
