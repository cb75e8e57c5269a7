import { check } from '../../../base/check.ts'

export const proseDateImpossible = check({
  code: 'prose-date-impossible',
  level: 'error',
  zh: '没有“{stated}”这一天',
  en: 'there is no such day as “{stated}”',
  about: '历法里没有这一天。',
  remedy: '改正日期。',
  source: '公历',
  fires: '2023年2月30日',
  silent: '',
})
