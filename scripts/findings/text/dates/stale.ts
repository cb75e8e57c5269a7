import { matchesIn } from '../../../base/matches.ts'
import { boundAt } from '../../../content/content.ts'
import { textCheck } from '../text-check.ts'

export const proseStale = textCheck({
  code: 'prose-stale',
  level: 'info',
  zh: '“{stated}”是年度没有结束时的说法，{year} 年度已经结束',
  en: '“{stated}” speaks of a year that is not over; {year} is',
  hints: [['改为全年的数字或写明日期', 'give the number of the whole year, or the date']],
  about: '年度已经结束，正文还用“截至目前”“今年以来”“预计”这样的说法。',
  remedy: '改为全年的情况，或者写明日期。',
  source: '财预〔2020〕10号：绩效自评在预算年度终了后进行',
  fires: '2023年度部门整体支出绩效自评报告\n截至目前，道路改造完成投资76万元。',
  silent: '2023年度部门整体支出绩效自评报告\n截至2023年12月31日，道路改造完成投资76万元。',
  run: ({ views, figures, year }, tell) => {
    const said = new Set<string>()
    if (year === undefined) return []
    return views.flatMap((view) =>
      matchesIn(view.text, STALE).flatMap(({ 0: stated, index }) => {
        if (boundAt(view.passage, index + stated.length - 1)) return []
        const isFirst = figures !== undefined || !said.has(stated)
        said.add(stated)
        return isFirst ? [tell(view, index, index + stated.length, { stated, year })] : []
      }),
    )
  },
})

/** Told where a unit writes its own report; in a foreign text once for each word. */
const STALE = /截[至止]目前|今年以来|今年上半年|预计(?=全年|年底|完成|到年底|可)|截[至止]\d{1,2}月(?:\d{1,2}日|底|份)?(?!\d)|今年\d{1,2}月/g
