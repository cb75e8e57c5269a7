// findings: a foreign text against itself: the total score and the scores it is made of, a score above its weight,
// the same quantity told twice with two values.

import { Decimal, plain, ZERO } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import type { Audit } from '../reading/audit.ts'
import { numbers } from '../reading/cells.ts'
import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { proseSum } from '../sums/sum.ts'
import { type Comparison, tell } from '../text-check.ts'
import { proseScore } from './score.ts'
import { proseValuesDiffer } from './values-differ.ts'

export const agreement: Comparison = {
  tells: [proseSum, proseScore, proseValuesDiffer],
  run: (audit) => (audit.figures ? [] : [...totalScores(audit), ...tableScore(audit), ...weightedHeadings(audit), ...perPart(audit)]),
}

const TOTAL = /(?:自评(?:综合)?(?:总)?(?:得分|分数|总分)|综合得分|总得分|绩效自评得分|评价得分|自评总分)(?:合计|共计|为|是|达|[：:])*$/

/** 自评得分 98 分 here, 97 分 there. */
function totalScores({ views }: Audit): Observation[] {
  const [first, ...rest] = told(views).filter(({ item }) => !/该|此|本项|指标(?!得分)/.test(item.label))
  if (!first) return []
  return rest.flatMap(({ view, item }) =>
    item.amount.eq(first.item.amount)
      ? []
      : [
          tell(proseValuesDiffer, view, item.digits[0], item.end, {
            label: '自评得分',
            stated: written(view, item),
            other: written(first.view, first.item),
          }),
        ],
  )
}

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

/** 自评得分 95 分, and 93.0 behind the 100 of the table's line 合计. */
function tableScore({ views, tables }: Audit): Observation[] {
  const rows = tables.flat().filter((row) => row.slice(0, 2).some(({ text }) => /^(?:合计|总计|总分|合计得分|总得分)$/.test(text)))
  const scores = rows.flatMap((row) => {
    const found = numbers(row).filter((one) => !one.isPercent)
    const at = found.findIndex((one) => one.value.eq(100))
    const score = found[at + 1]
    return at >= 0 && found.length === at + 2 && score && score.value.lte(100) && score.value.gt(50) ? [score] : []
  })
  const [only] = scores
  if (!only || scores.some((one) => !one.value.eq(only.value))) return []
  const stated = told(views)
  return stated.some(({ item }) => item.amount.eq(only.value))
    ? []
    : stated.slice(0, 1).map(({ view, item }) =>
        tell(proseValuesDiffer, view, item.digits[0], item.end, {
          label: '自评得分',
          stated: written(view, item),
          other: only.cell.text,
        }),
      )
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
