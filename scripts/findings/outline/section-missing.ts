import { check } from '../../base/check.ts'
import { OUTLINE } from '../sources.ts'

export const sectionMissing = check({
  code: 'section-missing',
  level: 'error',
  zh: '正文缺少“{title}”',
  en: 'the narrative lacks the section “{title}”',
  hints: [
    ['在“{before}”之后补上', 'add it after “{before}”'],
    ['在“{parent}”之下补上', 'add it below “{parent}”'],
  ],
  about: '正文缺少提纲规定的一节。',
  remedy: '在提示的位置补上这一节；没有情况的写明没有。',
  source: OUTLINE,
  fires: '# 基本情况（其后没有“绩效情况”）',
  silent: '',
})
