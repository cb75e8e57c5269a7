import { check } from '../../base/check.ts'
import { OUTLINE } from '../sources.ts'

export const sectionOrder = check({
  code: 'section-order',
  level: 'error',
  zh: '“{title}”的位置不对，应在“{after}”之前',
  en: '“{title}” is out of order, it belongs before “{after}”',
  about: '各节的次序与提纲不同。',
  remedy: '移到提示的位置。',
  source: OUTLINE,
  fires: '# 绩效情况\n# 基本情况',
  silent: '',
})
