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
  fires: '编制数: null',
  silent: '',
})
