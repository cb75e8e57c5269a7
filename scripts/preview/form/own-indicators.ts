// preview: the indicators that a unit brings itself, as they stand in its file: groups, rows, and how each is judged.

import type { Path } from '../../content/content.ts'
import { type Control, control, idOf, keysAt, placeAt, type Sheet, type Told } from './control.ts'

export interface OwnNode {
  readonly id: string
  readonly file: string
  readonly path: Path
  readonly level: number
  readonly name: Control
  readonly weight: Control
  /** Absent for a group. */
  readonly row?: {
    readonly target: Control
    /** Every value of its points, under the names of their keys. */
    readonly points: readonly Control[]
    readonly note: Control
  }
  /** Absent for a row. */
  readonly children?: readonly OwnNode[]
  readonly comment: string
  readonly canComment: boolean
  readonly told: readonly Told[]
  readonly line: number
}

export function ownNodes(sheet: Sheet, path: Path = [], level = 1): OwnNode[] {
  return keysAt(sheet, path).map((index) => ownNode(sheet, [...path, Number(index)], level))
}

/** The rows in which a unit answers: those that are judged by nothing but their target, or by the assessor. */
export function answeringRows(sheet: Sheet, nodes: readonly OwnNode[]): ReadonlyMap<string, { sheet: Sheet; path: Path }> {
  const rows = nodes.flatMap((node): readonly (readonly [string, { sheet: Sheet; path: Path }])[] => {
    if (node.children) return [...answeringRows(sheet, node.children)]
    return placeAt(sheet, [...node.path, 'points']) ? [] : [[node.name.text, { sheet, path: node.path }]]
  })
  return new Map(rows)
}

function ownNode(sheet: Sheet, path: Path, level: number): OwnNode {
  const place = placeAt(sheet, path)
  const children = placeAt(sheet, [...path, 'children'])
  const at = (key: string, label: string, takes: Control['takes'], note?: string): Control =>
    control(sheet, [...path, key], { label, takes, ...(note === undefined ? {} : { note }) })
  return {
    id: idOf(sheet.file, path),
    file: sheet.file,
    path,
    level,
    name: at('name', children ? '分类名称' : '指标名称', 'word'),
    weight: at('weight', '分值', 'number'),
    ...(children
      ? { children: children.kind === 'list' ? ownNodes(sheet, [...path, 'children'], level + 1) : [] }
      : {
          row: {
            target: at('target', '指标值', 'any', '写作 ≥50个、100%、及时'),
            points: pointControls(sheet, [...path, 'points']),
            note: at('note', '说明', 'text'),
          },
        }),
    comment: place?.comment ?? '',
    canComment: place?.isOwnLine ?? false,
    told: sheet.told(path),
    line: place?.line ?? 0,
  }
}

function pointControls(sheet: Sheet, path: Path): Control[] {
  const isBelow = (other: Path): boolean => other.length > path.length && path.every((step, i) => other[i] === step)
  return [...sheet.places.values()]
    .filter((one) => isBelow(one.path) && one.kind !== 'mapping' && one.kind !== 'list')
    .map((one) => control(sheet, one.path, { label: one.path.slice(path.length).map(step).join(' '), takes: 'any' }))
}

/** Counted from 1, as people do. */
function step(one: string | number): string {
  return typeof one === 'number' ? `第${one + 1}点` : (WORDS[one] ?? one)
}

const WORDS: Readonly<Record<string, string>> = {
  name: '名称',
  rule: '规则',
  worth: '分值',
  of: '公式',
  label: '称作',
  text: '条件',
  target: '指标值',
  partial: '可部分得分',
  unit: '单位',
  deduct: '扣分',
  per: '每',
  loss: '扣法',
  upto: '至',
  otherwise: '否则',
  tiers: '档次',
}
