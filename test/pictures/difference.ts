// test: where two pictures differ, and what of it somebody has looked at and accepted.

import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import { type Picture, WHITE } from './png.ts'

/** Shades that processors may disagree in, of sixteen, and how many pixels of a page may do more than that. */
const NEAR = 2
export const MOST_PIXELS = 3

/** How many pixels differ; all of the larger picture where the sizes do. */
export function pixelsBetween(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return Math.max(one.shades.length, other.shades.length)
  return one.shades.reduce((sum, shade, at) => sum + (Math.abs(shade - (other.shades[at] ?? 0)) > NEAR ? 1 : 0), 0)
}

/** The second picture in light grey, black where the first is otherwise. */
export function differenceBetween(one: Picture, other: Picture): Picture {
  const shades = other.shades.map((shade, at) =>
    Math.abs(shade - (one.shades[at] ?? 0)) > NEAR ? 0 : WHITE - Math.ceil((WHITE - shade) / 4),
  )
  return { ...other, shades }
}

/** Names a picture in the file of decisions. */
export function digestOf({ height, shades, width }: Picture): string {
  return createHash('sha256').update(`${width} ${height} `).update(shades).digest('hex').slice(0, 12)
}

export interface Decision {
  /** `<unit>/<year>`. */
  readonly report: string
  readonly page: number
  /** The digest of the page as it was accepted. */
  readonly picture: string
  readonly reason: string
}

/** Reads the file of decisions; throws at one that lacks something. */
export function decisionsIn(text: string): Decision[] {
  return ((parse(text) ?? []) as Partial<Decision>[]).map(({ page, picture, reason, report }, index) => {
    if (!report || !page || !picture || !reason) throw new Error(`decision ${index + 1} needs report, page, picture and reason`)
    return { report, page, picture, reason }
  })
}

export interface Verdict {
  /** A sentence for each page that is not as it was and that nobody has accepted. */
  readonly changed: readonly string[]
  /** Pages that the sentences are about, counted from 1. */
  readonly pages: readonly number[]
  /** Decisions that are of no use any more. */
  readonly spent: readonly Decision[]
}

/** What is to be said of a report's pages, beside those that it had. */
export function judge(report: string, were: readonly Picture[], are: readonly Picture[], decisions: readonly Decision[]): Verdict {
  const changed: string[] = []
  const pages: number[] = []
  const used = new Set<Decision>()
  for (let page = 1; page <= Math.max(were.length, are.length); page += 1) {
    const [was, is] = [were[page - 1], are[page - 1]]
    const pixels = was === undefined || is === undefined ? undefined : pixelsBetween(was, is)
    if (pixels !== undefined && pixels <= MOST_PIXELS) continue
    const digest = is === undefined ? 'gone' : digestOf(is)
    const decision = decisions.find((one) => one.report === report && one.page === page && one.picture === digest)
    if (decision !== undefined) {
      used.add(decision)
      continue
    }
    pages.push(page)
    changed.push(
      `${report} page ${page}: ${pixels === undefined ? (was === undefined ? 'is new' : 'is gone') : `${pixels} pixels differ`} (picture ${digest})`,
    )
  }
  return { changed, pages, spent: decisions.filter((one) => one.report === report && !used.has(one)) }
}
