import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseUnit = check({
  code: 'prose-unit',
  level: 'error',
  zh: '单位写作“{stated}”，应为“{expected}”',
  en: 'the unit is given as “{stated}”, it should be “{expected}”',
  hints: [['“{name}”以此为单位', 'so “{name}” is measured']],
  about: '单位与数据规定的单位不同；或者写作“元”的金额，只有作“万元”才与同段的合计相符。',
  remedy: '改正单位。',
  source: INFORMATION,
  fires: '财政拨款收入13006.70万元，其中基金收入1769.87元。',
  silent: '',
})
