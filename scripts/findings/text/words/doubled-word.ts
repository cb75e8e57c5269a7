import { check } from '../../../base/check.ts'
import { LANGUAGE } from '../../sources.ts'

export const proseDoubledWord = check({
  code: 'prose-doubled-word',
  level: 'warning',
  zh: '重复的字词：“{found}”',
  en: 'doubled word: “{found}”',
  about: '重复的字词。',
  remedy: '删去一个。',
  source: LANGUAGE,
  fires: '平稳的的社会环境',
  silent: '',
})
