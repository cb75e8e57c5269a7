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
  fires: '编制数: 甲 + 乙（数据里已有“编制数”）',
  silent: '',
})
