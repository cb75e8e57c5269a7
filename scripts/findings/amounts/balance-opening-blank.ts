import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const balanceOpeningBlank = check({
  code: 'balance-opening-blank',
  level: 'warning',
  zh: '{name}支出 {stated}，超过收入 {computed}，相差 {difference}，没有填写年初结转和结余',
  en: '{name}: {stated} spent, {computed} came in, difference {difference}, and no opening balance is given',
  hints: [
    ['填写年初结转和结余', 'give the opening balance'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '支出多于收入，差额只能来自以前年度的结转和结余，报告里却没有这个数。',
  remedy: '补上年初结转和结余；确实没有公布的，写豁免说明。',
  source: `预算收支平衡；${FORM}`,
  fires: '收入决算: 6008.3\n支出决算: 6027.12\n年初结转和结余: null',
  silent: '',
})
