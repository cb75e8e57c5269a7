import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const sumDiffers = check({
  code: 'sum-differs',
  level: 'error',
  zh: '“{name}”为 {stated}，各部分之和为 {computed}，相差 {difference}',
  en: '“{name}” is {stated}, its parts add up to {computed}, difference {difference}',
  hints: [
    ['各部分：{other}', 'parts: {other}'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '合计与各部分之和不同。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对合计和各部分，改正有误的一个。',
  source: FORM,
  fires: '合计: { 决算: 101.5 }\n基本: { 决算: 60.25 }\n项目: { 决算: 40.25 }',
  silent: '',
})
