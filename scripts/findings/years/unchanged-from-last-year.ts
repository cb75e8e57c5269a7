import { dataCheck } from '../data-check.ts'
import { repeatedAmounts } from './as-last-year.ts'

const AMOUNTS = `facts:
  经费:
    合计: { 预算: 120.50, 决算: 100.5 }
    基本: { 预算: 70, 决算: 60.25 }
    项目: { 预算: 50.5, 决算: 40.25 }
`

export const unchangedFromLastYear = dataCheck({
  code: 'unchanged-from-last-year',
  level: 'error',
  zh: '{count} 项金额全部与上年报告相同：{amounts}',
  en: 'all {count} amounts are those of last year’s report: {amounts}',
  hints: [['文件是由上年的改成的：逐项换成今年的数', 'the file was made from last year’s: put in this year’s amounts, one by one']],
  about: '新一年的文件由上年的复制而来，只改了年度，金额没有换。印出来的是上年的决算，盖着今年的年度。',
  remedy: '逐项填今年的数；由 `jibao new <单位> <年度>` 新建的文件不带上年的数，只在旁边注明。',
  source: '年度自评的一般要求：报告反映本年度的收支',
  fires: [{ in: 'content/u/2019/report.yaml', new: `format: mini\n${AMOUNTS}` }],
  silent: [{ in: 'content/u/2019/report.yaml', new: `format: mini\n${AMOUNTS.replace('100.5 }', '97.8 }').replace('60.25', '57.55')}` }],
  run: (figures, tell) => {
    const found = repeatedAmounts(figures)
    return found && found.isAll ? [tell(found.at, found.slots, found.others)] : []
  },
})
