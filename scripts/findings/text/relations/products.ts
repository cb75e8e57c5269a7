// findings: so many at so much each; money by where it comes from; and the two that all spending is made of, told without a
// word that ties them to it.

import { proseComputation } from '../amounts/computation.ts'
import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import { comparable } from '../reading/item.ts'
import { isOneSlip, meets, sum, times } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { proseSumDoubtful } from '../sums/sum-doubtful.ts'
import { proseSum } from '../sums/sum.ts'

type FactOf = (view: View, item: Item) => Fact

const EACH = /(?:每|人均|户均|按)(?:人|名|户|亩|个|辆|台|套|件)?(?:每[年月天次])?(?:补助|补贴|发放|标准|标准为|奖励|救助)?(?:为|[：:])?$/
const ALL = /^(?:共|共计|合计|总计|累计|总共)(?:支出|发放|补助|补贴|支付|拨付|投入|救助|兑现|需)?(?:资金|金额|补助|补贴)?(?:为|[：:])?$/

/** 140人，每人300元，共支出4.2万元: three in a row, and no time between that would be another factor. */
export function productsIn(view: View, { items }: Sentence, factOf: FactOf): Question[] {
  return items.flatMap((all, i) => {
    const [heads, each] = [items[i - 2], items[i - 1]]
    if (heads?.kind !== 'count' || each?.kind !== 'money' || all.kind !== 'money' || !EACH.test(each.label) || !ALL.test(all.label))
      return []
    if (
      [heads, each, all].some(({ vague }) => vague) ||
      /[月天年次期]|[。；;]/.test(view.text.slice(heads.end, all.start).replace(/本年|全年/g, ''))
    )
      return []
    const [a, b] = [factOf(view, heads), factOf(view, each)]
    return [
      {
        asked: factOf(view, all),
        told: proseComputation,
        readings: [{ terms: [a, b], expected: times(a.span, b.span), expression: `${a.stated} × ${b.stated}` }],
      },
    ]
  })
}

const SOURCE =
  /^(?:其中)?(?:资金来源(?:为|是)?)?(?:争取|申请)?(?:中央|国家|省级?|市级?|州级?|县级?|区级?|镇级?|地方|自筹|社会|银行|企业|群众|其他|上级|本级)[^，。；\d]{0,12}$/
const FUNDED = /(?:总投资|投资总额|总资金|资金总额|总概算|概算总投资)(?:为|共|共计|约|[：:])*$/
const SPENT = /^(?:[^，。；]{0,6}(?:全年|年度|本年))?(?:总支出|支出|支出总额|支出合计|支出总计)(?:为|共|共计|达|[：:])*$/
const HALVES = [/^(?:其中)?基本支出(?:为|[：:])*$/, /^(?:和)?项目支出(?:为|[：:])*$/] as const

/** 总投资 T，中央 a，省级 b，县级 c. 全年支出 T。基本支出 a，项目支出 b. */
export function sourcesIn(view: View, sentence: Sentence, factOf: FactOf): Question[] {
  const { items } = sentence
  const before = view.sentences[sentence.index - 1]?.items ?? []
  const isPlain = (item: Item): boolean => item.kind === 'money' && item.role === 'amount' && !item.vague
  const funded = items.findIndex((item) => FUNDED.test(item.label))
  const whole = funded >= 0 ? items[funded] : FUNDED.test(before.at(-1)?.label ?? '') ? before.at(-1) : undefined
  const rest = items.slice(funded + 1)
  const end = rest.findIndex((item) => !isPlain(item) || !SOURCE.test(item.label))
  const sources = end < 0 ? rest : rest.slice(0, end)
  if (whole && isPlain(whole) && sources.length >= 2) return parted(view, whole, sources, factOf)
  const [first, second] = items
  const spent = before.length === 1 ? before[0] : undefined
  const isHalved = first && second && spent && HALVES[0].test(first.label) && HALVES[1].test(second.label) && SPENT.test(spent.label)
  return isHalved && [first, second, spent].every(isPlain) ? parted(view, spent, [first, second], factOf) : []
}

function parted(view: View, whole: Item, parts: readonly Item[], factOf: FactOf): Question[] {
  if (parts.some((part) => !comparable(part, whole))) return []
  const [asked, ...terms] = [whole, ...parts].map((item) => factOf(view, item))
  const expected = sum(terms.map(({ span }) => span))
  if (!asked) return []
  const isSure = isOneSlip(asked.span.middle.div(asked.scale), expected.middle.div(asked.scale)) || expected.low.gt(asked.span.high)
  const told = isSure && !meets(expected, asked.span) ? proseSum : proseSumDoubtful
  return [
    {
      asked,
      told,
      readings: [{ terms, expected, expression: terms.map(({ stated }) => stated).join(' + '), signs: terms.map(() => 1 as const) }],
    },
  ]
}
