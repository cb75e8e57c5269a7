import { check } from '../../base/check.ts'

export const emphasisTooDeep = check({
  code: 'emphasis-too-deep',
  level: 'error',
  zh: '加粗、斜体套了 {limit} 层以上',
  en: 'emphasis nests more than {limit} levels deep',
  hints: [['删去多余的星号', 'take the surplus stars away']],
  about: '一段文字前后的星号太多，加粗里又套加粗，多出来的星号读者看不见，也不起作用。',
  remedy: '加粗写成 `**文字**`，删去多余的星号；要印出一行星号的，在前面加反斜线。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [
    {
      in: 'narrative.md',
      old: '全年培训',
      new: '*甲 '.repeat(20) + '乙*'.repeat(20) + '。全年培训',
      shown: '*甲 *甲 *甲 …（共二十层）… 乙*乙*乙*',
    },
  ],
  silent: [{ in: 'narrative.md', old: '全年培训', new: '*甲 **乙** 丙*。全年培训' }],
})
