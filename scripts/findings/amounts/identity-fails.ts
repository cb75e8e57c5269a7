import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { FORM } from '../sources.ts'

export const identityFails = dataCheck({
  code: 'identity-fails',
  level: 'error',
  zh: '应当 {identity}，左边为 {stated}，右边为 {computed}，相差 {difference}',
  en: 'must hold: {identity}; left {stated}, right {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '两边应当相等（或一边不大于另一边）而不成立，差额已超过四舍五入能解释的范围。',
  remedy: '核对两边的原始数据，改正有误的一个。',
  source: FORM,
  fires: [{ in: 'report.yaml', old: '合计: { 预算: 120.50, 决算: 100.5 }', new: '合计: { 预算: 120.50, 决算: 101.5 }' }],
  silent: [{ in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: 50.5, 决算: 40.26 }' }],
  run: comparing('holds'),
})
