import { check } from '../../base/check.ts'

export const schemaFormat = check({
  code: 'schema-format',
  level: 'error',
  hasFixedLevel: true,
  zh: '“{label}”应为{expected}，写的是“{found}”',
  en: '“{label}” must be {expected}, found “{found}”',
  hints: [['写成 {meant}', 'write {meant}']],
  terms: {
    'format:date': ['YYYY-MM-DD 形式的日期', 'a date as YYYY-MM-DD'],
    'format:uri': ['网址', 'a web address'],
  },
  more: ['field', 'label', 'found'],
  about: '不是规定形式的日期或网址。',
  remedy: '日期写成 YYYY-MM-DD，印出时自动换成“2021年3月25日”。',
  source: '数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021年3月25日' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-03-25' }],
})
