// preview: what a unit gives for each indicator, by the rule that judges it, with the score that comes of it.

import type { Path } from '../../content/content.ts'
import { ACTUAL, type Format, type IndicatorColumn, type Leaf, leavesOf, type Point } from '../../facts/facts.ts'
import { askedInputs, type Figures } from '../../figures/figures.ts'
import { pointSentence } from '../../pages/pages.ts'
import { type Control, control, idOf, placeAt, type Sheet, type Told } from './control.ts'
import { scoresIn } from './followers.ts'

export interface IndicatorItem {
  readonly kind: 'indicator'
  readonly id: string
  readonly file: string
  readonly path: Path
  readonly name: string
  /** The groups that it stands in. */
  readonly above: readonly string[]
  readonly weight: string
  /** Empty where there is none yet. */
  readonly score: string
  readonly isLost: boolean
  /** How it is judged, point by point. */
  readonly rules: readonly string[]
  readonly note?: string
  readonly inputs: readonly Control[]
  /** Why points were lost. */
  readonly reason: Control
  /** A score that the assessor gives in place of the rules': for a point, or for all of it. */
  readonly awards: readonly AwardItem[]
  readonly comment: string
  readonly canComment: boolean
  readonly told: readonly Told[]
  readonly line: number
}

export interface AwardItem {
  readonly id: string
  readonly file: string
  readonly path: Path
  readonly label: string
  readonly comment: string
  /** False for the award of a whole indicator, which has the indicator's comment. */
  readonly canComment: boolean
  readonly told: readonly Told[]
  readonly worth: string
  readonly isGiven: boolean
  /** Nothing else gives a score here. */
  readonly isAsked: boolean
  readonly controls: readonly Control[]
}

/** `own`: the row of an indicator that the unit has brought and answers in, in its own file. */
export function indicatorItems(
  figures: Figures,
  report: Sheet,
  own: ReadonlyMap<string, { readonly sheet: Sheet; readonly path: Path }>,
): IndicatorItem[] {
  const { framework } = figures.derivation
  const scores = scoresIn(figures)
  return (framework ? leavesOf(framework) : []).map((leaf) => {
    const { path, sheet } = own.get(leaf.name) ?? { sheet: report, path: ['indicators', leaf.name] }
    return indicatorItem(figures, leaf, sheet, path, scores.get(leaf.name))
  })
}

/** The form's columns that a unit fills in beside an indicator. */
function answerColumns({ indicatorColumns }: Format): IndicatorColumn[] {
  return [...indicatorColumns.values()].filter(({ by, of }) => by === 'unit' && of === undefined)
}

function indicatorItem(
  figures: Figures,
  leaf: Leaf,
  sheet: Sheet,
  path: Path,
  scored: { readonly score: string; readonly weight: string } | undefined,
): IndicatorItem {
  const place = placeAt(sheet, path)
  const asked = askedInputs(leaf, figures.derivation)
  const columns = answerColumns(figures.facts.format)
  const given = [...asked].filter(([name, { rule }]) => rule !== 'assess' && placeAt(sheet, [...path, name])?.kind !== 'mapping')
  const score = scored?.score ?? ''
  return {
    kind: 'indicator',
    id: idOf(sheet.file, path),
    file: sheet.file,
    path,
    name: leaf.name,
    above: leaf.path.slice(0, -1),
    weight: leaf.weight.value.toFixed(),
    score,
    isLost: scored !== undefined && score !== '' && score !== scored.weight,
    rules: leaf.points.map(pointSentence),
    ...(leaf.note === undefined ? {} : { note: leaf.note }),
    inputs: [
      ...given.map(([name, point]) => inputControl(sheet, [...path, name], name, point)),
      ...columns.map(({ kind, name, required }) => control(sheet, [...path, name], { label: name, takes: kind, required })),
    ],
    reason: control(sheet, [...path, 'reason'], { label: '失分原因', takes: 'text' }),
    awards: awardsOf(figures, leaf, sheet, path),
    comment: place?.comment ?? '',
    canComment: place?.isOwnLine ?? false,
    told: sheet.told(path),
    line: place?.line ?? 0,
  }
}

/** As the rule takes it; the name of a formula's is a number. */
function inputControl(sheet: Sheet, path: Path, name: string, point: Point): Control {
  const isOwn = point.name === name
  const of = { label: name, required: true }
  if (isOwn && point.rule === 'met') return control(sheet, path, { ...of, takes: 'truth', note: point.text })
  if (isOwn && point.rule === 'cases') return control(sheet, path, { ...of, takes: 'number', decimals: 0, unit: '例' })
  if (isOwn && point.rule === 'choose')
    return control(sheet, path, { ...of, takes: 'choice', choices: point.worths.map(({ option }) => option) })
  if (isOwn && point.rule === 'target') return control(sheet, path, { ...of, takes: 'any', note: `指标值：${point.target.text}` })
  return control(sheet, path, { ...of, takes: 'number' })
}

function awardsOf({ facts: { format } }: Figures, leaf: Leaf, sheet: Sheet, path: Path): AwardItem[] {
  const levels = format.attainment.levels.map(({ name }) => name)
  const award = (at: Path, label: string, worth: string, isAsked: boolean, reasonLabel: string): AwardItem => {
    const controls = [
      control(sheet, [...at, 'score'], { label: '得分', takes: 'number', unit: '分', note: `0 至 ${worth} 分` }),
      ...(levels.length > 0 ? [control(sheet, [...at, 'level'], { label: '达成程度', takes: 'choice', choices: levels })] : []),
      ...(at === path ? [] : [control(sheet, [...at, 'reason'], { label: reasonLabel, takes: 'text' })]),
    ]
    const isGiven = controls.some(({ state }) => state !== 'blank')
    const place = at === path ? undefined : placeAt(sheet, at)
    const own = { comment: place?.comment ?? '', canComment: place?.isOwnLine ?? false, told: place ? sheet.told(at) : [] }
    return { id: idOf(sheet.file, at), file: sheet.file, path: at, label, worth, isAsked, isGiven, controls, ...own }
  }
  const points = leaf.points.map((point) => award([...path, point.name], point.name, point.worth.text, point.rule === 'assess', '评分理由'))
  const whole = award(path, '整项', leaf.weight.value.toFixed(), leaf.points.length === 0, '')
  return leaf.points.length === 1 && leaf.points[0]?.name === ACTUAL ? [whole] : [...points, whole]
}
