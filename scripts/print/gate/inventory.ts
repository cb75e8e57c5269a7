// print: what a document holds that must be found on its paper: taken in the page, before and as it is printed.

import { inPage } from '../in-page.ts'

/** A stretch of words in one cell, paragraph, heading or list item, without its spaces. */
export interface Block {
  readonly text: string
  /** Where pages part a block, its pieces name the same one. */
  readonly ref?: string
  /** The printing put it there: a label that is told again on the next page. */
  readonly added?: true
}

export interface TakenTable {
  /** What its head says, without spaces; '' where it has none that repeats. */
  readonly head: string
  /** It goes on with the table before it, which pages have parted. */
  readonly continues: boolean
}

export interface Inventory {
  readonly blocks: readonly Block[]
  /** In the order of their beginnings. */
  readonly tables: readonly TakenTable[]
  /** As a reader sees them, with their spaces. */
  readonly headings: readonly string[]
}

/** Without what no eye sees. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '')
}

/** Run in the page it gives the inventory of what is displayed there. */
export const INVENTORY = inPage('inventory')
