// print: what the passes found out, as data: what has to be done to the page as it came so that it ends its pages there.

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

/** Run in the page: remembers it as it came. */
export const KEEP = inPage('fix-ups-keep')
/** Run in the page it tells what has been done to it since, but for the faces that it is set in. */
export const FIX_UPS = inPage('fix-ups')
/** Run in the page it gives these: they are the same for all passes. */
export const FACES = inPage('fix-ups-faces')
