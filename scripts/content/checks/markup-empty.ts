import { check } from '../../base/check.ts'

export const markupEmpty = check({
  code: 'markup-empty',
  level: 'error',
  zh: '“{found}”读作{construct}，后面没有文字',
  en: '“{found}” is read as {construct} without words',
  hints: [
    ['写上文字，或删去；要印出这个符号，在前面加反斜线', 'write the words, or delete it; to print the mark, put a backslash before it'],
  ],
  terms: {
    'empty:heading': ['标题', 'a heading'],
    'empty:item': ['列表的一项', 'a list item'],
  },
  about: '只有标记没有文字的一行，标记不会印出来。用“-”表示“无”的，会因此丢掉。',
  remedy: '写上文字，或删去；表示“无”的，写“无”或“—”。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '-' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '- 无' }],
})
