import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: mean, mean: 业绩.满意度, of: [业绩.上半年满意度, 业绩.下半年满意度] }'

export const meanDiffers = dataCheck({
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
  fires: [
    formWith(CHECK),
    {
      in: 'report.yaml',
      old: '  业绩:',
      new: "  业绩:\n    上半年满意度: { 数值: 92, 单位: '%' }\n    下半年满意度: { 数值: 96, 单位: '%' }\n    满意度: { 数值: 95, 单位: '%' }",
    },
  ],
  silent: [
    formWith(CHECK),
    {
      in: 'report.yaml',
      old: '  业绩:',
      new: "  业绩:\n    上半年满意度: { 数值: 92, 单位: '%' }\n    下半年满意度: { 数值: 96, 单位: '%' }\n    满意度: { 数值: 94, 单位: '%' }",
    },
  ],
  run: comparing('mean'),
})
