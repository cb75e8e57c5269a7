import { check } from '../../base/check.ts'

export const referenceBraces = check({
  code: 'reference-braces',
  level: 'error',
  zh: '“{found}”不是引用，会照字面印出',
  en: '“{found}” is no reference and would be printed as it stands',
  hints: [
    ['写成 {instead}', 'write {instead}'],
    ['引用用两个半角花括号：{{名称}}', 'a reference is a name with two plain braces on each side'],
  ],
  about: '引用要用两个半角花括号。用了全角的“｛｛”，或少打了一个，印出来就是花括号和名称，不是数据。',
  remedy: '改成 `{{名称}}`；确实要印出花括号的，在每个前面加反斜线。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人，在职率{{在职率}}。', new: '编制｛｛人员.编制数｝｝人。' }],
  silent: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人，在职率{{在职率}}。', new: '编制{{人员.编制数}}人。' }],
})
