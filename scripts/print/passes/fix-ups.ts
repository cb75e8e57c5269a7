// print: what the passes found out, as data: what has to be done to the page as it came so that it ends its pages there.

import type { Page } from 'puppeteer-core'
import { inPage } from '../in-page.ts'

/**
 * Elements are numbered as they come in the document, 0 being its `main` (or, without one, its body). Copies are in
 * the order in which they are put in.
 */
export interface FixUps {
  /** How many elements the page has: another number is another page. */
  readonly elements: number
  /** How wide a text is in each face that the page is set in, in thousandths of its size. */
  readonly faces: readonly (readonly [family: string, text: string, width: number])[]
  /** Cells that span fewer rows than they did; 1 is no span at all. */
  readonly spans: readonly (readonly [cell: number, rows: number])[]
  /** Cells told again: which one, in which row, as which of its cells, over how many rows. */
  readonly copies: readonly (readonly [cell: number, row: number, place: number, rows: number])[]
  readonly styles: readonly (readonly [element: number, property: string, value: string])[]
  readonly texts: readonly (readonly [element: number, text: string])[]
}

const KEEP = inPage('fix-ups-keep')
const READ = inPage('fix-ups')

/** Remembers the page as it came; what is returned says what has been done to it since, undefined where nothing has. */
export async function keepPage(page: Page): Promise<() => Promise<FixUps | undefined>> {
  await page.evaluate(KEEP)
  return async () => {
    const fixUps = (await page.evaluate(READ)) as FixUps
    const { copies, spans, styles, texts } = fixUps
    return [copies, spans, styles, texts].some((done) => done.length > 0) ? fixUps : undefined
  }
}
