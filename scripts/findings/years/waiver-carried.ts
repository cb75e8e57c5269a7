import { dataCheck } from '../data-check.ts'

const LAST_YEAR = `format: mini
facts: { 人员: { 编制数: 50, 在职人数: 43 } }
stated: { 在职率: 85% }
waivers: [{ code: stated-differs, of: 在职率, for: '85% / 86%', reason: 原公开文件印错 }]
`
const waived = (reason: string): string =>
  `stated: { 在职率: 82.6% }\nwaivers: [{ code: stated-differs, of: 在职率, for: '82.6% / 82.7%', reason: ${reason} }]\nindicators:\n`

export const waiverCarried = dataCheck({
  code: 'waiver-carried',
  level: 'warning',
  zh: '“{name}”的豁免理由与上年报告一字不差：“{found}”',
  en: 'the reason for waiving “{name}” is last year’s, word for word: “{found}”',
  hints: [
    [
      '核实今年的情况，重写理由；今年没有这个问题的，删去豁免',
      'find out how it is this year and say so; delete the waiver where there is nothing to waive',
    ],
  ],
  about: '新一年的文件常由上年的改成，豁免跟着抄来。理由说的是上年的事，今年是否成立要另行核实。',
  remedy: '照今年的情况重写理由；情况确实没有变的，写明哪一年起、核实过什么。',
  source: '绩报的约定：豁免的理由说的是本年度的这一处',
  fires: [
    { in: 'content/u/2019/report.yaml', new: LAST_YEAR },
    { in: 'report.yaml', old: 'indicators:\n', new: waived('原公开文件印错') },
  ],
  silent: [
    { in: 'content/u/2019/report.yaml', new: LAST_YEAR },
    { in: 'report.yaml', old: 'indicators:\n', new: waived('2020年公开的文件印错，已于3月更正') },
  ],
  run: ({ facts, lastYear }, tell) => {
    const before = lastYear?.facts.waivers ?? []
    return facts.waivers.flatMap(({ at, code, of, reason }) => {
      const same = before.filter((one) => one.code === code && wordsOf(one.reason) === wordsOf(reason))
      return same.length === 0 ? [] : [tell(at, { name: [code, of ?? []].flat().join(' '), found: reason.trim() }, [same[0]?.at ?? at])]
    })
  },
})

/** Blanks say nothing. */
function wordsOf(reason: string): string {
  return reason.replace(/\s+/g, '')
}
