import { dataCheck } from '../data-check.ts'
import { repeatedAmounts } from './as-last-year.ts'

const LAST_YEAR = `format: mini
facts:
  经费:
    合计: { 预算: 120.50, 决算: 97.8 }
    基本: { 预算: 70, 决算: 60.25 }
    项目: { 预算: 50.5, 决算: 37.55 }
`

export const amountsOfLastYear = dataCheck({
  code: 'amounts-of-last-year',
  level: 'warning',
  zh: '{count} 项金额与上年报告相同：{amounts}',
  en: '{count} amounts are those of last year’s report: {amounts}',
  hints: [['核对是否忘了换成今年的数', 'check whether they were meant to be replaced']],
  about: '三项以上有三位有效数字的金额与上年一分不差。定额、合同价可以相同；多项同时相同，常是照抄上年的文件没有改完。',
  remedy: '逐项核对；确实相同的，写豁免说明为什么相同，如合同约定的年租金。',
  source: '年度自评的一般要求：报告反映本年度的收支',
  fires: [{ in: 'content/u/2019/report.yaml', new: LAST_YEAR }],
  silent: [{ in: 'content/u/2019/report.yaml', new: LAST_YEAR.replace('60.25', '58.9').replace('50.5', '45') }],
  run: (figures, tell) => {
    const found = repeatedAmounts(figures)
    return found && !found.isAll ? [tell(found.at, found.slots, found.others)] : []
  },
})
