import { check } from '../../base/check.ts'
import { FORMULA_TERMS } from './formula-terms.ts'

export const formulaSyntax = check({
  code: 'formula-syntax',
  level: 'error',
  zh: '公式写法有误：这里是“{found}”，应当是{expected}',
  en: 'the formula cannot be read: found “{found}”, expected {expected}',
  hints: [['写法见 docs/formulas.md', 'see docs/formulas.md']],
  terms: FORMULA_TERMS,
  about: '公式读不懂：缺了运算符、括号或数。',
  remedy: '按提示补上；运算符可用 + − × ÷。',
  source: '公式写法（docs/formulas.md）',
  fires: [{ in: 'templates/mini/figures.yaml', old: 'identities:', new: '  结余率: { formula: 结余 ÷, show: percent 1 }\nidentities:' }],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  结余率: { formula: 结余 ÷ 经费.合计.预算, show: percent 1 }\nidentities:',
    },
  ],
})
