import { NUMERALS } from '../../sources.ts'
import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseUnitMissing = textCheck({
  code: 'prose-unit-missing',
  level: 'warning',
  zh: '“{stated}”缺少货币单位',
  en: '“{stated}” lacks the unit of money',
  hints: [['写作“{expected}”', 'write “{expected}”']],
  about: '金额写到“万”为止，没有写“元”。',
  remedy: '补上“元”。',
  source: NUMERALS,
  fires: '全年支出720.04万，主要用于道路养护。',
  silent: '全年支出720.04万元，主要用于道路养护。',
  run: ({ views }, tell) =>
    views.flatMap((view) =>
      view.items
        .filter((item) => isMoneyWithoutYuan(view, item))
        .map((item) => tell(view, item.digits[0], item.end, { stated: written(view, item), expected: `${item.unit}元` })),
    ),
})

const MONEY = /(?:支出|收入|经费|资金|费|投资|金额|预算|决算|拨款|投入|产值|税收|补贴|债券)(?:共计|合计|为|达|约|共|近|超|总额|额)*$/

/** 720.04万, and then no 元. */
function isMoneyWithoutYuan({ text }: View, item: Item): boolean {
  return (
    item.kind === 'plain' && /[万亿]$/.test(item.unit) && MONEY.test(item.label) && !/[\u4e00-\u9fffA-Za-z]/.test(text.charAt(item.end))
  )
}
