import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const datesOutOfOrder = check({
  code: 'dates-out-of-order',
  level: 'warning',
  zh: '“{name}”为 {stated}，早于“{before}”的 {computed}',
  en: '“{name}” is {stated}, before “{before}”, which is {computed}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '有先后关系的日期前后颠倒，例如报告早于布置自评的通知。',
  remedy: '核对两个日期，多半是年份写错。',
  source: FORM,
  fires: 'dated: 2023-06-28（通知文号 湛开财〔2024〕319号）',
  silent: '',
})
