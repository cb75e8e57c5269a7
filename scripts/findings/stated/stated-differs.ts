import { check } from '../../base/check.ts'
import { STATED } from '../sources.ts'

export const statedDiffers = check({
  code: 'stated-differs',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，计算得 {computed}',
  en: '“{name}” was printed as {stated}, computed {computed}',
  hints: [['相差 {difference}', 'difference {difference}']],
  about: '已公布的文件所印的数与按公式算出的不同。这里只作核对，报告印的是算出的数。',
  remedy: '改正 stated 的录入；原文确实印错的，写一条豁免说明。',
  source: STATED,
  fires: 'stated: { 在职人员控制率: 83.7% }',
  silent: '',
})
