import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const rateOverWhole = check({
  code: 'rate-over-whole',
  level: 'warning',
  zh: '“{name}”为 {computed}，超过 100%，而它的分母是{base}',
  en: '“{name}” is {computed}, over 100%, although its base is {base}',
  hints: [
    ['核对分子、分母的口径', 'check what is counted above and below'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '比率超过 100%，而它的分母是一个总体，分子不可能更大。只有与序时进度之类相比，才可以超过。',
  remedy: '核对分子、分母的口径，例如全年预算数是否包括追加。',
  source: FORM,
  fires: '实际支出: 6100\n下达预算数: 5986.7',
  silent: '',
})
