// findings: days that no calendar has, a report filed before its year ended, years that are not the report's,
// words of an unfinished year in the report of a closed one.

import type { Observation } from '../../../base/observation.ts'
import { boundAt } from '../../../content/content.ts'
import { tell, type Audit, type ProseRule } from '../text-check.ts'
import { sentenceAt, type View } from '../reading/view.ts'
import { proseDateImpossible } from './date-impossible.ts'
import { proseDateOrder } from './date-order.ts'
import { proseYear } from './year.ts'
import { proseStale } from './stale.ts'

export const dates: ProseRule = (audit) => {
  const said = new Set<string>()
  return audit.views.flatMap((view) => [
    ...impossible(view),
    ...noMonth(view),
    ...filed(view, audit),
    ...signed(view, audit),
    ...lastYearsEnd(view, audit),
    ...stale(view, audit, said),
    ...otherYear(view, audit),
  ])
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DATE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g

function impossible(view: View): Observation[] {
  return [...view.text.matchAll(DATE)].flatMap((match) => {
    const [year, month, day] = [Number(match[1] ?? 2024), Number(match[2]), Number(match[3])]
    if (/[\d.]/.test(view.text[match.index - 1] ?? '')) return []
    const last = month === 2 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 28 : (DAYS[month - 1] ?? 0)
    return day >= 1 && day <= last
      ? []
      : [tell(proseDateImpossible, view, match.index, match.index + match[0].length, { stated: match[0] })]
  })
}

/** 2022年13月. */
function noMonth(view: View): Observation[] {
  return [...view.text.matchAll(/(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d|0{1,2})月(?!\d{1,2}日)/g)].map((match) =>
    tell(proseDateImpossible, view, match.index, match.index + match[0].length, { stated: match[0] }),
  )
}

/** A day on a line of its own near the end is the one of the signature: not before the year has ended. */
function signed(view: View, { views, year }: Audit): Observation[] {
  const match = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(view.text)
  if (!match || year === undefined || Number(match[1]) > year || (Number(match[1]) === year && match[2] === '12')) return []
  if (views.length < 8 || !views.slice(-6).includes(view)) return []
  return [tell(proseDateOrder, view, 0, match[0].length, { stated: match[0], year })]
}

/** 填报日期：2023年6月28日 for the year 2023. */
function filed(view: View, { year }: Audit): Observation[] {
  const match = /(?:填报|报送|编制|报告|落款|填表)(?:日期|时间|日)[：:]?((\d{4})[年/.-](\d{1,2})(?:[月/.-](\d{1,2})日?)?)/.exec(
    view.text.slice(0, 400),
  )
  if (!match || year === undefined || Number(match[2]) > year) return []
  if (Number(match[2]) === year && match[3] === '12' && match[4] === '31') return []
  const start = match.index + match[0].length - (match[1]?.length ?? 0)
  return [tell(proseDateOrder, view, start, match.index + match[0].length, { stated: match[1] ?? '', year })]
}

/** 截至2022年12月31日 in the report on 2023: left over from last year's, unless something is compared or carried on. */
function lastYearsEnd(view: View, { year, figures }: Audit): Observation[] {
  if (year === undefined || figures) return []
  return [...view.text.matchAll(/截[至止](\d{4})年(?:12月31日|12月底|末|年末|年底)/g)].flatMap((match) => {
    const end = match.index + match[0].length
    const sentence = sentenceAt(view, match.index, end)
    const rest = view.text.slice(sentence?.start ?? 0, sentence?.end)
    const isComparedWithItself = new RegExp(`(?:比|较)${match[1]}年(?:末|底|年末|12月)`).test(rest)
    const isLeftOver = Number(match[1]) === year - 1 && !rest.includes(`${year}年`) && !/上年|年初|比|较|结转|累计/.test(rest)
    return isComparedWithItself || isLeftOver ? [tell(proseYear, view, match.index + 2, end, { stated: match[0].slice(2), year })] : []
  })
}

const STALE = /截[至止]目前|今年以来|今年上半年|预计(?=全年|年底|完成|到年底|可)|截[至止]\d{1,2}月(?:\d{1,2}日|底|份)?(?!\d)|今年\d{1,2}月/g

/** Told where a unit writes its own report; in a foreign text once for each word. */
function stale(view: View, { figures, year }: Audit, said: Set<string>): Observation[] {
  if (year === undefined) return []
  return [...view.text.matchAll(STALE)].flatMap((match) => {
    if (boundAt(view.passage, match.index + match[0].length - 1)) return []
    const isFirst = figures !== undefined || !said.has(match[0])
    said.add(match[0])
    return isFirst ? [tell(proseStale, view, match.index, match.index + match[0].length, { stated: match[0], year })] : []
  })
}

const YEAR = /(?:19|20)(\d{2})年(?:度)?/g
const ELSEWHERE =
  /规划|立项|成立|以来|历史|始建|设立|上年|去年|次年|下年|明年|计划|文件|通知|办法|修订|起|启动|招标|签订|竣工|开工|届|累计|印发|评定|结转|重点评价|年初结转|目标|安排/

/** In a narrative: a year typed by hand that is neither the report's nor its neighbour, or that stands before this year's numbers. */
function otherYear(view: View, { figures, year }: Audit): Observation[] {
  if (!figures || year === undefined) return []
  return [...view.text.matchAll(YEAR)].flatMap((match) => {
    const end = match.index + match[0].length
    if (
      boundAt(view.passage, match.index) ||
      /[〔[（(《-]/.test(view.text[match.index - 1] ?? '') ||
      /^[-—至到\d]/.test(view.text.slice(end))
    )
      return []
    const said = Number(match[0].slice(0, 4))
    const sentence = sentenceAt(view, match.index, end)
    const governed = sentence?.items.find(
      (item) => item.start >= end && !/20\d\d年/.test(view.text.slice(end, item.start)) && !/[；;]/.test(view.text.slice(end, item.start)),
    )
    const own = governed?.bound === undefined ? undefined : yearOf(governed.bound, year)
    if (said === year) return []
    if (own !== undefined && said !== own && !ELSEWHERE.test(view.text.slice(end, governed?.start)))
      return [tell(proseYear, view, match.index, end, { stated: match[0], year: own })]
    if (Math.abs(said - year) <= 1 || ELSEWHERE.test(view.text.slice(Math.max(0, match.index - 6), end + 16))) return []
    return [tell(proseYear, view, match.index, end, { stated: match[0], year })]
  })
}

/** The year that a name speaks of. */
function yearOf(name: string, year: number): number | undefined {
  if (/^业绩\.|^资产|期间/.test(name)) return undefined
  return /上年/.test(name) ? year - 1 : year
}
