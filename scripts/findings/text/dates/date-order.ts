import type { Audit } from '../quantities/audit.ts'
import type { View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseDateOrder = textCheck({
  code: 'prose-date-order',
  level: 'warning',
  zh: '日期“{stated}”在 {year} 年度结束之前',
  en: 'the date “{stated}” lies before the end of {year}',
  about: '填报日期早于评价年度结束。',
  remedy: '核对日期。',
  source: '财预〔2020〕10号：绩效自评在预算年度终了后进行',
  fires: '2023年度部门整体支出绩效自评报告\n填报日期：2023年6月28日',
  silent: '2023年度部门整体支出绩效自评报告\n填报日期：2024年6月28日',
  run: (audit, tell) =>
    audit.views.flatMap((view) =>
      [filed(view, audit), signed(view, audit)].flatMap((found) =>
        found ? [tell(view, found.start, found.start + found.stated.length, { stated: found.stated, year: found.year })] : [],
      ),
    ),
})

interface Dated {
  readonly stated: string
  readonly start: number
  readonly year: number
}

/** 填报日期：2023年6月28日 for the year 2023. */
function filed({ text }: View, { year }: Audit): Dated | undefined {
  const match = /(?:填报|报送|编制|报告|落款|填表)(?:日期|时间|日)[：:]?((\d{4})[年/.-](\d{1,2})(?:[月/.-](\d{1,2})日?)?)/.exec(
    text.slice(0, 400),
  )
  if (!match || year === undefined || Number(match[2]) > year) return undefined
  if (Number(match[2]) === year && match[3] === '12' && match[4] === '31') return undefined
  const stated = match[1] ?? ''
  return { stated, start: match.index + match[0].length - stated.length, year }
}

/** A day on a line of its own near the end is the one of the signature: not before the year has ended. */
function signed(view: View, { views, year }: Audit): Dated | undefined {
  const match = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(view.text)
  if (!match || year === undefined || Number(match[1]) > year || (Number(match[1]) === year && match[2] === '12')) return undefined
  return views.length < 8 || !views.slice(-6).includes(view) ? undefined : { stated: match[0], start: 0, year }
}
