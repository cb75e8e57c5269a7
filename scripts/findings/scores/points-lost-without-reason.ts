import { plain } from '../../base/decimal.ts'
import { type Place, pointAt } from '../../base/place.ts'
import { type LeafScore, leafScores } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { factPlaces } from '../fact-places.ts'

export const pointsLostWithoutReason = dataCheck({
  code: 'points-lost-without-reason',
  level: 'warning',
  zh: '“{name}”得 {score} 分，满分 {weight} 分，没有写扣分原因',
  en: '“{name}” has {score} of {weight} points and no reason is given',
  hints: [['在 indicators 的这一项下写 reason', 'give a reason: under this indicator']],
  about: '有扣分而没有写原因。自评要求说明偏差的原因和改进的办法。',
  remedy: '在 indicators 的这一项下写 reason；已在别处说明的，写一条豁免。',
  source: '自评打分的一般做法（财预〔2020〕10号及各地自评表）：有偏差要说明原因和改进措施',
  fires: [{ in: 'report.yaml', old: '产出: { 按时完成: true, 公开: true }', new: '产出: { 按时完成: true, 公开: false }' }],
  silent: [
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: false, reason: 决算信息没有按时公开 }',
    },
  ],
  run: (figures, tell) =>
    leafScores(figures.scores?.indicators ?? [])
      .filter((leaf) => !reasonGiven(leaf))
      .map((leaf) =>
        tell(
          leaf.inputAt ?? opening(figures.facts.inputs.at, figures.facts.reportFile),
          { name: leaf.name, score: leaf.score ? plain(leaf.score) : '', weight: plain(leaf.weight) },
          [leaf.leaf.at, ...factPlaces(figures, namesRead(leaf))],
        ),
      ),
})

/** The first character of `indicators:`, where the reason would be written. */
function opening(indicators: Place | undefined, file: string): Place {
  return indicators ? pointAt(file, indicators.line, indicators.column) : pointAt(file)
}

/** What the rules read; an award reads nothing. */
function namesRead({ points }: LeafScore): string[] {
  return points.flatMap(({ how }) => ('names' in how ? how.names : 'measures' in how ? how.measures.flatMap(({ names }) => names) : []))
}

/** A reason beside the inputs covers all; otherwise each point that lost something must be an award, which carries its own. */
function reasonGiven(leaf: LeafScore): boolean {
  if (leaf.score === undefined || leaf.score.gte(leaf.weight) || leaf.reason || leaf.award?.reason) return true
  if (leaf.award) return leaf.award.level === undefined // else the missing reason has been told as an error
  return !leaf.knockedOut && leaf.points.every(({ by, point, points }) => !points || points.gte(point.worth.value) || by === 'award')
}
