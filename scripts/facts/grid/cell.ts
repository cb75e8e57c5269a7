// facts: one cell of a form's table, as it is written in its row.

import type { Place } from '../../base/place.ts'
import { type Node, nodeAt, textAt, textPlace } from '../../content/content.ts'
import { optional } from '../optional.ts'

export type Align = 'left' | 'center' | 'right'

/** What is printed for a blank, and for what cannot be computed, where it is not what the form prints elsewhere. */
export interface Marks {
  readonly blank?: string
  readonly notApplicable?: string
}

export interface Column {
  /** Share of the table's width. */
  readonly width: number
  readonly align?: Align
  readonly marks: Marks
}

/** Names that begin with a dot are those of what the row is repeated for: `.本年预算`; the dot alone is that itself. */
export type CellContent =
  /** A label: references in braces. */
  | { readonly kind: 'text'; readonly text: string }
  /** Running words, which name nothing. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  /** The title that the schema, or figures.yaml, gives to a name; `before` stands in front of it. */
  | { readonly kind: 'label'; readonly name: string; readonly before?: string }
  | { readonly kind: 'blank' }
  /** The cell above goes on. */
  | { readonly kind: 'up' }

export interface GridCell {
  readonly content: CellContent
  /** The first of its columns, from 0, and how many there are. */
  readonly start: number
  readonly columns: number
  readonly at: Place
  readonly marks: Marks
  readonly align?: Align
  /** One character below the other. */
  readonly vertical: boolean
  /** Steps that a label stands to the right. */
  readonly indent: number
  /** With its unit: 52人; a label has it in brackets: 金额（万元）. */
  readonly withUnit: boolean
}

export type CellLook = Omit<GridCell, 'start' | 'columns' | 'marks'> & { readonly marks: Marks }

const VALUE = '='
/** The label of what the row is repeated for. */
const OWN_LABEL = '.'

export function readCell(node: Node): CellLook {
  const look = (content: CellContent, at = node.at): CellLook => ({ ...PLAIN, content, at })
  if (node.kind === 'scalar') {
    if (node.value === null || node.text === '') return look({ kind: 'blank' })
    return look(shortContent(node.text), textPlace(node))
  }
  return {
    ...look(longContent(node)),
    marks: marksOf(node),
    vertical: textAt(node, 'vertical') === 'true',
    withUnit: textAt(node, 'unit') === 'true',
    indent: indentOf(node),
    ...optional({ align: readAlign(node) }),
  }
}

const PLAIN = { marks: {}, vertical: false, withUnit: false, indent: 0 } as const

function shortContent(text: string): CellContent {
  if (text === OWN_LABEL) return { kind: 'label', name: text }
  return text.startsWith(VALUE) ? { kind: 'value', name: text.slice(VALUE.length).trim() } : { kind: 'text', text }
}

/** `{ value: 人员.编制数, unit: true }`; a mapping that says nothing is blank, which the schema has told. */
function longContent(node: Node): CellContent {
  const [value, label, words, text] = ['value', 'label', 'words', 'text'].map((key) => textAt(node, key))
  if (value !== undefined) return { kind: 'value', name: value }
  if (label !== undefined) return { kind: 'label', name: label, ...optional({ before: textAt(node, 'before') }) }
  if (words !== undefined) return { kind: 'words', text: words }
  return text === undefined ? { kind: 'blank' } : shortContent(text)
}

export function marksOf(node: Node): Marks {
  const mark = (key: string): string | undefined => {
    const found = nodeAt(node, [key])
    return found?.kind === 'scalar' ? found.text : undefined
  }
  return optional({ blank: mark('blank'), notApplicable: mark('notApplicable') })
}

export function readAlign(node: Node): Align | undefined {
  const text = textAt(node, 'align')
  return text === 'left' || text === 'center' || text === 'right' ? text : undefined
}

export function indentOf(node: Node): number {
  const text = textAt(node, 'in')
  return text !== undefined && /^[123]$/.test(text) ? Number(text) : 0
}
