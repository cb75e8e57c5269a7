import { check } from '../../base/check.ts'

export const gradeDiffers = check({
  code: 'grade-differs',
  level: 'warning',
  zh: '等级原文印作“{stated}”，总分 {total} 分应为“{computed}”',
  en: 'the grade was printed as “{stated}”, a total of {total} is “{computed}”',
  hints: [['等级界线：{bands}', 'bands: {bands}']],
  more: ['name'],
  about: '已公布的等级，与总分所在的等级不同；有一票定级情形的，以定级为准。',
  remedy: '核对总分和等级界线。',
  source: '表式的等级界线（format.yaml 的 grades）',
  fires: 'stated: { 等级: 良 }（总分 97，90 分起为优）',
  silent: '',
})
