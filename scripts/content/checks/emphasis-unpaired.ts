import { check } from '../../base/check.ts'

export const emphasisUnpaired = check({
  code: 'emphasis-unpaired',
  level: 'error',
  zh: '“{found}”不成对，会照字面印出',
  en: '“{found}” has no counterpart and would be printed as it stands',
  hints: [
    [
      '加粗写成 **文字**，星号内侧不空格；要印出星号，写 {escaped}',
      'write **words** without spaces inside; to print stars, write {escaped}',
    ],
  ],
  about: '加粗的星号只写了一边，或内侧有空格，星号会印在公文里，后面的加粗也可能错位。',
  remedy: '补上另一边的星号，或删去；要印出星号的，在前面加反斜线。数字之间的乘号不必加。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '**注意：以下事项已完成。' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '**注意：**设备3*4组已完成。' }],
})
