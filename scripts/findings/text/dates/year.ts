import { matchesIn } from '../../../base/matches.ts'
import { boundAt } from '../../../content/content.ts'
import { AUDIT } from '../../sources.ts'
import type { Audit } from '../quantities/audit.ts'
import { sentenceAt, type View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseYear = textCheck({
  code: 'prose-year',
  level: 'warning',
  zh: '“{stated}”不是这里的年度，应为 {year} 年',
  en: '“{stated}” is not the year in question, {year}',
  hints: [['确有原因的，在句中写明', 'where there is a reason, the sentence should give it']],
  about: '手写的年份不是报告的年度，却用来说这个年度的数。',
  remedy: '改为 {{年度}} 或 {{上年度}}。',
  source: AUDIT,
  fires: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人', new: '2017年编制{{人员.编制数}}人' }],
  silent: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人', new: '{{年度}}年编制{{人员.编制数}}人' }],
  run: (audit, tell) =>
    audit.views.flatMap((view) =>
      (audit.figures ? otherYears(view, audit.year) : isPlan(audit) ? [] : lastYearsEnds(view, audit.year)).map(({ stated, start, year }) =>
        tell(view, start, start + stated.length, { stated, year }),
      ),
    ),
})

/** A budget tells how things stood when its year began. */
function isPlan({ views }: Audit): boolean {
  const title = views
    .slice(0, 6)
    .map(({ text }) => text.slice(0, 40))
    .join()
  return /预算/.test(title) && !/决算|绩效|自评|执行情况/.test(title)
}

interface Year {
  readonly stated: string
  readonly start: number
  /** The one that should stand there. */
  readonly year: number
}

/** 截至2022年12月31日 in the report on 2023: left over from last year's, unless something is compared or carried on. */
function lastYearsEnds(view: View, year: number | undefined): Year[] {
  if (year === undefined) return []
  return matchesIn(view.text, /截[至止](\d{4})年(?:12月31日|12月底|末|年末|年底)/g).flatMap((match) => {
    const sentence = sentenceAt(view, match.index, match.index + match[0].length)
    const rest = view.text.slice(sentence?.start ?? 0, sentence?.end)
    const isComparedWithItself = new RegExp(`(?:比|较)${match[1]}年(?:末|底|年末|12月)`).test(rest)
    const isLeftOver = Number(match[1]) === year - 1 && !rest.includes(`${year}年`) && !/上年|年初|比|较|结转|累计/.test(rest)
    return isComparedWithItself || isLeftOver ? [{ stated: match[0].slice(2), start: match.index + 2, year }] : []
  })
}

const YEAR = /(?:19|20)(\d{2})年(?:度)?/g
const ELSEWHERE =
  /规划|立项|成立|以来|历史|始建|设立|上年|去年|次年|下年|明年|计划|文件|通知|办法|修订|起|启动|招标|签订|竣工|开工|届|累计|印发|评定|结转|重点评价|年初结转|目标|安排/

/** In a narrative: a year typed by hand that is neither the report's nor its neighbour, or that stands before this year's numbers. */
function otherYears(view: View, year: number | undefined): Year[] {
  if (year === undefined) return []
  return matchesIn(view.text, YEAR).flatMap(({ 0: stated, index: start }) => {
    const end = start + stated.length
    const said = Number(stated.slice(0, 4))
    if (boundAt(view.passage, start) || /[〔[（(《-]/.test(view.text[start - 1] ?? '') || /^[-—至到\d]/.test(view.text.slice(end)))
      return []
    if (said === year) return []
    const governed = sentenceAt(view, start, end)?.items.find(
      (item) => item.start >= end && !/20\d\d年/.test(view.text.slice(end, item.start)) && !/[；;]/.test(view.text.slice(end, item.start)),
    )
    const own = governed?.bound === undefined ? undefined : yearOf(governed.bound, year)
    if (own !== undefined && said !== own && !ELSEWHERE.test(view.text.slice(end, governed?.start))) return [{ stated, start, year: own }]
    const isElsewhere = Math.abs(said - year) <= 1 || ELSEWHERE.test(view.text.slice(Math.max(0, start - 6), end + 16))
    return isElsewhere ? [] : [{ stated, start, year }]
  })
}

/** The year that a name speaks of. */
function yearOf(name: string, year: number): number | undefined {
  if (/^业绩\.|^资产|期间/.test(name)) return undefined
  return /上年/.test(name) ? year - 1 : year
}
