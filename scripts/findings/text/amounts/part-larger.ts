import { check } from '../../../base/check.ts'

export const prosePartLarger = check({
  code: 'prose-part-larger',
  level: 'error',
  zh: '{stated} 超过了它的总数 {expression}',
  en: '{stated} is more than the {expression} that it is a part of',
  hints: [['核对这两个数', 'check the two numbers']],
  about: '收回的问卷多于发放的，到会的多于应到的：部分大于总体。',
  remedy: '核对这两个数。',
  source: '算术：部分不大于总体',
  fires: '发放问卷300份，收回问卷318份。',
  silent: '发放问卷300份，收回问卷288份。',
})
