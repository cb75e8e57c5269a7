// figures: this year beside the last: what the forms share, indicator by indicator, and what is told otherwise a year later.

import { Decimal } from '../base/decimal.ts'
import { commonFigures, PER_HEAD } from './common-names.ts'
import { coefficientOf, type Figures, leafScores, valueNamed } from './evaluation.ts'
import type { LeafScore } from './rubric/score.ts'

export interface Change {
  /** The common name: 全年执行. */
  readonly name: string
  readonly value?: Decimal
  /** As last year's report has it. */
  readonly before?: Decimal
  /** As this year's report has last year's value, where the form asks for it. */
  readonly restated?: Decimal
  /** Value less that of last year, which is this report's own where it has one. */
  readonly by?: Decimal
  /** `by` over last year's value; absent where that is not above 0. */
  readonly share?: Decimal
}

/** In the order of the form's list; what has no value of last year is left out. */
export function changesOf(figures: Figures): Change[] {
  const before = new Map(figures.lastYear ? commonFigures(figures.lastYear).map(({ name, value }) => [name, value]) : [])
  return commonFigures(figures).flatMap(({ name, value }) => {
    if (name === PER_HEAD) return []
    const own = figures.facts.format.shared.get(name)?.last?.name
    const restated = own === undefined ? undefined : valueNamed(figures, own)
    return changeOf(name, value, before.get(name), restated) ?? []
  })
}

function changeOf(name: string, value: unknown, earlier: unknown, told: unknown): Change | undefined {
  const [now, before, restated] = [value, earlier, told].map((one) => (one instanceof Decimal ? one : undefined))
  const base = restated ?? before
  if (!base) return undefined
  const by = now?.minus(base)
  return {
    name,
    ...(now ? { value: now } : {}),
    ...(before ? { before } : {}),
    ...(restated ? { restated } : {}),
    ...(by ? { by } : {}),
    ...(by && base.gt(0) ? { share: by.div(base) } : {}),
  }
}

export interface ScoreChange {
  readonly leaf: LeafScore
  readonly before: LeafScore
  /** Difference of 得分系数 where the weights differ too; else of the scores. */
  readonly isByShare: boolean
  readonly by: Decimal
}

/** Indicators of the same name in both years whose score, or share of the weight, is another; none where another rubric scored. */
export function scoreChangesOf({ lastYear, scores, facts }: Figures): ScoreChange[] {
  if (!lastYear || lastYear.facts.format.id !== facts.format.id) return []
  const before = new Map(leafScores(lastYear.scores?.indicators ?? []).map((leaf) => [leaf.path.join('/'), leaf]))
  return leafScores(scores?.indicators ?? []).flatMap((leaf) => {
    const old = before.get(leaf.path.join('/'))
    if (!old?.score || !leaf.score) return []
    const isByShare = !old.weight.eq(leaf.weight)
    const [now, then] = isByShare ? [coefficientOf(leaf), coefficientOf(old)] : [leaf.score, old.score]
    const by = now && then && now.minus(then)
    return by && !by.isZero() ? [{ leaf, before: old, isByShare, by }] : []
  })
}
