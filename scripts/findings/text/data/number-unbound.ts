import { check } from '../../../base/check.ts'
import { AUDIT } from '../../sources.ts'

export const proseNumberUnbound = check({
  code: 'prose-number-unbound',
  level: 'info',
  zh: '“{found}”是手写的，数据里有这个数',
  en: '“{found}” is typed by hand; the data hold it',
  hints: [['改为 {{{name}}}，数据变了正文跟着变', 'write {{{name}}}, and the text follows the data']],
  more: ['name'],
  about: '正文里手写了一个数，与某个数据、指标或者报告年度相同。手写的数不会随数据改变。',
  remedy: '改为 {{名称}} 引用。',
  source: AUDIT,
  fires: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人', new: '编制52人' }],
  silent: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人', new: '另有临时用工3人，编制{{人员.编制数}}人' }],
})
