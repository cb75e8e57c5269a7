// findings: scores beside their weights: none above it, and all of them make the total.

import { proseScore } from '../agreement/score.ts'
import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import { exactly, meets, sum } from '../reading/span.ts'
import type { Item, View } from '../reading/view.ts'
import { proseSum } from './sum.ts'

const TOTAL =
  /(?:自评(?:综合)?(?:总)?(?:得分|分数|总分)|综合得分|总得分|绩效自评得分|评价得分|自评总分|^(?:总分|合计|总计|共计?得分?))(?:合计|共计|得分|为|是|达|得|[：:])*$/
const SCORED = /(?:得|得分|计)(?:为|是|[：:])*$/
/** Fewer headings with a weight are no table of indicators. */
const FEWEST = 3

type FactOf = (view: View, item: Item) => Fact

interface Leaf {
  readonly weight: Fact | undefined
  readonly score: Fact
}

export function scoresIn(views: readonly View[], factOf: FactOf): Question[] {
  const below = underHeadings(views, factOf)
  const [stated] = below.length > FEWEST ? views.flatMap((view) => totalsIn(view, factOf)) : []
  return [
    ...below.flatMap(atMost),
    ...(stated && areAll(below) ? added(stated, below) : []),
    ...views.flatMap((view) => {
      const [total] = totalsIn(view, factOf)
      const leaves = total ? leavesIn(view, total, factOf) : []
      return total &&
        leaves.length >= FEWEST &&
        (areAll(leaves) || leaves.every(({ score }) => !/[。]/.test(view.text.slice(score.end, total.start))))
        ? added(total, leaves)
        : []
    }),
  ]
}

function totalsIn(view: View, factOf: FactOf): Fact[] {
  return view.items.flatMap((item) => (item.kind === 'score' && !item.vague && TOTAL.test(item.label) ? [factOf(view, item)] : []))
}

/** 投入（10分）得9.4分: up to the total. */
function leavesIn(view: View, total: Fact, factOf: FactOf): Leaf[] {
  const scores = view.items.filter((item) => item.kind === 'score')
  return scores.flatMap((item, i) => {
    if (item.end > total.start || item.vague || !SCORED.test(item.label) || TOTAL.test(item.label)) return []
    const before = scores[i - 1]
    const weight = before && item.start - before.end <= 6 && item.amount.lte(before.amount) ? factOf(view, before) : undefined
    return [{ weight, score: factOf(view, item) }]
  })
}

/** 预算执行率（10分） and below it 得分为7分. */
function underHeadings(views: readonly View[], factOf: FactOf): Leaf[] {
  return views.flatMap((view, i) => {
    const weight =
      view.passage.kind === 'heading' && /[（(](?:满分|分值)?[\d.]{1,6}分[）)][。：:]?$/.test(view.text) ? view.items.at(-1) : undefined
    const next = views[i + 1]
    const score =
      next?.passage.kind === 'heading' ? undefined : next?.items.findLast(({ kind, label }) => kind === 'score' && SCORED.test(label))
    return weight?.kind === 'score' && next && score ? [{ weight: factOf(view, weight), score: factOf(next, score) }] : []
  })
}

function areAll(leaves: readonly Leaf[]): boolean {
  return leaves.every(({ weight }) => weight) && meets(sum(leaves.flatMap(({ weight }) => weight?.span ?? [])), exactly(100))
}

function atMost({ weight, score }: Leaf): Question[] {
  return weight
    ? [
        {
          asked: score,
          told: proseScore,
          isAtMost: true,
          readings: [{ terms: [weight], expected: weight.span, expression: weight.stated }],
        },
      ]
    : []
}

function added(asked: Fact, leaves: readonly Leaf[]): Question[] {
  const terms = leaves.map(({ score }) => score)
  const expression = terms.map(({ stated }) => stated).join(' + ')
  return [
    {
      asked,
      told: proseSum,
      readings: [{ terms, expected: sum(terms.map(({ span }) => span)), expression, signs: terms.map(() => 1 as const) }],
    },
  ]
}
