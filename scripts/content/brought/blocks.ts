// content: what is read out of a file that somebody brings, whatever its kind: texts and tables in their order, each
// with the spot at which a person finds it again.

import type { Spot } from '../../base/spot.ts'
import { shapeOf } from '../document.ts'

export type Block = TextBlock | TableBlock

/** A paragraph or a heading; several lines where the paper broke it and the file does not join them. */
export interface TextBlock {
  readonly kind: 'text'
  readonly lines: readonly { readonly text: string; readonly spot: Spot }[]
  /** Its depth, where the file says that it is a heading. */
  readonly level?: number
}

/** Every row has a cell for each column; where cells are merged the first has the text and the others are empty. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly { readonly cells: readonly CellText[]; readonly spot: Spot }[]
}

export interface CellText {
  readonly text: string
  /** Where the row's spot is not enough. */
  readonly spot?: Spot
}

/** What a file holds beside what was read. */
export interface Unread {
  readonly what: UnreadKind
  readonly count: number
}

/** Read in another way than it stands (`changes`: as if they were accepted), or not at all. */
export const UNREAD_KINDS = [
  'changes',
  'comments',
  'text-boxes',
  'footnotes',
  'headers',
  'hidden-text',
  'numbers',
  'formulas',
  'pictures',
  'frames',
  'hidden-sheets',
  'uncomputed',
  'scanned-pages',
] as const
export type UnreadKind = (typeof UNREAD_KINDS)[number]

export interface Taken {
  readonly blocks: readonly Block[]
  readonly unread: readonly Unread[]
}

/** Counts of what was met, as `Taken` tells them: nothing that was never met. */
export function unreadOf(counts: ReadonlyMap<UnreadKind, number>): Unread[] {
  return UNREAD_KINDS.flatMap((what) => (counts.get(what) ? [{ what, count: counts.get(what) ?? 0 }] : []))
}

/** Where a text in the flow of a file is found again: so many paragraphs below its heading, so many tables from the beginning. */
export interface Places {
  /** The next paragraph, or a heading, from which the following ones count. `level`: as a text block has it. */
  paragraph(text: string, level?: number): Spot
  /** The next table. */
  table(): (row: number) => Spot
}

const LONGEST_NAME = 24

export function countPlaces(): Places {
  let heading: string | undefined
  let paragraphs = 0
  let tables = 0
  return {
    paragraph: (text, level) => {
      if (shapeOf(text, level).kind === 'heading') {
        heading = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text
        paragraphs = 0
        return { heading }
      }
      paragraphs += 1
      return { ...(heading === undefined ? {} : { heading }), paragraph: paragraphs }
    },
    table: () => {
      tables += 1
      const table = tables
      return (row) => ({ table, row })
    },
  }
}
