import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseComputation = check({
  code: 'prose-computation',
  level: 'error',
  zh: '算式“{expression}”的结果写作 {stated}，应为 {computed}',
  en: '“{expression}” is given as {stated}, it is {computed}',
  hints: [['{formula}；改结果，或核实各数', '{formula}: mend the result, or its terms']],
  about:
    '写出来的算式与它的结果不符；或者一句话里名称互相确定的几个数不符：满分减扣分等于得分，年初预算加追加等于调整预算，预算减支出等于结余，上年结转加收入减支出等于年末结转，资产减负债等于净资产，编制减实有等于空编。',
  remedy: '重新计算。',
  source: ROUNDING,
  fires: '执行率=（90÷120）×100%=80%。',
  silent: '执行率=（90÷120）×100%=75%。',
})
