import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const rateDiffers = check({
  code: 'rate-differs',
  level: 'error',
  zh: '“{name}”填作 {stated}，以“{other}”为分母计算得 {computed}，相差 {difference}',
  en: '“{name}” is given as {stated}, over “{other}” it is {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '填报的比率，与分子除以规定的分母算出的不同。印出的数按区间比较，只差舍入的不算。',
  remedy: '改正比率，或改正分子、分母。',
  source: FORM,
  fires: '完成数: 29\n任务数: 33\n完成率: 91（29 ÷ 33 = 87.88%）',
  silent: '',
})
