import { check } from '../../base/check.ts'
import { SELF } from '../sources.ts'

export const fullMarksWithoutActual = check({
  code: 'full-marks-without-actual',
  level: 'warning',
  zh: '“{name}”计满分 {stated} 分，没有可以计分的数据，也没有写实际完成值',
  en: '“{name}” has full marks ({stated}) without data or an actual value',
  hints: [['补上数据，或在 actual 写明实际完成值', 'give the data, or an actual value under actual']],
  more: ['indicator'],
  about: '给了满分，但评分所需的数据空缺，也没有写实际完成了什么，得分没有依据。',
  remedy: '补上数据；由人评定的，在 actual 写明实际完成值。',
  source: SELF,
  fires: '政府采购执行率: { score: 1, reason: 执行较好 }（采购预算和决算都空白）',
  silent: '',
})
