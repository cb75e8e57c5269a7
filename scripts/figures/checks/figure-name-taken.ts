import { check } from '../../base/check.ts'

export const figureNameTaken = check({
  code: 'figure-name-taken',
  level: 'error',
  zh: '“{name}”已经是一个数据的名称',
  en: '“{name}” is the name of a fact already',
  hints: [['给计算结果换一个名称', 'give the figure another name']],
  about: '算出的指标与一个数据同名，引用时无法分辨。',
  remedy: '给算出的指标换一个名称。',
  source: '公式写法（docs/formulas.md）',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  人员.编制数: { formula: 人员.在职人数 + 9, show: integer, unit: 人 }\nidentities:',
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  人员.空编数: { formula: 人员.编制数 - 人员.在职人数, show: integer, unit: 人 }\nidentities:',
    },
  ],
})
