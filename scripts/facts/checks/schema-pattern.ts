import { check } from '../../base/check.ts'

export const schemaPattern = check({
  code: 'schema-pattern',
  level: 'error',
  hasFixedLevel: true,
  zh: '“{label}”的写法“{found}”不合规定',
  en: '“{label}” is not written as it must be: “{found}”',
  hints: [
    ['写成 {meant}', 'write {meant}'],
    ['应符合 {pattern}', 'it must match {pattern}'],
  ],
  more: ['field', 'label', 'found'],
  about: '文字的写法不合规定的格式，例如标识码位数不对。',
  remedy: '按提示的格式改写；以 0 开头的编号加引号。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: "language: zh-CN\nrepository: { url: 'git@example.org:finance/reports.git' }" },
  ],
  silent: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: "language: zh-CN\nrepository: { url: 'https://example.org/finance/reports' }" },
  ],
})
