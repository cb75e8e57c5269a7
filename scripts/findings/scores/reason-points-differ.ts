import { Decimal, placesOf, plain } from '../../base/decimal.ts'
import type { Place } from '../../base/place.ts'
import { type Figures, leafScores } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'

const OPEN = '产出: { 按时完成: true, 公开: true }'

export const reasonPointsDiffer = dataCheck({
  code: 'reason-points-differ',
  level: 'warning',
  zh: '“{name}”的原因说扣 {stated} 分，实际扣 {lost} 分',
  en: 'the reason of “{name}” speaks of {stated} points taken off, {lost} were',
  hints: [['满分 {weight} 分，得 {score} 分', '{score} of {weight} points']],
  about: '扣分原因里写的分数，与评分标准算出的不同：改了数据没有改原因，或者原因是从别处、上年抄来的。',
  remedy: '照算出的分数改原因，原因里也可以不写分数；数据有误的改数据。',
  source: '评分前后一致：原因说明的是这一项实际的扣分',
  fires: [{ in: 'report.yaml', old: OPEN, new: '产出: { 按时完成: true, 公开: false, reason: 决算公开迟了3天，扣0.5分 }' }],
  silent: [{ in: 'report.yaml', old: OPEN, new: '产出: { 按时完成: true, 公开: false, reason: 决算公开迟了3天，每迟一天扣0.5分 }' }],
  run: (figures, tell) =>
    reasons(figures).flatMap(({ at, lost, name, reason, score, weight }) => {
      const stated = statedIn(reason)
      if (stated.length === 0 || stated.some((one) => isSame(lost, one)) || isSame(lost, sumOf(stated))) return []
      return [tell(at, { name, stated: stated.join('、'), lost: plain(lost), weight: plain(weight), score: plain(score) })]
    }),
})

interface Reason {
  readonly name: string
  readonly reason: string
  readonly lost: Decimal
  readonly score: Decimal
  readonly weight: Decimal
  readonly at: Place
}

/** One beside the inputs or an award is of the whole indicator, that of a point of the point. */
function reasons({ scores }: Figures): Reason[] {
  return leafScores(scores?.indicators ?? []).flatMap(({ award, inputAt, leaf, name, points, reason, score, weight }) => {
    const at = inputAt ?? leaf.at
    const said = reason ?? award?.reason
    const whole = said !== undefined && score ? [{ name, reason: said, lost: weight.minus(score), score, weight, at }] : []
    const parts = points.flatMap(({ how, point, points: got }) => {
      const own = 'reason' in how ? how.reason : ''
      const worth = point.worth.value
      return own !== '' && own !== said && got
        ? [{ name: point.name, reason: own, lost: worth.minus(got), score: got, weight: worth, at }]
        : []
    })
    return [...whole, ...parts]
  })
}

/** 扣0.5分, 扣减1分, 扣了2分; not what a rule says: 每迟一天扣0.5分, 最多扣3分. */
function statedIn(reason: string): string[] {
  return reason.split(/[，。；;,、]/).flatMap((clause) => {
    if (/每|最多|至多|上限|以内|否则|应扣未扣|不扣/.test(clause)) return []
    return [...clause.matchAll(/(?:扣|失)(?:除|减|去|掉|了|分)*\s*(\d+(?:\.\d+)?)\s*分/g)].map(([, points = '']) => points)
  })
}

function sumOf(points: readonly string[]): string {
  return plain(points.reduce((sum, one) => sum.plus(one), new Decimal(0)))
}

/** As exact as it is said. */
function isSame(lost: Decimal, stated: string): boolean {
  return lost.toDecimalPlaces(placesOf(stated)).eq(stated)
}
