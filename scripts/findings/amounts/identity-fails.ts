import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const identityFails = check({
  code: 'identity-fails',
  level: 'error',
  zh: '应当 {identity}，左边为 {stated}，右边为 {computed}，相差 {difference}',
  en: 'must hold: {identity}; left {stated}, right {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '两边应当相等（或一边不大于另一边）而不成立，差额已超过四舍五入能解释的范围。',
  remedy: '核对两边的原始数据，改正有误的一个。',
  source: FORM,
  fires: '合计: { 决算: 100.5 }\n基本: { 决算: 60.25 }\n项目: { 决算: 41.25 }',
  silent: '',
})
