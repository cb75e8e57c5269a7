import { failing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'
import { typedRates } from './declared-rates.ts'

const CHECK = '{ check: rate, rate: 业绩.完成率 ÷ 100, of: 业绩.培训, base: 业绩.计划 }'

export const rateDiffers = dataCheck({
  code: 'rate-differs',
  level: 'error',
  zh: '“{name}”填作 {stated}，以“{other}”为分母计算得 {computed}，相差 {difference}',
  en: '“{name}” is given as {stated}, over “{other}” it is {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '填报的比率，与分子除以规定的分母算出的不同。印出的数按区间比较，只差舍入的不算。',
  remedy: '改正比率，或改正分子、分母。',
  source: FORM,
  fires: [
    formWith(CHECK),
    { in: 'report.yaml', old: '  业绩:', new: "  业绩:\n    计划: { 数值: 50, 单位: 篇 }\n    完成率: { 数值: 85, 单位: '%' }" },
  ],
  silent: [
    formWith(CHECK),
    { in: 'report.yaml', old: '  业绩:', new: "  业绩:\n    计划: { 数值: 50, 单位: 篇 }\n    完成率: { 数值: 80, 单位: '%' }" },
  ],
  run: (figures, tell) => failing(figures, typedRates(figures), tell, true),
})
