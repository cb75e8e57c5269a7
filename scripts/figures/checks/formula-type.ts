import { check } from '../../base/check.ts'
import { FORMULA_TERMS } from '../../facts/facts.ts'

export const formulaType = check({
  code: 'formula-type',
  level: 'error',
  zh: '这里应当是{expected}，实际是{found}',
  en: 'expected {expected}, found {found}',
  hints: [['写法见 docs/formulas.md', 'see docs/formulas.md']],
  terms: FORMULA_TERMS,
  about: '运算的对象不对，例如拿文字做除法、拿是非值比大小。',
  remedy: '换成类型相符的数据，或用函数换算。',
  source: '公式写法（docs/formulas.md）',
  fires: [{ in: 'templates/mini/figures.yaml', old: 'identities:', new: '  备注数: { formula: 备注 + 1, show: integer }\nidentities:' }],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  增编数: { formula: 人员.编制数 + 1, show: integer, unit: 人 }\nidentities:',
    },
  ],
})
