import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const sharesNotWhole = check({
  code: 'shares-not-whole',
  level: 'warning',
  zh: '各项占比合计 {stated}，应为 {computed}，相差 {difference}，不是舍入造成的',
  en: 'the shares add up to {stated}, not {computed}; the difference {difference} is more than rounding',
  hints: [
    ['各项：{name}', 'shares: {name}'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '同一总体的各项占比合计不是 100%，差额超过每项四舍五入能造成的。',
  remedy: '核对各项占比。',
  source: FORM,
  fires: 'stated: { 占比.甲: 13.07%, 占比.乙: 41.74%, 占比.丙: 54.19% }',
  silent: '',
})
