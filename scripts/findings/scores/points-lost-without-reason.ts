import { check } from '../../base/check.ts'
import { METHOD } from '../sources.ts'

export const pointsLostWithoutReason = check({
  code: 'points-lost-without-reason',
  level: 'warning',
  zh: '“{name}”得 {score} 分，满分 {weight} 分，没有写扣分原因',
  en: '“{name}” has {score} of {weight} points and no reason is given',
  hints: [['在 indicators 的这一项下写 reason', 'give a reason: under this indicator']],
  about: '有扣分而没有写原因。自评要求说明偏差的原因和改进的办法。',
  remedy: '在 indicators 的这一项下写 reason；已在别处说明的，写一条豁免。',
  source: `${METHOD}：有偏差要说明原因和改进措施`,
  fires: '产出: { 按时完成: false }',
  silent: '',
})
