import { check } from '../../../base/check.ts'

export const prosePartExceeds = check({
  code: 'prose-part-exceeds',
  level: 'warning',
  zh: '{part} {stated}，大于{whole} {other}',
  en: '{part} is {stated}, more than {whole}, which is {other}',
  hints: [['核对两数；口径不同的写明', 'check both; where they are of different scope, say so']],
  about: '一部分在一处的数，大于另一处它所在的总数。',
  remedy: '核对两数；口径不同的写明。',
  source: '算术：部分不大于总体',
  fires: '全年支出合计889.95万元。\n\n其中，基本支出899.13万元。',
  silent: '全年支出合计889.95万元。\n\n其中，基本支出879.13万元。',
})
