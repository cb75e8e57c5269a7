// pages: a form's table as the template sees it.

import { type Observation, observe } from '../../base/observation.ts'
import { type Grid, type GridTable, nearest } from '../../facts/facts.ts'
import { type Figures, templateName } from '../../figures/figures.ts'
import { type RowView, tableView } from './cells.ts'
import { filled, setRows, type Tell } from './rows.ts'
import type { Turn } from './turn.ts'
import { openValues, type Values } from './values.ts'

export interface GridView {
  readonly tables: readonly TableView[]
}

interface TableView {
  /** Classes of the table; a space before each. */
  readonly look: string
  /** Classes of its box; a space before each. */
  readonly boxLook: string
  readonly unit: string
  /** Behind a label that goes on from the page before. */
  readonly continued: string
  readonly columns: readonly { readonly width: number; readonly isLabel: boolean }[]
  readonly head: readonly RowView[]
  readonly bodies: readonly (readonly RowView[])[]
  readonly above: readonly string[]
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
}

/** `id` begins the ids of its cells. Names that nothing has are added to `observations`. */
export function gridView(grid: Grid, figures: Figures, id: string, observations: Observation[]): GridView {
  const values = openValues(figures)
  const { format } = figures.facts
  const tell: Tell = (at, name, turn) => {
    if (format.figures.some((spec) => spec.name === name)) return // its formula has been told
    const near = turn ? nearInRound(name, turn, values) : nearest(name, values.known())
    observations.push(observe(templateName, at, { name, ...(near === undefined ? {} : { nearest: near }) }))
  }
  return {
    tables: grid.tables.map((table, i) => {
      const set = setRows(table, values, tell)
      const isJoined = i > 0 && table.above.length === 0 && table.unit === undefined && isBare(grid.tables[i - 1])
      return {
        ...tableView(set, table, `${id}-${i + 1}`),
        ...wordsOf(table, values, tell),
        look: `${table.className === undefined ? '' : ` ${table.className}`}${isJoined ? ' stacked' : ''}`,
        boxLook: table.size === undefined ? '' : ` size-${table.size}`,
        unit: table.unit ?? '',
        continued: format.tables.continued,
        columns: columnsOf(table, set.rows),
      }
    }),
  }
}

/** `.级別` → `.级次`; what is called by its whole name has its dot in front: `资金来源.级次` → `.级次`. */
function nearInRound(name: string, turn: Turn, others: Values): string | undefined {
  const known = turn.known()
  const last = known.find((own) => name.endsWith(`.${own}`))
  const own = last ?? (name.startsWith('.') ? nearest(name.slice(1), known) : undefined)
  return own === undefined ? (name.startsWith('.') ? undefined : nearest(name, others.known())) : `.${own}`
}

/** Nothing is printed below it. */
function isBare(table: GridTable | undefined): boolean {
  return table !== undefined && table.notes.length === 0 && table.signatures.length === 0
}

function wordsOf({ above, notes, signatures }: GridTable, values: Values, tell: Tell): Pick<TableView, 'above' | 'notes' | 'signatures'> {
  const set = (words: GridTable['above']): string[] =>
    words.map(({ at, text }) => filled(text, { at, marks: {} }, undefined, values, tell, 'words').html)
  return { above: set(above), notes: set(notes), signatures: set(signatures) }
}

/** In per cent of the table. The first column is one of labels where the values begin in the second. */
function columnsOf({ columns }: GridTable, rows: ReturnType<typeof setRows>['rows']): TableView['columns'] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const isLabels = rows.every(
    ({ covering: [first, second], role }) => first?.columns === 1 && (role === 'head' || second?.kind !== 'label'),
  )
  return columns.map(({ width }, i) => ({ width: Math.round((width / whole) * 1_000_000) / 10_000, isLabel: i === 0 && isLabels }))
}
