// findings: a foreign text against itself: the total score and the scores it is made of, a score above its weight,
// the same quantity told twice with two values.

import type { Observation } from '../../../base/finding.ts'
import { Decimal, plain, ZERO } from '../../../base/decimal.ts'
import { tell, written, type Audit, type ProseRule } from '../rule.ts'
import type { Item, View } from '../view.ts'

export const agreement: ProseRule = (audit) => (audit.figures ? [] : [...totalScores(audit), ...weightedHeadings(audit)])

const TOTAL = /(?:自评(?:综合)?(?:总)?(?:得分|分数|总分)|综合得分|总得分|绩效自评得分|评价得分|自评总分)(?:合计|共计|为|是|达|[：:])*$/

/** 自评得分 98 分 here, 97 分 there. */
function totalScores({ views }: Audit): Observation[] {
  const found = views.flatMap((view) => view.items.filter((item) => (item.kind === 'score') && TOTAL.test(item.label) && !/该|此|本项|指标(?!得分)/.test(item.label) && item.amount.gt(50)).map((item) => ({ view, item })))
  const [first, ...rest] = found
  if (!first) return []
  return rest.flatMap(({ view, item }) => (item.amount.eq(first.item.amount) ? []
    : [tell('prose-values-differ', view, item.digits[0], item.end, { label: '自评得分', stated: written(view, item), other: written(first.view, first.item) })]))
}

interface Leaf {
  readonly weight: Decimal
  readonly score: Item
  readonly view: View
}

const WEIGHT = /[（(](?:满分|分值)?(\d{1,3}(?:\.\d{1,2})?)分[）)][。：:]?$/

/** 预算执行率（10分） and below it 得分为7分: not above the weight; all of them make the total. */
function weightedHeadings({ views }: Audit): Observation[] {
  const leaves: Leaf[] = []
  views.forEach((view, i) => {
    const weight = view.passage.kind === 'heading' ? WEIGHT.exec(view.text)?.[1] : undefined
    const below = views[i + 1]
    const score = weight !== undefined && below?.passage.kind !== 'heading' ? below?.items.findLast((item) => item.kind === 'score' && /得分?(?:为|是)?$|得$/.test(item.label)) : undefined
    if (weight !== undefined && below && score) leaves.push({ weight: new Decimal(weight), score, view: below })
  })
  const over = leaves.filter(({ weight, score }) => score.amount.gt(weight)).map(({ weight, score, view }) =>
    tell('prose-score', view, score.digits[0], score.end, { stated: written(view, score), weight: plain(weight) }))
  const weights = leaves.reduce((sum, leaf) => sum.plus(leaf.weight), ZERO)
  const scores = leaves.reduce((sum, leaf) => sum.plus(leaf.score.amount), ZERO)
  if (leaves.length < 4 || !weights.eq(100)) return over
  const stated = views.flatMap((view) => view.items.filter((item) => item.kind === 'score' && TOTAL.test(item.label) && item.amount.gt(50)).map((item) => ({ view, item }))).at(0)
  if (!stated || stated.item.amount.eq(scores)) return over
  return [...over, tell('prose-sum', stated.view, stated.item.digits[0], stated.item.end, {
    stated: written(stated.view, stated.item), parts: leaves.map((leaf) => written(leaf.view, leaf.score)).join(' + '),
    computed: `${plain(scores)}分`, difference: `${plain(scores.minus(stated.item.amount))}分`,
  })]
}
