// findings: 由 A% 提高到 B%: the difference of two percentages.

import { written } from '../reading/item.ts'
import { meets, minus, negated, over, percentText, rateOf } from '../reading/span.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseDirection } from './direction.ts'
import { proseGrowth } from './growth.ts'
import { prosePoints } from './points.ts'
import { directed, earlierFirst } from './years.ts'

/** 由 90% 提高到 95%，提高 5%: what is meant are percentage points. */
export const points: Comparison = {
  tells: [prosePoints, proseGrowth, proseDirection],
  run: perSentence((sentence, view) =>
    sentence.items.flatMap((change, i) => {
      if (change.role !== 'change' || (change.kind !== 'percent' && change.kind !== 'points')) return []
      const [first, second] = [sentence.items[i - 2], sentence.items[i - 1]]
      if (first?.kind !== 'percent' || second?.kind !== 'percent' || /[。；;]/.test(view.text.slice(first.end, change.start))) return []
      const order = second.role === 'to' || /由|从/.test(first.label) ? ([first, second] as const) : earlierFirst(view, first, second)
      if (!order || first.vague || second.vague || change.vague) return []
      const difference = minus(rateOf(order[1]), rateOf(order[0]))
      const signed = change.direction === 'down' ? negated(difference) : difference
      const said = rateOf(change)
      if (signed.high.lt(0)) return [directed(view, change, order[0], order[1])]
      const relative = over(signed, rateOf(order[0]))
      const isExact = signed.middle.eq(said.middle) && !relative?.middle.eq(said.middle) // 95% to 100%: 5% are points, though 5.26% rounds to it
      if (change.kind === 'percent' && relative && meets(relative, said) && !isExact) return []
      if (change.kind === 'percent' && meets(signed, said)) {
        return [tell(prosePoints, view, change.digits[0], change.end, { stated: written(view, change), value: change.value.toFixed() })]
      }
      if (change.kind === 'points' && meets(signed, said)) return []
      return [
        tell(proseGrowth, view, change.digits[0], change.end, {
          stated: written(view, change),
          expression: change.label,
          computed:
            change.kind === 'points'
              ? `${signed.middle.times(100).toDecimalPlaces(4).toFixed()}个百分点`
              : percentText((relative ?? signed).middle, change.places),
        }),
      ]
    }),
  ),
}
