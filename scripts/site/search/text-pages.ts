// site: the text of a report in pages: a reader of the search loads the page that has what was asked, not the report.

import { folderOf, type ReportKey } from '../../base/report-key.ts'
import { reportPath, type Summary, type TextSection } from '../../pages/pages.ts'
import { put, taken } from './script.ts'
import { pageTokens, titleTokens } from './tokens.ts'

/** A report has as many pages at most: its pages are numbered `report × PAGES + page`, so that none moves another report's. */
export const PAGES = 8

/** Characters after which a page ends, with the block that it is in. Longer reports have longer pages. */
const PAGE_CHARACTERS = 3_000

/** What a page's script holds. */
interface TextPage {
  readonly title: string
  readonly name: string
  readonly region: string
  /** How many pages the report has. */
  readonly of: number
  readonly sections: readonly TextSection[]
}

export function textPages(sections: readonly TextSection[]): TextSection[][] {
  const total = sections.flatMap(([, , blocks]) => blocks).reduce((sum, block) => sum + block.length, 0)
  const most = Math.max(PAGE_CHARACTERS, Math.ceil(total / PAGES))
  const pages: TextSection[][] = [[]]
  let size = 0
  for (const [anchor, heading, blocks] of sections) {
    let from = 0
    const end = (to: number): void => void (to > from && pages.at(-1)?.push([anchor, heading, blocks.slice(from, (from = to))]))
    for (const [i, block] of blocks.entries()) {
      if (size >= most) {
        end(i)
        pages.push([])
        size = 0
      }
      size += block.length
    }
    end(blocks.length)
  }
  return pages
}

export function textScripts(entry: Summary, pages: readonly (readonly TextSection[])[]): (readonly [path: string, text: string])[] {
  const { name, region, title } = entry
  return pages.map((sections, i) => [
    textPath(entry, i),
    put(`${reportPath(entry)}/text-${i}`, { title, name, region, of: pages.length, sections }),
  ])
}

/** What a report is found by, page by page; that of its title with the first. */
export function reportTokens(title: string, pages: readonly (readonly TextSection[])[]): string[][] {
  return pages.map((sections, i) => [...pageTokens(sections), ...(i === 0 ? titleTokens(title) : [])])
}

/** The pages of a report that stands; undefined where one of them cannot be read. */
export function pagesRead(read: (path: string) => string | undefined, key: ReportKey): (readonly TextSection[])[] | undefined {
  const page = (i: number): TextPage | undefined => taken(read(textPath(key, i)) ?? '') as TextPage | undefined
  const first = page(0)
  const all = Array.from({ length: first?.of ?? 0 }, (_, i) => (i === 0 ? first : page(i))?.sections)
  return first && all.every((sections) => sections !== undefined) ? all : undefined
}

function textPath(key: ReportKey, page: number): string {
  return `${folderOf(key)}/text-${page}.js`
}
