import { check } from '../../../base/check.ts'
import { AUDIT } from '../../sources.ts'

export const proseNumberDiffers = check({
  code: 'prose-number-differs',
  level: 'error',
  zh: '“{found}”与数据不符，“{name}”为 {expected}',
  en: '“{found}” is not what the data hold: “{name}” is {expected}',
  hints: [['改为引用 {{{name}}}', 'refer to {{{name}}}']],
  about: '正文里手写的数与名称相同的数据不是一个值。',
  remedy: '核对哪一个对；改为 {{名称}} 引用。',
  source: AUDIT,
  fires: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人', new: '编制51人' }],
  silent: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人', new: '编制52人' }],
})
