// preview: the indicators that a unit brings itself, as they stand in its file: groups, rows, and how each is judged.

import type { Path, Row } from '../../content/content.ts'
import { type Control, control, idOf, keysAt, placeAt, type Sheet, type Told } from './control.ts'
import { blankRow, type Item } from './item.ts'
import { blankFields, cleared, isFilled, rubricItem } from './rubric-items.ts'
import type { Rubric, Rule } from './rubric.ts'

export interface OwnIndicators {
  readonly file: string
  readonly nodes: readonly OwnNode[]
  /** What can be put in at the end: of the file, and of a group. */
  readonly kinds: readonly OwnKind[]
  /** What can be put in among the points of a row. */
  readonly rules: readonly OwnKind[]
}

export interface OwnKind {
  /** `row`, `group`, or the name of a rule. */
  readonly kind: string
  readonly label: string
  readonly row: Row
}

export interface OwnNode {
  readonly id: string
  readonly file: string
  readonly path: Path
  readonly level: number
  readonly name: Control
  readonly weight: Control
  /** Absent for a group. */
  readonly row?: OwnRow
  /** Absent for a row. */
  readonly children?: readonly OwnNode[]
  readonly comment: string
  readonly canComment: boolean
  readonly told: readonly Told[]
  readonly line: number
}

export interface OwnRow {
  /** Of a row that is judged by nothing else. */
  readonly target?: Control
  readonly points: readonly PointItem[]
  /** Where the next point goes. */
  readonly end: Path
  /** What need not be written. */
  readonly more: readonly Item[]
  readonly isMore: boolean
}

interface PointItem extends Pick<OwnNode, 'id' | 'file' | 'path' | 'comment' | 'canComment' | 'told'> {
  readonly label: string
  readonly note?: string
  readonly items: readonly Item[]
}

export function ownIndicators(sheet: Sheet, rubric: Rubric): OwnIndicators {
  const rules = [...rubric.rules].map(([kind, rule]): OwnKind => ({ kind, label: rule.label, row: pointRow(kind, rule) }))
  const row = blankRow(['name']) // what need not be written is not begun
  const byRule = rules.map((rule): OwnKind => ({
    kind: rule.kind,
    label: `指标：${rule.label}`,
    row: [...blankRow(['name']), ['points', [rule.row]]],
  }))
  return {
    file: sheet.file,
    nodes: nodesBelow(sheet, rubric, [], 1),
    kinds: [
      { kind: 'row', label: '指标：一个指标值', row },
      { kind: 'group', label: '分类', row: [...blankRow(['name']), ['children', [row]]] },
      ...byRule,
    ],
    rules,
  }
}

function pointRow(kind: string, { fields }: Rule): Row {
  const [name = 'name', ...rest] = blankFields(fields)
  return [...blankRow([name]), ['rule', { kind: 'text', text: kind }], ...blankRow(rest)]
}

/** The rows in which a unit answers: those that are judged by nothing but their target, or by the assessor. */
export function answeringRows(sheet: Sheet, nodes: readonly OwnNode[]): ReadonlyMap<string, { sheet: Sheet; path: Path }> {
  const rows = nodes.flatMap((node): readonly (readonly [string, { sheet: Sheet; path: Path }])[] => {
    if (node.children) return [...answeringRows(sheet, node.children)]
    return placeAt(sheet, [...node.path, 'points']) ? [] : [[node.name.text, { sheet, path: node.path }]]
  })
  return new Map(rows)
}

function nodesBelow(sheet: Sheet, rubric: Rubric, path: Path, level: number): OwnNode[] {
  return keysAt(sheet, path).map((index) => ownNode(sheet, rubric, [...path, Number(index)], level))
}

function ownNode(sheet: Sheet, rubric: Rubric, path: Path, level: number): OwnNode {
  const children = placeAt(sheet, [...path, 'children'])
  const below = children?.kind === 'list' ? nodesBelow(sheet, rubric, [...path, 'children'], level + 1) : []
  return {
    ...placed(sheet, path),
    level,
    name: control(sheet, [...path, 'name'], { label: children ? '分类名称' : '指标名称', takes: 'word', required: true }),
    // Some forms print no weights, and groups may do without.
    weight: cleared(sheet, control(sheet, [...path, 'weight'], { label: '分值', takes: 'number', unit: '分' })),
    ...(children ? { children: below } : { row: ownRow(sheet, rubric, path) }),
    line: placeAt(sheet, path)?.line ?? 0,
  }
}

/** What is asked for elsewhere, or has a place of its own above. */
const APART = ['name', 'weight', 'points', 'target', 'score', 'level', 'reason']
/** Said of a target, and not where there are points. */
const OF_TARGET = ['sense', 'loss']

function ownRow(sheet: Sheet, { leaf, rules }: Rubric, path: Path): OwnRow {
  const points = keysAt(sheet, [...path, 'points']).map((index) => pointItem(sheet, rules, [...path, 'points', Number(index)]))
  const isShown = (key: string): boolean => points.length === 0 || placeAt(sheet, [...path, key]) !== undefined
  const more = leaf.filter(({ name }) => !APART.includes(name) && (!OF_TARGET.includes(name) || isShown(name)))
  const items = more.map((field) => rubricItem(sheet, [...path, field.name], field))
  const target = control(sheet, [...path, 'target'], { label: '指标值', takes: 'any', note: '写作 ≥50个、100%、及时' })
  return {
    ...(isShown('target') ? { target: cleared(sheet, target) } : {}),
    points,
    end: [...path, 'points', points.length],
    more: items,
    isMore: items.some(isFilled),
  }
}

function pointItem(sheet: Sheet, rules: Rubric['rules'], path: Path): PointItem {
  const rule = placeAt(sheet, [...path, 'rule'])?.text ?? ''
  const known = rules.get(rule)
  const { label, note } = known ?? { label: '计分规则' }
  const choice = (): Item =>
    control(sheet, [...path, 'rule'], { label: '计分规则', takes: 'choice', choices: [...rules.keys()], required: true })
  return {
    ...placed(sheet, path),
    label,
    ...(note === undefined ? {} : { note }),
    items: known ? known.fields.map((field) => rubricItem(sheet, [...path, field.name], field)) : [choice()],
  }
}

function placed(sheet: Sheet, path: Path): Omit<PointItem, 'label' | 'items'> {
  const place = placeAt(sheet, path)
  const { file } = sheet
  return { id: idOf(file, path), file, path, comment: place?.comment ?? '', canComment: place?.isOwnLine ?? false, told: sheet.told(path) }
}
