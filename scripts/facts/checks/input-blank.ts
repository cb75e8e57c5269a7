import { check } from '../../base/check.ts'

export const inputBlank = check({
  code: 'input-blank',
  level: 'error',
  zh: '“{label}”必须填写',
  en: '“{label}” must not be blank',
  hints: [
    ['单位：{unit}', 'unit: {unit}'],
    ['{note}', '{note}'],
  ],
  about: '评分或公式一定要用的数据是空白。空白不是 0，不能代替计算。',
  remedy: '填上数据。',
  source: '数据字典；空白与零是两回事',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: null, 在职人数: 43 }' }],
  silent: [{ in: 'report.yaml', old: '  业绩:', new: '  备注: null\n  业绩:' }],
})
