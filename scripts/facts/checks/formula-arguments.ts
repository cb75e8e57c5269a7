import { check } from '../../base/check.ts'
import { FORMULA_TERMS } from './formula-terms.ts'

export const formulaArguments = check({
  code: 'formula-arguments',
  level: 'error',
  zh: '函数“{name}”需要 {expected} 个参数，这里有 {found} 个',
  en: '“{name}” takes {expected} arguments, found {found}',
  hints: [['参数之间用逗号隔开，数字不带千分位', 'separate arguments by commas; write no thousands separators']],
  terms: FORMULA_TERMS,
  about: '函数的参数个数不对。数字里的千分位逗号也会被当成两个参数。',
  remedy: '按提示补足或删去参数，数字不带千分位。',
  source: '公式写法（docs/formulas.md）',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: "  决算整数: { formula: '四舍五入(经费.合计.决算)', show: integer, unit: 万元 }\nidentities:",
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: "  决算整数: { formula: '四舍五入(经费.合计.决算, 0)', show: integer, unit: 万元 }\nidentities:",
    },
  ],
})
