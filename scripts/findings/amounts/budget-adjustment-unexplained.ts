import { check } from '../../base/check.ts'

export const budgetAdjustmentUnexplained = check({
  code: 'budget-adjustment-unexplained',
  level: 'warning',
  zh: '“{name}”为 {computed}，超过 {limit}，没有说明原因',
  en: '“{name}” is {computed}, more than {limit}, and no reason is given',
  hints: [
    ['在 {where} 说明原因', 'give the reason in {where}'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '预算调整超过表式规定的幅度，报告没有说明原因。',
  remedy: '在提示的位置写明调整的原因。',
  source: '财预〔2020〕10号：偏离较大的说明原因；幅度见表式',
  fires: '年初预算: 13245.05\n全年预算: 18580.25（没有调整原因）',
  silent: '',
})
