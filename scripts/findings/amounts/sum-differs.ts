import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: sum, whole: 经费.合计.决算, parts: [经费.基本.决算, 经费.项目.决算] }'

export const sumDiffers = dataCheck({
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
  fires: [formWith(CHECK), { in: 'report.yaml', old: '合计: { 预算: 120.50, 决算: 100.5 }', new: '合计: { 预算: 120.50, 决算: 101.5 }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: 50.5, 决算: 40.26 }' }],
  run: comparing('sum'),
})
