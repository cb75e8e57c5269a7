import { check } from '../../../base/check.ts'
import { NUMERALS } from '../../sources.ts'

export const proseSequence = check({
  code: 'prose-sequence',
  level: 'warning',
  zh: '“{found}”前面缺了一项，或者重复',
  en: '“{found}” follows a gap or a repetition',
  hints: [['应接第 {expected} 项', 'number {expected} comes next']],
  more: ['number'],
  about: '“一是、二是、三是”中间缺了或者重复。',
  remedy: '补上，或者改正序号。',
  source: NUMERALS,
  fires: '一是……；三是……',
  silent: '',
})
