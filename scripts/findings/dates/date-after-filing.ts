import { check } from '../../base/check.ts'

export const dateAfterFiling = check({
  code: 'date-after-filing',
  level: 'warning',
  zh: '“{name}”为 {stated}，晚于报告的落款日期 {computed}',
  en: '“{name}” is {stated}, later than the date of the report, {computed}',
  about: '数据里的日期晚于报告的落款日期，报告写成时这件事还没有发生。',
  remedy: '核对两个日期。',
  source: '前后一致',
  fires: 'dated: 2024-06-28\n公开日期: 2024年10月18日',
  silent: '',
})
