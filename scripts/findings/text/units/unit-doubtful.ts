import { INFORMATION } from '../../sources.ts'
import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'
import { yuanAmongWan } from './yuan.ts'

export const proseUnitDoubtful = textCheck({
  code: 'prose-unit-doubtful',
  level: 'warning',
  zh: '“{stated}”的单位可能有误，同段的金额以“{expected}”为单位',
  en: 'the unit of “{stated}” may be wrong; the amounts around it are in “{expected}”',
  about: '一段话的金额都以万元为单位，其中一个以元为单位，数值却相近。',
  remedy: '核对单位。',
  source: INFORMATION,
  fires: '收入120.5万元，支出118.2万元，结余3.1元。',
  silent: '收入120.5万元，支出118.2万元，结余2.3万元。',
  run: ({ views }, tell) =>
    views.flatMap((view) =>
      view.items
        .filter((item) => item.kind === 'money')
        .flatMap((item) => {
          const expected = yuanAmongWan(view, item) === 'likely' ? '万元' : isWanAmongYuan(view, item) ? '元' : undefined
          return expected === undefined ? [] : [tell(view, item.digits[0], item.end, { stated: written(view, item), expected })]
        }),
    ),
})

/** 62,185.37万元 where everything else is in 元, and a hundred times as much as any of it. */
function isWanAmongYuan(view: View, item: Item): boolean {
  const isLarge = item.unit === '万元' && item.places >= 2 && item.value.gte(1000)
  if (!isLarge || item.vague || item.bound !== undefined) return false
  const others = view.items
    .slice(Math.max(0, item.index - 20), item.index + 21)
    .filter((one) => one !== item && one.kind === 'money' && !one.vague)
  return others.length >= 3 && others.every((one) => one.unit === '元' && one.amount.times(100).lt(item.amount))
}
