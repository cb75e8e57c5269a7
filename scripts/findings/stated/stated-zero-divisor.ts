import { check } from '../../base/check.ts'

export const statedZeroDivisor = check({
  code: 'stated-zero-divisor',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，除数为 0，没有结果，应印“{mark}”',
  en: '“{name}” was printed as {stated}, but its divisor is 0 and it has no value; print “{mark}”',
  hints: [['公式：{formula}', 'formula: {formula}']],
  about: '分母是 0，比率没有结果，已公布的文件却印了一个数（多半是 0% 或 100%）。',
  remedy: '照表式的不适用符号印；原文的写法写豁免说明。',
  source: '除数为零没有结果',
  fires: 'stated: { 三公经费控制率: 0% }（预算数为 0）',
  silent: '',
})
