import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseOverQuota = check({
  code: 'prose-over-quota',
  level: 'warning',
  zh: '{stated}，超过编制 {expression}',
  en: '{stated} are there of a quota of {expression}',
  hints: [['核对两数；确实超编的，说明原因', 'check both; where it is so, say why']],
  about: '同一句话里的在职人数超过编制数，没有说明超编。',
  remedy: '核对两数；确实超编的，说明原因。',
  source: INFORMATION,
  fires: '编制28名，在职35人。',
  silent: '编制38名，在职35人。',
})
