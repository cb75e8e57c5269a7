// findings: the same people of a foreign text counted twice with two numbers.

import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'
import { proseValuesDiffer } from './values-differ.ts'

const HEADS =
  /^(?:目前|现|其中|另有|另|还有|现有|年末|年末实有|实有|共有|有)?(编外人员|离退休人员|退休人员|临聘人员|编外聘用人员|在职在编人员|在编在职人员)(?:共|共有|为|有|[：:])*$/

/** 编外人员 124 人 here, 142 人 there: of the same year, as nothing beside it says otherwise. */
export const heads: Comparison = {
  tells: [proseValuesDiffer],
  run: ({ figures, views }) => {
    if (figures) return []
    const known = new Map<string, { readonly view: View; readonly item: Item }>()
    return views.flatMap((view) =>
      view.items.flatMap((item) => {
        const name = item.kind === 'count' && /^[人名]$/.test(item.unit) && !item.vague ? HEADS.exec(item.label)?.[1] : undefined
        const around = view.text.slice(Math.max(0, item.start - 40), item.end + 6)
        if (name === undefined || /上年|年初|去年|以内|压减|下属|二级单位|机关本级|计划|标准|同期/.test(around)) return []
        const other = known.get(name)
        if (!other) known.set(name, { view, item })
        return other && !other.item.amount.eq(item.amount)
          ? [
              tell(proseValuesDiffer, view, item.digits[0], item.end, {
                label: name,
                stated: written(view, item),
                other: written(other.view, other.item),
              }),
            ]
          : []
      }),
    )
  },
}
