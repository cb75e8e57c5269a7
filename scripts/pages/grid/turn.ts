// pages: one round of a row that is repeated, and what a cell is given.

import type { Marks } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'

/** label: it names what stands beside it; mark: a word or a sign; words: running text. */
export type Kind = 'label' | 'number' | 'mark' | 'words'

export interface Given {
  readonly html: string
  readonly text: string
  readonly kind: Kind
  /** Numbers of one unit in one column have their decimal points in one line. */
  readonly unit: string
  /** Cells about one thing, side by side or one below the other, are one cell. */
  readonly about?: object
  /** It names several indicators, those beside it. */
  readonly isGroup?: true
}

/** One round of a repeated row: what names with a dot in front mean in it. */
export interface Turn {
  /** The dot alone. */
  readonly label: string | undefined
  readonly indent: number
  /** What a misspelt name may have been meant to be, without the dot in front. */
  known(): readonly string[]
  /** Without the dot in front; the empty name is the thing itself. Undefined where nothing has the name. */
  value(name: string, marks: Marks): Given | undefined
}

/** 1, 2, 3 … of the rounds. */
export const NUMBER = '序号'

export function numberOf(index: number): Given {
  return { html: String(index + 1), text: String(index + 1), kind: 'mark', unit: '' }
}

/** Marks take the place of what the form prints for blanks; of the few that a table has each is put in once. */
export function openMarks(figures: Figures): (marks: Marks) => Figures {
  const { facts } = figures
  const made = new Map<string, Figures>()
  return (marks) => {
    const key = JSON.stringify(marks)
    const marked = made.get(key) ?? { ...figures, facts: { ...facts, format: { ...facts.format, ...marks } } }
    made.set(key, marked)
    return marked
  }
}
