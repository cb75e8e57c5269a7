import { check } from '../../base/check.ts'

export const referenceUnknown = check({
  code: 'reference-unknown',
  level: 'error',
  zh: '没有“{name}”这个数据或指标',
  en: 'nothing is called “{name}”',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    [
      '“{list}”有几条记录，逐条写作 {{逐条 {list}：……}}，或者引用汇总的指标',
      '“{list}” has records: name a figure that gathers them, or go through them with {{逐条 {list}：…}}',
    ],
  ],
  about: '正文引用的名称不存在，印不出数。',
  remedy: '改成提示的名称；可用 `jibao explain` 查看名称。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '在职率{{在职率}}。', new: '在职率{{在职绿}}。' }],
  silent: [{ in: 'narrative.md', old: '在职率{{在职率}}。', new: '在职率{{在职率}}，结余{{结余}}万元。' }],
})
