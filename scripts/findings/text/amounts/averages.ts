// findings: 人均 of an amount and a number of people in the same sentence; the mean of a list of rates.

import type { Decimal } from '../../../base/decimal.ts'
import { proseRounding } from '../rates/rounding.ts'
import { inUnitOf, written } from '../reading/item.ts'
import { isCutOff, meets, over, spanOf, sum } from '../reading/span.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseAverage } from './average.ts'

/** What an average is of, by its words; where they stand at the end of the number's label. */
const PER: readonly (readonly [words: RegExp, unit: RegExp])[] = [
  [/(?:人均|每人平均|平均每人)[^，。；]{0,12}$/, /^(?:万)?(?:人|名|人次)$/],
  [/(?:户均|每户平均|平均每户)[^，。；]{0,8}$/, /^(?:万)?户$/],
  [/(?:亩均|每亩|平均每亩)[^，。；]{0,8}$/, /^(?:万)?亩$/],
  [/(?:每公里|平均每公里)[^，。；]{0,8}$/, /^公里$/],
  [/(?:车均|平均每辆|平均每台|每辆平均)[^，。；]{0,8}$/, /^[辆台]$/],
  [/(?:每平方米|平均每平方米)[^，。；]{0,8}$/, /^(?:万)?(?:平方米|㎡)$/],
]

export const averages: Comparison = {
  tells: [proseAverage, proseRounding],
  run: perSentence((sentence, view) =>
    sentence.items.flatMap((each, i) => {
      if (each.vague) return []
      const unit = PER.find(([words]) => words.test(each.label))?.[1]
      if (each.kind === 'money' && unit !== undefined && !/标准|每月|每年|每天|每次|不超|不足|单价/.test(each.label)) {
        const before = sentence.items.slice(0, i)
        const amounts = before.filter((item) => item.kind === 'money' && item.role === 'amount' && !/均|每/.test(item.label))
        const people = before.filter((item) => item.kind === 'count' && unit.test(item.unit))
        const [amount, heads] = [amounts[0], people[0]]
        if (!amount || !heads || amounts.length > 1 || people.length > 1 || amount.vague || heads.vague) return []
        const expected = over(spanOf(amount), spanOf(heads))
        if (!expected || meets(expected, spanOf(each))) return []
        const code = isCutOff(expected, spanOf(each)) ? proseRounding : proseAverage
        return [
          tell(code, view, each.digits[0], each.end, {
            stated: written(view, each),
            computed: inUnitOf(rounded(expected.middle, each.places + 1), each),
            expression: `${written(view, amount)} ÷ ${written(view, heads)}`,
          }),
        ]
      }
      if (!/平均[^，。；]{0,12}$/.test(each.label) || !/分别(?:为|是)/.test(view.text.slice(sentence.start, each.start))) return []
      const list = sentence.items
        .slice(0, i)
        .filter((item) => item.kind === each.kind && item.unit === each.unit && item.start > view.text.indexOf('分别', sentence.start))
      if (list.length < 2 || list.some((item) => item.vague)) return []
      const total = sum(list.map((item) => spanOf(item)))
      const expected = { low: total.low.div(list.length), high: total.high.div(list.length), middle: total.middle.div(list.length) }
      if (meets(expected, spanOf(each))) return []
      return [
        tell(isCutOff(expected, spanOf(each)) ? proseRounding : proseAverage, view, each.digits[0], each.end, {
          stated: written(view, each),
          computed: inUnitOf(rounded(expected.middle, each.places + 1), each),
          expression: list.map((item) => written(view, item)).join('、'),
        }),
      ]
    }),
  ),
}

function rounded(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places)
}
