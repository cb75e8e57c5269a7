import { check } from '../../base/check.ts'

export const listItemSign = check({
  code: 'list-item-sign',
  level: 'error',
  zh: '“{found}”读作列表的一项，“{sign}”号不印',
  en: '“{found}” is read as a list item; the sign “{sign}” is not printed',
  hints: [
    ['是正负号的，写成 {number}，中间不空格；是列表的，用“*”开头', 'for a sign write {number} without a space; for a list begin with “*”'],
  ],
  about: '行首的“-”或“+”加空格是列表。后面是比率、小数或金额，或者整项只有一个数时，多半是正负号，印出来就没有了。',
  remedy: '正负号紧挨着数字；是列表的，改用“*”开头。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '- 3.2%为降幅。' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '-3.2%为降幅。' }],
})
