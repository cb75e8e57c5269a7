// content: what a page of a PDF has round its text: its number, and a head or a foot that pages repeat.

import { bareNumber, isPageNumber } from '../../page-number.ts'
import type { Line } from './lines.ts'

interface Page {
  readonly height: number
  readonly lines: readonly Line[]
}

/** How much of a page, at its top and at its bottom, is no text where it repeats. */
const MARGIN = 0.12

/** The lines of each page without these. */
export function withoutEdges(pages: readonly Page[]): Line[][] {
  const counts = new Map<string, number>()
  const keyOf = (line: Line): string => line.text.replace(/\d+/g, '0').replace(/\s/g, '')
  const isEdge = ({ height }: Page, { y }: Line): boolean => y < height * MARGIN || y > height * (1 - MARGIN)
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => isEdge(page, line)).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = Math.max(3, pages.length * 0.4)
  return pages.map((page) =>
    page.lines.filter(
      (line) =>
        !isEdge(page, line) || !(isPageNumber(line.text) || bareNumber(line.text) !== undefined || (counts.get(keyOf(line)) ?? 0) >= often),
    ),
  )
}

/** 一、基本情况 …………… 3 */
export function isContentsLine(text: string): boolean {
  return /(?:[.…·．⋯]\s?){4,}\s*\d{1,3}\s*$/.test(text)
}
