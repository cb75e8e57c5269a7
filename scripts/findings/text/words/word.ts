import { check } from '../../../base/check.ts'
import { LANGUAGE } from '../../sources.ts'

export const proseWord = check({
  code: 'prose-word',
  level: 'warning',
  zh: '“{found}”应为“{expected}”',
  en: '“{found}” should be “{expected}”',
  about: '写错的字词，按前后文只有一种改法。',
  remedy: '照提示改正。',
  source: LANGUAGE,
  fires: '截止2023年12月31日',
  silent: '',
})
