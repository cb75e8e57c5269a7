import { check } from '../../../base/check.ts'
import { AUDIT } from '../../sources.ts'

export const proseYear = check({
  code: 'prose-year',
  level: 'warning',
  zh: '“{stated}”不是这里的年度，应为 {year} 年',
  en: '“{stated}” is not the year in question, {year}',
  hints: [['确有原因的，在句中写明', 'where there is a reason, the sentence should give it']],
  about: '手写的年份不是报告的年度，却用来说这个年度的数。',
  remedy: '改为 {{年度}} 或 {{上年度}}。',
  source: AUDIT,
  fires: '（2020 年度报告）2018年三公经费预算6.94万元。',
  silent: '',
})
