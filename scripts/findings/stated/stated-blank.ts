import { check } from '../../base/check.ts'
import { BLANK } from '../sources.ts'

export const statedBlank = check({
  code: 'stated-blank',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，而基础数据是空白，无从核对',
  en: '“{name}” was printed as {stated}, but its data are blank',
  hints: [
    ['补上：{names}', 'give {names}'],
    ['没有发生的填 0，空白不是 0', 'write 0 for nothing; a blank is not 0'],
  ],
  about: '已公布的文件印了数，基础数据却是空白。印作 0 的也一样：空白不是 0。',
  remedy: '补上基础数据；没有发生的填 0。',
  source: BLANK,
  fires: 'stated: { 三公经费.合计.本年决算: 0 }（各项都空白）',
  silent: '',
})
