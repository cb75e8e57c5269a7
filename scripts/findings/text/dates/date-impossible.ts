import { matchesIn } from '../../../base/matches.ts'
import { textCheck } from '../text-check.ts'

export const proseDateImpossible = textCheck({
  code: 'prose-date-impossible',
  level: 'error',
  zh: '没有“{stated}”这一天',
  en: 'there is no such day as “{stated}”',
  about: '历法里没有这一天。',
  remedy: '改正日期。',
  source: '公历',
  fires: '评价工作于2023年2月30日结束。',
  silent: '评价工作于2023年2月28日结束。',
  run: ({ views }, tell) =>
    views.flatMap((view) =>
      matchesIn(view.text, DATE)
        .filter((match) => !/[\d.]/.test(view.text[match.index - 1] ?? '') && !isDay(match))
        .concat(matchesIn(view.text, NO_MONTH))
        .map(({ 0: stated, index }) => tell(view, index, index + stated.length, { stated })),
    ),
})

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DATE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g
/** 2022年13月. */
const NO_MONTH = /(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d|0{1,2})月(?!\d{1,2}日)/g

/** Without a year 29 February may be a day. */
function isDay(match: RegExpMatchArray): boolean {
  const [year, month, day] = [Number(match[1] ?? 2024), Number(match[2]), Number(match[3])]
  const last = month === 2 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 28 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= last
}
