import { check } from '../../base/check.ts'
import { FORMULA_TERMS } from './formula-terms.ts'

export const formulaUnknownName = check({
  code: 'formula-unknown-name',
  level: 'error',
  zh: '公式里的“{name}”没有定义',
  en: 'nothing is called “{name}”',
  hints: [
    ['它是一组数，写其中一项：{members}', 'it is a group, name one of it: {members}'],
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
  ],
  terms: FORMULA_TERMS,
  about: '公式里的名称既不是数据，也不是算出的指标。',
  remedy: '改成提示的名称；数据用句点连起各级名称。',
  source: '公式写法（docs/formulas.md）',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  在编率: { formula: 人员.在职人员 ÷ 人员.编制数, show: percent 1 }\nidentities:',
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  在编率: { formula: 人员.在职人数 ÷ 人员.编制数, show: percent 1 }\nidentities:',
    },
  ],
})
