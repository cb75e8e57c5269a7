import { check } from '../../base/check.ts'

export const listNumberSkips = check({
  code: 'list-number-skips',
  level: 'warning',
  zh: '列表的序号是 {found}，前面是 {before}；照写的印',
  en: 'the list goes on with {found} after {before}; it is printed as written',
  hints: [['是否应为 {expected}？', 'should it be {expected}?']],
  about: '列表的序号印作者写的数。这一项与前一项不连续：可能漏了一项，或序号写重了。',
  remedy: '改正序号；本来就要跳号的，写一条豁免。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '1. 组织培训。\n2. 发放资料。\n4. 回访。' }],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '1. 组织培训。\n2. 发放资料。\n\n以上是上半年的。\n\n3. 回访。' },
  ],
})
