import { check } from '../../base/check.ts'

export const headingInList = check({
  code: 'heading-in-list',
  level: 'error',
  zh: '列表项里不能有标题，其后的文字无处可印',
  en: 'a heading cannot stand inside a list item',
  hints: [['把标题移到行首', 'start the heading at the left margin']],
  about: '标题写在列表项里，它下面的文字不属于任何一节，印不出来。',
  remedy: '把标题移到行首。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '- # 支出情况' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '- 支出情况' }],
})
