import { check } from '../../../base/check.ts'
import { OFFICIAL } from '../../sources.ts'

export const proseNumbering = check({
  code: 'prose-numbering',
  level: 'warning',
  zh: '序号“{found}”重复或不连续',
  en: 'the number “{found}” is repeated or leaves a gap',
  hints: [['应接第 {expected}', 'number {expected} comes next']],
  about: '标题的序号重复，或者跳过了一个。',
  remedy: '重新编号。',
  source: `${OFFICIAL} 7.3.3`,
  fires: '九、结果应用　九、其他情况',
  silent: '',
})
