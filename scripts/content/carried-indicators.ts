// content: a unit's own indicators of last year that its author has marked to be the same, put into the file of the new year: names,
// groups, rules and their words. No number is carried, and no target: they stand above the indicator, after the word `lastYearWord`.

import type { Edit, Path, RecordCell, Row, Written } from './edit/change.ts'
import { edited, pathsCommented } from './edit/edited.ts'
import { entriesOf, type Entry, itemsOf, type Node, textAt } from './node.ts'
import { readYaml } from './yaml.ts'

const MARK = /^沿用上年/

/** What a unit answers in a row; columns of a form are called in Chinese. */
const ANSWER = /^(?:score|level|reason|[^A-Za-z].*)$/
const AMOUNT = /^[-+]?\d+(?:\.\d+)?\s*[%％]?$/

/** The new indicators.yaml: its head, and below it what was marked; as it was where nothing is. */
export function carriedIndicators(lastYear: string, thisYear: string, lastYearWord: string): string {
  const from = itemsOf(readYaml({ file: '', text: lastYear.replace(/^\ufeff/, '') }).node)
  const whole = headMark(lastYear)
  const marks = new Map(pathsCommented(lastYear, (line) => MARK.test(line)).map(({ line, path }) => [path.join('.'), line]))
  const kept = keptOf({ marks, lastYearWord }, from, [], whole !== undefined)
  if (kept.length === 0) return thisYear
  const head = thisYear.slice(0, thisYear.indexOf('\n\n') + 1)
  const start = `${head}${whole === undefined ? '' : `# ${whole}\n`}\n`
  const edits = kept.flatMap(({ row }, index): Edit[] => [{ kind: 'insert', path: [], index, row }])
  const made = edited(start, [...edits, ...kept.flatMap((one, index) => later(one, [index]))], () => [])
  return 'text' in made ? made.text : thisYear
}

/** Of all of them: among the comments of the file, with an empty line between it and the first indicator. */
function headMark(text: string): string | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const end = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const last = lines.slice(0, Math.max(0, end)).findLastIndex((line) => line.trim() === '')
  const words = lines.slice(0, Math.max(0, last)).map((line) => line.replace(/^#\s*/, ''))
  return words.find((line) => MARK.test(line))
}

interface Carrying {
  /** Lines of comments by the paths of what they stand at. */
  readonly marks: ReadonlyMap<string, string>
  readonly lastYearWord: string
}

interface Kept {
  readonly row: Row
  readonly comment: string
  /** Values below a key that is no list, by the steps from the row. */
  readonly values: readonly (readonly [path: Path, value: Written])[]
  readonly children: readonly Kept[]
}

function keptOf(to: Carrying, nodes: readonly Node[], path: Path, isMarked: boolean): Kept[] {
  return nodes.flatMap((node, index): Kept[] => {
    const own = [...path, index]
    const line = to.marks.get(own.join('.'))
    const isCarried = isMarked || line !== undefined
    const children = entriesOf(node).find(({ key }) => key === 'children')
    const below = keptOf(to, itemsOf(children?.value), [...own, 'children'], isCarried)
    if (!isCarried && below.length === 0) return []
    const entries = entriesOf(node).filter(({ key }) => key !== 'children' && !ANSWER.test(key))
    const cells = entries.flatMap(cellOf)
    const row: Row = children ? [...cells, ['children', below.map((one) => one.row)]] : cells
    const comment = [line, numbersOf(node, to.lastYearWord)].filter((one) => one !== undefined).join('\n')
    const values = entries.flatMap(({ key, value }) => valuesBelow(value, [key]))
    return [{ row, comment, values, children: below }]
  })
}

/** A group of values is written afterwards. */
function cellOf({ key, value }: Entry): (readonly [string, RecordCell])[] {
  if (value.kind === 'mapping') return []
  return [[key, value.kind === 'list' ? itemsOf(value).map(rowOf) : key === 'target' ? BLANK : carriedOf(value)]]
}

const BLANK: Written = { kind: 'blank' }

function rowOf(node: Node): Row {
  return node.kind === 'mapping' ? entriesOf(node).flatMap(cellOf) : carriedOf(node)
}

function carriedOf(node: Node): Written {
  const isText = node.kind === 'scalar' && typeof node.value === 'string' && !AMOUNT.test(node.text)
  return isText ? { kind: 'text', text: node.text } : BLANK
}

/** Of a loss, its two amounts; of grades, their names. */
function valuesBelow(node: Node, path: Path): [Path, Written][] {
  if (node.kind === 'list')
    return itemsOf(node).flatMap((item, i) => entriesOf(item).flatMap((one) => valuesBelow(one.value, [...path, i, one.key])))
  if (node.kind !== 'mapping') return []
  return entriesOf(node).flatMap(({ key, value }): [Path, Written][] =>
    value.kind === 'scalar' ? [[[...path, key], carriedOf(value)]] : valuesBelow(value, [...path, key]),
  )
}

const TOLD = [
  ['分值', 'weight'],
  ['指标值', 'target'],
  ['实际完成值', '实际完成值'],
] as const

/** 上年 分值 8，指标值 ≥50个 */
function numbersOf(node: Node, lastYearWord: string): string | undefined {
  const points = itemsOf(entriesOf(node).find(({ key }) => key === 'points')?.value)
  const told = TOLD.flatMap(([label, key]) => {
    const text = textAt(node, key) ?? (key === 'target' ? points.flatMap((point) => textAt(point, key) ?? []).join('、') : undefined)
    return text === undefined || text === '' ? [] : [`${label} ${text}`]
  })
  return told.length === 0 ? undefined : `${lastYearWord} ${told.join('，')}`
}

function later({ children, comment, values }: Kept, path: Path): Edit[] {
  return [
    ...values.map(([steps, value]): Edit => ({ kind: 'set', path: [...path, ...steps], value })),
    ...(comment === '' ? [] : [{ kind: 'comment', path, text: comment } as const]),
    ...children.flatMap((one, index) => later(one, [...path, 'children', index])),
  ]
}
