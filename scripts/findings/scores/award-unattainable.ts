import { check } from '../../base/check.ts'
import { INDICATORS } from '../sources.ts'

export const awardUnattainable = check({
  code: 'award-unattainable',
  level: 'warning',
  zh: '“{name}”酌情计 {stated} 分，评分标准得不出这个分数',
  en: '“{name}” is awarded {stated}, which its rule cannot give',
  hints: [['最接近的分数：{attainable}', 'nearest possible: {attainable}']],
  more: ['indicator'],
  about: '评分标准只能得出有限的几个分数（分档、按例扣分、符合与否），酌情分不在其中。',
  remedy: '改成标准能得出的分数。',
  source: INDICATORS,
  fires: '细化量化: { score: 0.7, reason: 基本量化 }（三档：1、0.5、0）',
  silent: '',
})
