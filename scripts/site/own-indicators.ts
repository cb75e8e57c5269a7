// site: the file in which a unit writes indicators of its own, with a place for each share of the points that the form leaves it.

import { plain } from '../base/decimal.ts'
import { type Format, leavesOf } from '../facts/facts.ts'
import { type Derivation, type OpenPlace, openPlaces } from '../figures/figures.ts'
import { key } from './yaml-key.ts'

const HEAD = `# 本单位的评价指标：逐项写名称、分值和评分标准，写法见 docs/2-add-a-format.md。
# 各处的分值是表式留给单位的，可以分给几项指标，合计不变。
`
const BY_TARGET = `# 每项一行：weight 分值，target 指标值（≥50个、100%、及时），完成情况写在同一行。
`
const BY_ASSESSOR = `# 计分点先写成“评价人评定”，请换成合适的规则。
`

/** One indicator to be named in every place where the form's own leave points over. */
export function ownIndicators(derivation: Derivation): string {
  const row = isByTarget(derivation) ? rowByTarget(derivation.format) : rowByAssessor
  const lines = placeLines(openPlaces(derivation), '', row)
  const note = row === rowByAssessor ? BY_ASSESSOR : BY_TARGET
  return `${HEAD}${note}\n${(lines.length > 0 ? lines : row('null')).join('\n')}\n`
}

/** The form's columns that a unit fills in beside an indicator. */
export function unitColumns({ indicatorColumns }: Format): string[] {
  return [...indicatorColumns.values()].filter(({ by, of }) => by === 'unit' && of === undefined).map(({ name }) => name)
}

/** The form judges indicators by a target that stands in their row: it prints one, parts it into columns, or has one itself. */
function isByTarget({ format, framework }: Derivation): boolean {
  const isParted = [...format.indicatorColumns.values()].some(({ of }) => of !== undefined && of !== 'coefficient')
  const isOwn = framework !== undefined && leavesOf(framework).some(({ points }) => points.some(({ rule }) => rule === 'target'))
  return isParted || isOwn || format.attainment.levels.length > 0 || JSON.stringify([...format.grids]).includes('".指标值"')
}

type Row = (weight: string) => string[]

function placeLines(places: readonly OpenPlace[], indent: string, row: Row): string[] {
  return places.flatMap((place) =>
    place.name === undefined
      ? ['# 指标名称', ...row(plain(place.weight))].map((line) => indent + line)
      : [`${indent}- name: ${key(place.name)}`, `${indent}  children:`, ...placeLines(place.below, `${indent}    `, row)],
  )
}

function rowByAssessor(weight: string): string[] {
  return ['- name: null', `  weight: ${weight}`, '  points:', `    - { name: 评定, rule: assess, worth: ${weight} }`]
}

function rowByTarget(format: Format): Row {
  const columns = unitColumns(format).map((name) => `, ${key(name)}: null`)
  return (weight) => [`- { name: null, weight: ${weight}, target: null, 实际完成值: null${columns.join('')} }`]
}
