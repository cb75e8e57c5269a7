import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: part, part: 经费.项目.决算, whole: 经费.项目.预算 }'

export const partOverWhole = dataCheck({
  code: 'part-over-whole',
  level: 'error',
  zh: '“{name}”为 {stated}，大于“{other}”的 {computed}，相差 {difference}',
  en: '“{name}” is {stated}, more than “{other}”, which is {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '部分大于总体，或实际大于它不可能超过的数。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对两边的数据。',
  source: FORM,
  fires: [formWith(CHECK), { in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: 50.5, 决算: 60.25 }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: 50.5, 决算: 50.5 }' }],
  run: comparing('part'),
})
