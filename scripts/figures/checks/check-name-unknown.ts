import { check } from '../../base/check.ts'

const CHECKS = (name: string): string => `identities:\n  - { check: columns, columns: [预算, ${name}], source: 小表式 }`

export const checkNameUnknown = check({
  code: 'check-name-unknown',
  level: 'error',
  zh: '检查里的“{name}”不是本表式的{kind}，这条检查不会起作用',
  en: '“{name}” in a check is no {kind} of this form, so the check never applies',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  terms: {
    column: ['数据栏', 'column of facts'],
    indicator: ['指标', 'indicator'],
    section: ['标题', 'heading'],
  },
  about: 'figures.yaml 的检查（columns、classes、deductions、adjustment 的 explained）里写的栏目、指标或标题没有定义，多半是错别字。',
  remedy: '改成 schema、indicators.yaml 或提纲里的名称。',
  source: '表式的检查（figures.yaml 的 identities）',
  fires: [{ in: 'templates/mini/figures.yaml', old: 'identities:', new: CHECKS('结算') }],
  silent: [{ in: 'templates/mini/figures.yaml', old: 'identities:', new: CHECKS('决算') }],
})
