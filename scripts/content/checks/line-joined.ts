import { check } from '../../base/check.ts'

export const lineJoined = check({
  code: 'line-joined',
  level: 'warning',
  zh: '“{found}”这一行会接在上一行后面，印成一段',
  en: 'the line “{found}” is joined to the one above, in one paragraph',
  hints: [['另起一段的，在它前面空一行', 'for a paragraph of its own leave a blank line before it']],
  about: 'Markdown 里相邻的两行是一段。以序号开头的一行没有与上一行隔开，印出来会连在一起。',
  remedy: '在它前面空一行；条目也可以写成“1. ”开头的列表，前后空一行。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '（一）组织培训。\n（二）发放资料。' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '（一）组织培训。\n\n（二）发放资料。' }],
})
