import { check } from '../../base/check.ts'

export const listTooDeep = check({
  code: 'list-too-deep',
  level: 'error',
  zh: '列表嵌套超过 {limit} 层',
  en: 'the list nests more than {limit} levels deep',
  hints: [['减少层次', 'use fewer levels']],
  about: '列表的层次超过表式能编号的深度。',
  remedy: '减少层次，或改写成小节。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '全年培训', new: '- ', times: 50, shown: '- 一\n  - 二\n    - 三\n      …（共五十层）' }],
  silent: [{ in: 'narrative.md', old: '全年培训', new: '- ', times: 4, shown: '- 一\n  - 二\n    - 三\n      - 四' }],
})
