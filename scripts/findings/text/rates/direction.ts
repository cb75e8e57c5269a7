import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseDirection = check({
  code: 'prose-direction',
  level: 'error',
  zh: '“{stated}”与“{against}”方向相反',
  en: '“{stated}” is contrary to “{against}”',
  about: '增加、减少、小于、持平这些词与数字的方向相反。',
  remedy: '核对是增是减。',
  source: INFORMATION,
  fires: '上年支出100万元，本年支出80万元，增长20%。',
  silent: '上年支出100万元，本年支出80万元，下降20%。',
})
