import { check } from '../../base/check.ts'
import { OUTLINE } from '../sources.ts'

export const narrativeMissing = check({
  code: 'narrative-missing',
  level: 'error',
  zh: '没有正文',
  en: 'there is no narrative',
  hints: [['新建 {file}', 'create {file}']],
  about: '这套表式有正文，单位年度里没有 .md 文件。',
  remedy: '新建 narrative.md，按提纲写各节。',
  source: OUTLINE,
  fires: 'content/某单位/2024/（没有 narrative.md）',
  silent: '',
})
