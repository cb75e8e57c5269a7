// findings: the mean of a list: 分别为 a、b 和 c，平均 d.

import { proseAverage } from '../amounts/average.ts'
import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import { proseRounding } from '../rates/rounding.ts'
import { exactly, over, sum } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'

export function meansIn(view: View, { items, start }: Sentence, factOf: (view: View, item: Item) => Fact): Question[] {
  return items.flatMap((mean, i) => {
    const from = /平均[^，。；]{0,12}$/.test(mean.label) ? view.text.slice(start, mean.start).search(/分别(?:为|是)/) : -1
    const list = items.slice(0, i).filter((item) => item.kind === mean.kind && item.unit === mean.unit && item.start > start + from)
    if (from < 0 || mean.vague || list.length < 2 || list.some((item) => item.vague)) return []
    const terms = list.map((item) => factOf(view, item))
    const expected = over(sum(terms.map(({ span }) => span)), exactly(terms.length))
    const expression = `(${terms.map(({ stated }) => stated).join(' + ')}) ÷ ${terms.length}`
    return expected
      ? [{ asked: factOf(view, mean), told: proseAverage, cutOff: proseRounding, readings: [{ terms, expected, expression }] }]
      : []
  })
}
