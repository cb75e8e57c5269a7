import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const prosePlaceholder = check({
  code: 'prose-placeholder',
  level: 'warning',
  zh: '“{found}”是没有填写的占位符',
  en: '“{found}” was left to be filled in',
  about: '模板里的占位符没有填写。',
  remedy: '填写，或者删去。',
  source: INFORMATION,
  fires: 'XX万元；待填',
  silent: '',
})
