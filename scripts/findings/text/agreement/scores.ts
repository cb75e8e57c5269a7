// findings: the total score of a text and the scores it is made of, and a score above its weight.

import { Decimal, plain, ZERO } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import type { Audit } from '../reading/audit.ts'
import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { proseSum } from '../sums/sum.ts'
import { type Comparison, tell } from '../text-check.ts'
import { proseScore } from './score.ts'

export const scores: Comparison = {
  tells: [proseSum, proseScore],
  run: (audit) => (audit.figures ? [] : [...weightedHeadings(audit), ...perPart(audit)]),
}

const TOTAL = /(?:自评(?:综合)?(?:总)?(?:得分|分数|总分)|综合得分|总得分|绩效自评得分|评价得分|自评总分)(?:合计|共计|为|是|达|[：:])*$/

interface Mention {
  readonly view: View
  readonly item: Item
}

/** Where the text tells the whole score. */
function told(views: readonly View[]): Mention[] {
  return views.flatMap((view) =>
    view.items.filter((item) => item.kind === 'score' && TOTAL.test(item.label) && item.amount.gt(50)).map((item) => ({ view, item })),
  )
}

/** The whole score, and what its parts make. */
function unequal({ view, item }: Mention, parts: readonly string[], added: Decimal): Observation {
  return tell(proseSum, view, item.digits[0], item.end, {
    stated: written(view, item),
    expression: parts.join(' + '),
    computed: `${plain(added)}分`,
  })
}

/** 投入（10分）得9.4分，…，综合得分96.7分: parts whose weights make a hundred make the total. */
function perPart({ views }: Audit): Observation[] {
  return views.flatMap((view) => {
    const scores = view.items.filter((item) => item.kind === 'score')
    const parts = scores.flatMap((item, i) => {
      const weight = scores[i - 1]
      const isScore = weight && /得(?:分)?$/.test(item.label) && item.start - weight.end <= 6 && item.amount.lte(weight.amount)
      return isScore ? [{ item, weight }] : []
    })
    const [total] = told([view])
    const added = parts.reduce((all, { item }) => all.plus(item.amount), ZERO)
    if (
      !total ||
      parts.length < 3 ||
      !parts.reduce((all, { weight }) => all.plus(weight.amount), ZERO).eq(100) ||
      added.eq(total.item.amount)
    )
      return []
    return [
      unequal(
        total,
        parts.map(({ item }) => written(view, item)),
        added,
      ),
    ]
  })
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
    const score =
      weight !== undefined && below?.passage.kind !== 'heading'
        ? below?.items.findLast((item) => item.kind === 'score' && /得分?(?:为|是)?$|得$/.test(item.label))
        : undefined
    if (weight !== undefined && below && score) leaves.push({ weight: new Decimal(weight), score, view: below })
  })
  const over = leaves
    .filter(({ weight, score }) => score.amount.gt(weight))
    .map(({ weight, score, view }) =>
      tell(proseScore, view, score.digits[0], score.end, { stated: written(view, score), computed: plain(weight) }),
    )
  const weights = leaves.reduce((sum, leaf) => sum.plus(leaf.weight), ZERO)
  const scores = leaves.reduce((sum, leaf) => sum.plus(leaf.score.amount), ZERO)
  if (leaves.length < 4 || !weights.eq(100)) return over
  const [stated] = told(views)
  return !stated || stated.item.amount.eq(scores)
    ? over
    : [
        ...over,
        unequal(
          stated,
          leaves.map((leaf) => written(leaf.view, leaf.score)),
          scores,
        ),
      ]
}
