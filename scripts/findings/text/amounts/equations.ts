// findings: quantities that the trade's own words tie to each other within a sentence: 满分 − 扣分 = 得分,
// 年初预算 + 追加 = 调整预算, 预算 − 支出 = 结余, 上年结转 + 收入 − 支出 = 年末结转, 受理 − 办结 = 未结, 资产 − 负债 = 净资产.

import type { Observation } from '../../../base/observation.ts'
import { proseValuesDiffer } from '../agreement/values-differ.ts'
import { comparable, inUnitOf, written } from '../reading/item.ts'
import { meets, minus, oneDigitOff, plus, type Span, spanOf, sum } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseComputation } from './computation.ts'

interface Equation {
  /** Each is told once, by its label, and nothing else of the kind is told beside them. */
  readonly terms: readonly (readonly [sign: 1 | -1, label: RegExp])[]
  readonly result: RegExp
  readonly kind: Item['kind']
  /** Words that say that there is more to it. */
  readonly unless?: RegExp
  /** Something may have been left unsaid: told only where it looks like a slip of one digit. */
  readonly isLoose?: true
}

const TAIL = '(?:数|额|总额|总数|金额|资金|指标)?(?:为|共|共计|合计|约|达|达到|是|[：:])*$'
const named = (words: string): RegExp => new RegExp(`(?:${words})${TAIL}`)

const EQUATIONS: readonly Equation[] = [
  {
    kind: 'score',
    terms: [
      [1, named('满分|分值|权重|总分值')],
      [-1, named('扣|扣分|扣除|扣减|失分')],
    ],
    result: named('得|得分|自评得分|实得|评分|自评'),
  },
  {
    kind: 'money',
    terms: [
      [1, named('年初预算|年初预算安排|年初批复预算|年初安排')],
      [1, named('追加|调增|追加预算|增加预算|年中增加')],
    ],
    result: named('调整后?预算|调整后|全年预算|调整为|预算调整为|调整到|预算总'),
  },
  {
    kind: 'money',
    terms: [
      [1, named('年初预算|年初预算安排|年初批复预算|年初安排')],
      [-1, named('调减|追减|压减|减少预算|年中减少|收回')],
    ],
    result: named('调整后?预算|调整后|全年预算|调整为|预算调整为|调整到|预算总'),
  },
  {
    kind: 'money',
    terms: [
      [1, named('预算|预算安排|下达|批复|预算收入|到位|收到指标|资金到位|实际到位')],
      [-1, named('实际支出|支出|决算|使用|实际使用|执行')],
    ],
    result: named('节约|节支|节省|节约资金|结余|剩余|未支出|结余资金|结转|年末结转|结转下年'),
    unless: /上年|追加|收回|调整|其中|比|较/,
  },
  {
    kind: 'money',
    terms: [
      [1, named('上年结转|上年结转和?结余|年初结转和?结余|年初结余|上年结余')],
      [1, named('收入|本年收入|当年收入|收入合计|本年下达|当年预算')],
      [-1, named('支出|本年支出|当年支出|支出合计')],
    ],
    result: named('年末结转|年末结转和?结余|年末结余|结转下年|结转下年使用|结余'),
    unless: /分配|其中/,
  },
  {
    kind: 'money',
    terms: [
      [1, named('收入|本年收入|总收入|收入合计')],
      [-1, named('支出|本年支出|总支出|支出合计')],
    ],
    result: named('结余|当年结余|本年结余|收支结余|收支相抵'),
    unless: /上年|年初|结转|其中|比|较/,
    isLoose: true,
  },
  {
    kind: 'money',
    terms: [
      [1, named('需|需要|年需|应需|共需|需资金|需管护资金|资金需求')],
      [-1, named('落实|已落实|到位|已到位|已安排|目前落实|目前到位')],
    ],
    result: named('缺口|资金缺口|尚缺|还缺'),
  },
  {
    kind: 'money',
    terms: [
      [1, named('(?:账面)?原值')],
      [-1, named('累计折旧|折旧')],
    ],
    result: named('净值|账面净值'),
  },
  {
    kind: 'count',
    terms: [
      [1, /受理|收案|收到|排查|交办|共有|接收|接到|登记/],
      [-1, /(?<![未在])(?:办结|审结|审执结|结案|整改|化解|销号|处理|办理完|完成)/],
    ],
    result: /未结|未办结|未完成|未整改|未化解|剩余|尚有|余下|在办|未销号/,
  },
  {
    kind: 'count',
    terms: [
      [1, named('编制|编制人数|核定编制|编制总数')],
      [-1, named('实有|实有人员|在职|在编|在职人员|在编人员|实有在职人员|在职在编人员')],
    ],
    result: named('空编|缺编|空缺|空余编制'),
  },
  {
    kind: 'money',
    terms: [
      [1, named('(?<!净)资产|资产总额|资产总计|资产合计|总资产')],
      [-1, named('负债|负债总额|负债总计|负债合计|总负债')],
    ],
    result: named('净资产|净资产合计|净资产总计'),
  },
]

export const equations: Comparison = {
  tells: [proseComputation, proseValuesDiffer],
  run: perSentence((sentence, view) => [
    ...EQUATIONS.flatMap((equation) => solved(view, sentence, equation)),
    ...scoresAdded(view, sentence),
    ...bothTotals(view, sentence),
  ]),
}

/** 甲（10分）得9分；乙（20分）得18分；…，总分95分. */
function scoresAdded(view: View, { items }: Sentence): Observation[] {
  const total = items.findLast(
    (item) => item.kind === 'score' && /^(?:总分|合计|总得分|总计|综合得分|共计?得分?|自评得分)(?:为|是|得)*$/.test(item.label),
  )
  const parts = items.filter(
    (item) => item.kind === 'score' && total !== undefined && item.end <= total.start && /(?:得|得分|计)(?:为|[：:])*$/.test(item.label),
  )
  if (!total || total.vague || parts.length < 3 || parts.some((part) => part.vague)) return []
  const added = sum(parts.map((part) => spanOf(part)))
  return meets(added, spanOf(total))
    ? []
    : [
        tell(proseComputation, view, total.digits[0], total.end, {
          expression: parts.map((part) => written(view, part)).join(' + '),
          stated: written(view, total),
          computed: inUnitOf(added.middle, total),
        }),
      ]
}

/** 收入总计 and 支出总计 of a decision account hold what was carried over: they are equal. */
function bothTotals(view: View, { items }: Sentence): Observation[] {
  const [one, other] = [only(items, /收入总计(?:为|是)?$/), only(items, /支出总计(?:为|是)?$/)]
  if (!one || !other || one.vague || other.vague || !comparable(one, other) || meets(spanOf(one), spanOf(other))) return []
  return [
    tell(proseValuesDiffer, view, other.digits[0], other.end, {
      label: '支出总计',
      stated: written(view, other),
      other: `收入总计${written(view, one)}`,
    }),
  ]
}

function solved(view: View, sentence: Sentence, equation: Equation): Observation[] {
  if (
    sentence.items.length < equation.terms.length + 1 ||
    !sentence.items.some((item) => item.kind === equation.kind && equation.result.test(item.label))
  )
    return []
  return segments(view, sentence, equation).flatMap((items) => {
    const result = only(items, equation.result)
    const terms = equation.terms.map(([sign, label]) => ({ sign, item: only(items, label) }))
    if (!result || terms.some(({ item }) => !item || item === result || item.vague || !comparable(item, result)) || result.vague) return []
    const known = terms.flatMap(({ sign, item }) => (item ? [{ sign, item }] : []))
    if (new Set(known.map(({ item }) => item)).size < known.length || items.length !== known.length + 1) return []
    const expected = known.reduce<Span>(
      (total, { sign, item }) => (sign === 1 ? plus(total, spanOf(item)) : minus(total, spanOf(item))),
      sum([]),
    )
    if (meets(expected, spanOf(result))) return []
    if (
      equation.isLoose &&
      !oneDigitOff(
        result,
        known.map(({ item }) => item),
        expected.middle,
      )
    )
      return []
    const expression = known.map(({ sign, item }, i) => `${i === 0 ? '' : sign === 1 ? ' + ' : ' − '}${written(view, item)}`).join('')
    return [
      tell(proseComputation, view, result.digits[0], result.end, {
        expression,
        stated: written(view, result),
        computed: inUnitOf(expected.middle, result),
      }),
    ]
  })
}

/** The quantities of the kind between two semicolons; all of the sentence where a term stands beyond one. */
function segments(view: View, { start, end, items }: Sentence, { kind, unless }: Equation): Item[][] {
  const own = items.filter((item) => item.kind === kind && !/^(?:比|较|同比)/.test(item.label))
  const pieces: Item[][] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && !/[；;]/.test(view.text[at] ?? '')) continue
    const piece = own.filter((item) => item.start >= from && item.end <= at)
    if (piece.length > 0 && !(unless?.test(view.text.slice(from, at)) ?? false)) pieces.push(piece)
    from = at + 1
  }
  const isWhole = pieces.length > 1 && !(unless?.test(view.text.slice(start, end)) ?? false)
  return isWhole ? [...pieces, own] : pieces
}

function only(items: readonly Item[], label: RegExp): Item | undefined {
  const found = items.filter((item) => label.test(item.label))
  return found.length === 1 ? found[0] : undefined
}
