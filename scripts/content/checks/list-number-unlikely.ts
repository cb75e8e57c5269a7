import { check } from '../../base/check.ts'

export const listNumberUnlikely = check({
  code: 'list-number-unlikely',
  level: 'error',
  zh: '“{found}”读作列表的序号，会改成表式的序号样式',
  en: '“{found}” is read as the number of a list item and printed in the style of the form',
  hints: [['不是列表的，写成 {escaped}', 'if it is no list, write {escaped}']],
  about: '行首的数字加“.”和空格是列表的序号。以年份开头的句子会因此读作列表。',
  remedy: '在“.”前加反斜线；是年份的，写成“1986年”。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '1986. 这一年建成水库。' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '1986\\. 这一年建成水库。' }],
})
