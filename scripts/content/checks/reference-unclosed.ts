import { check } from '../../base/check.ts'

export const referenceUnclosed = check({
  code: 'reference-unclosed',
  level: 'error',
  zh: '“{{”没有对应的“}}”',
  en: '“{{” has no “}}”',
  hints: [['在名称之后补上“}}”', 'close it behind the name']],
  about: '正文里的引用 `{{名称}}` 没有写完，会原样印出。',
  remedy: '补上“}}”；确实要印出“{{”的，改用其他写法。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人，在职率{{在职率}}。', new: '编制{{人员.编制数人。' }],
  silent: [{ in: 'narrative.md', old: '编制{{人员.编制数}}人，在职率{{在职率}}。', new: '编制{{人员.编制数}}人。' }],
})
