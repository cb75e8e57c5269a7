// facts: blocks that many forms share, written in one line: a group beside its members, and the block of funds.

import type { Place } from '../../base/place.ts'
import { itemsOf, type Node, nodeAt, textAt } from '../../content/content.ts'
import type { Dictionary } from '../dictionary.ts'
import type { CellContent, GridCell, Marks } from './cell.ts'
import { type Item, readItem } from './item.ts'

/** A cell with the columns it takes, from left to right. */
export type BlockCell = Omit<GridCell, 'start' | 'columns'> & { readonly span: number }

export interface BlockLine {
  readonly role: 'plain' | 'head'
  readonly cells: readonly BlockCell[]
  /** The row is repeated for these. */
  readonly over?: readonly Item[]
}

/** Columns of each cell, from left to right; one each where the block does not say. */
function spansOf(
  node: Node,
): (content: CellContent, place: number, more?: { marks?: Marks; vertical?: boolean; withUnit?: boolean }) => BlockCell {
  const spans = itemsOf(nodeAt(node, ['spans'])).map((item) => Number(textAt(item)))
  return (content, place, more = {}) => ({
    content,
    span: (spans[place] ?? 1) > 0 ? (spans[place] ?? 1) : 1,
    at: node.at,
    marks: {},
    vertical: false,
    withUnit: false,
    indent: 0,
    ...more,
  })
}

const VALUE = (name: string): CellContent => ({ kind: 'value', name })
const LABEL = (name: string, label?: string): CellContent => (label === undefined ? { kind: 'label', name } : { kind: 'text', text: label })
const TEXT = (text: string): CellContent => (text === '' ? { kind: 'blank' } : { kind: 'text', text })
const UP: CellContent = { kind: 'up' }

/** `{ group: 年度总体目标, spans: [1, 5, 4] }`: the group's label, beside it its members' labels, and below these their values. */
export function groupLines(node: Node, dictionary: Dictionary): BlockLine[] {
  const group = textAt(node, 'group') ?? ''
  const members = itemsAt(node, 'of') ?? membersOf(group, dictionary).map((name) => itemNamed(`${group}.${name}`, node.at))
  const cell = spansOf(node)
  const own = cell(LABEL(group, textAt(node, 'label')), 0, { vertical: textAt(node, 'vertical') === 'true' })
  return [
    { role: 'head', cells: [own, ...members.map(({ name, label }, i) => cell(LABEL(name, label), i + 1))] },
    { role: 'plain', cells: [cell(UP, 0), ...members.map(({ name }, i) => cell(VALUE(name), i + 1))] },
  ]
}

/**
 * The label of all, and beside it a row for the sum and one for each source: its label, its amounts and, on the row of
 * the sum, weight, rate and score of the indicator of its execution.
 */
export function fundsLines(node: Node, dictionary: Dictionary): BlockLine[] {
  const group = textAt(node, 'funds') ?? ''
  const total = textAt(node, 'sum') ?? ''
  const parts = itemsAt(node, 'of') ?? partsOf(group, total, dictionary, node.at)
  const amounts = textsAt(node, 'amounts') ?? membersOf(parts[0]?.name ?? group, dictionary)
  const indicator = textAt(node, 'indicator')
  const scored = indicator === undefined ? [] : [`指标.${indicator}.分值`, textAt(node, 'rate') ?? indicator, `指标.${indicator}.得分`]
  const none = textAt(node, 'none') ?? ''
  const cell = spansOf(node)
  const row = (label: CellContent, values: readonly CellContent[]): BlockCell[] =>
    [label, ...values].map((content, i) => cell(content, i + 1))
  const own = cell(LABEL(group, textAt(node, 'label')), 0, { withUnit: textAt(node, 'label') === undefined })
  const headings = [
    ...amounts.map((amount) => LABEL(`${parts[0]?.name ?? group}.${amount}`)),
    ...(scored.length > 0 ? SCORED : []).map(TEXT),
  ]
  const sum = [...amounts.map((amount) => VALUE(`${total}.${amount}`)), ...scored.map(VALUE)]
  const part = [...amounts.map((amount) => VALUE(`.${amount}`)), ...scored.map(() => TEXT(none))]
  const among = (label: CellContent): CellContent => (label.kind === 'label' ? { ...label, before: AMONG } : label)
  const partRow = (over: readonly Item[], label: CellContent): BlockLine[] =>
    over.length === 0 ? [] : [{ role: 'plain', over, cells: [cell(UP, 0), ...row(label, part)] }]
  return [
    { role: 'head', cells: [own, ...row({ kind: 'blank' }, headings)] },
    ...(total === '' ? [] : [{ role: 'plain' as const, cells: [cell(UP, 0), ...row(LABEL(total), sum)] }]),
    ...partRow(parts.slice(0, 1), total === '' ? LABEL('.') : among(LABEL('.'))),
    ...partRow(parts.slice(1), LABEL('.')),
  ]
}

const SCORED = ['分值', '执行率', '得分']
const AMONG = '其中：'

function itemsAt(node: Node, key: string): Item[] | undefined {
  const found = nodeAt(node, [key])
  return found && itemsOf(found).flatMap(readItem)
}

function textsAt(node: Node, key: string): string[] | undefined {
  const found = nodeAt(node, [key])
  return found && itemsOf(found).flatMap((item) => textAt(item) ?? [])
}

function itemNamed(name: string, at: Place): Item {
  return { name, at, indent: 0 }
}

function partsOf(group: string, total: string, dictionary: Dictionary, at: Place): Item[] {
  return membersOf(group, dictionary)
    .map((name) => itemNamed(`${group}.${name}`, at))
    .filter(({ name }) => name !== total)
}

/** The members of a group of facts, in the order of the schema. */
export function membersOf(group: string, { fields }: Dictionary): string[] {
  const below = [...fields.keys()].filter((name) => name.startsWith(`${group}.`))
  return [...new Set(below.map((name) => name.slice(group.length + 1).split('.')[0] ?? ''))]
}
