import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const meanDiffers = check({
  code: 'mean-differs',
  level: 'error',
  zh: '“{name}”为 {stated}，各数平均为 {computed}，相差 {difference}',
  en: '“{name}” is {stated}, the mean of the series is {computed}, difference {difference}',
  hints: [
    ['各数：{other}', 'series: {other}'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '平均数与各数的平均不同。印出的数按区间比较，只差舍入的不算。',
  remedy: '改正平均数，或改正各数。',
  source: FORM,
  fires: '季度: [20, 30, 40, 50]\n平均: 36',
  silent: '',
})
