// findings: a text as the checks see it.

import type { Passage, Reading } from '../../../content/content.ts'
import type { Figures } from '../../../figures/figures.ts'
import { printedName } from '../reading/narrative.ts'
import { type View, viewOf } from '../reading/view.ts'
import { type Table, tablesOf } from './tables.ts'

/** A text with its quantities. Cells of tables are views as well, by table and row. */
export interface Audit {
  readonly views: readonly View[]
  readonly tables: readonly (readonly (readonly View[])[])[]
  /** The tables with their columns and rows understood; one grid may hold several. */
  readonly grids: readonly (readonly Table[])[]
  /** Of each table the short passages right above it, the last of them nearest. */
  readonly captions: readonly (readonly View[])[]
  /** The year that the report is about; undefined where a foreign text does not say. */
  readonly year: number | undefined
  /** What the unit's own name stands in: its title. */
  readonly self: string
  /** The data that a narrative belongs to; a foreign text has none. */
  readonly figures?: Figures
}

/** A narrative with its data, or a foreign text, which has none. */
export function auditOf(reading: Reading, figures?: Figures): Audit {
  const passages = passagesOf(reading)
  const tables = reading.parts.flatMap((part) => (part.kind === 'table' ? [part.rows.map((row) => row.map(viewOf))] : []))
  const year = figures ? figures.facts.year : yearOf(passages)
  const views = passages.map(viewOf)
  const own = figures ? `${figures.facts.unitName}${printedName(figures, '单位.简称')}` : ''
  const self =
    own +
    passages
      .slice(0, TITLE)
      .map(({ text }) => text)
      .join('\n')
  return { views, tables, grids: tables.map(tablesOf), captions: captionsOf(reading, views), year, self, ...(figures ? { figures } : {}) }
}

/** Passages at the head of a report, of which one is its title. */
const TITLE = 3
const LONGEST_CAPTION = 60

function captionsOf({ parts }: Reading, views: readonly View[]): View[][] {
  let above = 0
  return parts.flatMap((part) => {
    if (part.kind !== 'table') above += 1
    return part.kind === 'table' ? [views.slice(Math.max(0, above - 2), above).filter(({ text }) => text.length <= LONGEST_CAPTION)] : []
  })
}

function passagesOf({ parts }: Reading): Passage[] {
  return parts.filter((part): part is Passage => part.kind !== 'table')
}

/** The year that the first lines name, or the one that is named most. */
function yearOf(passages: readonly Passage[]): number | undefined {
  for (const { text } of passages.slice(0, 12)) {
    const found = /((?:19|20)\d{2})年(?:度|部门|预算|单位|整体|绩效)/.exec(text)
    if (found) return Number(found[1])
  }
  const counted = new Map<number, number>()
  for (const { text } of passages) {
    for (const match of text.matchAll(/((?:19|20)\d{2})年度/g)) counted.set(Number(match[1]), (counted.get(Number(match[1])) ?? 0) + 1)
  }
  return [...counted].sort((a, b) => b[1] - a[1])[0]?.[0]
}
