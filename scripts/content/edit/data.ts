// content: what a YAML document says, without how it is written; and what it is to say after a change.

import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { isPlainNumber } from '../../base/decimal.ts'
import { type RecordCell, type Edit, indexFor, type OrderAt, type Path, type Row, type Written } from './change.ts'

export type Data = Written | readonly Data[] | Group | { readonly alias: string }

export interface Group {
  readonly entries: readonly Entry[]
}

type Entry = readonly [key: string, value: Data]

const BLANK: Written = { kind: 'blank' }

/** Aliases are not followed. */
export function dataOf(node: unknown): Data {
  if (isAlias(node)) return { alias: node.source }
  if (isSeq(node)) return node.items.map(dataOf)
  if (isMap(node)) return { entries: node.items.map(({ key, value }): Entry => [isScalar(key) ? String(key.value) : '', dataOf(value)]) }
  return isScalar(node) ? writtenIn(String(node.value ?? ''), node.type === 'PLAIN' && node.tag === undefined) : BLANK
}

/** What a scalar is read as. */
export function writtenIn(text: string, isBare: boolean): Written {
  if (!isBare) return { kind: 'text', text }
  if (text === '' || text === 'null' || text === '~') return BLANK
  if (text === 'true' || text === 'false') return { kind: 'truth', text }
  return { kind: isPlainNumber(text) ? 'number' : 'text', text }
}

export function isSame(a: Data, b: Data): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The data after a change that can be made; comments are no data. */
export function dataAfter(data: Data, edit: Edit, orderAt: OrderAt): Data {
  if (edit.kind === 'comment') return data
  if (edit.kind === 'set') return at(data, edit.path, orderAt, () => plainly(edit.value))
  if (edit.kind === 'insert') {
    return at(data, edit.path, orderAt, (list) => {
      const items = Array.isArray(list) ? (list as readonly Data[]) : []
      return items.toSpliced(edit.index, 0, rowData(edit.row))
    })
  }
  const last = edit.path.at(-1)
  return at(data, edit.path.slice(0, -1), orderAt, (parent) => {
    if (!Array.isArray(parent)) return { entries: entriesOf(parent).filter(([key]) => key !== last) }
    const items = parent as readonly Data[]
    const rest = items.toSpliced(Number(last), 1)
    return edit.kind === 'remove' ? rest : rest.toSpliced(edit.to, 0, items[Number(last)] ?? BLANK)
  })
}

function at(data: Data, path: Path, orderAt: OrderAt, change: (data: Data) => Data, above: Path = []): Data {
  const [step, ...rest] = path
  if (step === undefined) return change(data)
  const below = (inner: Data): Data => at(inner, rest, orderAt, change, [...above, step])
  if (Array.isArray(data)) return (data as readonly Data[]).map((item, i) => (i === step ? below(item) : item))
  const entries = entriesOf(data)
  const key = String(step)
  const found = entries.findIndex(([one]) => one === key)
  const keys = entries.map(([one]) => one)
  if (found < 0) return { entries: entries.toSpliced(indexFor(key, keys, orderAt(above)), 0, [key, below(BLANK)]) }
  return { entries: entries.map(([one, value], i): Entry => [one, i === found ? below(value) : value]) }
}

/** Of every key and item, each before those below it. */
export function pathsIn(data: Data, above: Path = []): Path[] {
  const below = (step: string | number, inner: Data): Path[] => [[...above, step], ...pathsIn(inner, [...above, step])]
  if (Array.isArray(data)) return (data as readonly Data[]).flatMap((item, i) => below(i, item))
  return entriesOf(data).flatMap(([key, value]) => below(key, value))
}

function entriesOf(data: Data): readonly Entry[] {
  return Array.isArray(data) || !('entries' in data) ? [] : (data as Group).entries
}

function rowData(row: Row): Data {
  return 'kind' in row ? plainly(row) : { entries: row.map(([key, cell]): Entry => [key, cellData(cell)]) }
}

function cellData(cell: RecordCell): Data {
  return 'kind' in cell ? plainly(cell) : cell.map(rowData)
}

/** In the form in which it is read back. */
function plainly(value: Written): Written {
  return value.kind === 'blank' ? BLANK : { kind: value.kind, text: value.text }
}
