import { check } from '../../base/check.ts'

export const emphasisDoubtful = check({
  code: 'emphasis-doubtful',
  level: 'warning',
  zh: '“{found}”读作{as}，星号不印',
  en: '“{found}” is read as {as}; its stars are not printed',
  hints: [['要印出星号，写成 {escaped}；要加粗，写成 **文字**', 'to print the stars, write {escaped}; for bold, **words**']],
  terms: {
    'emphasis:strong': ['加粗', 'bold'],
    'emphasis:emphasis': ['楷体强调', 'emphasis'],
  },
  about: '星号紧挨着字，或星号里的文字以标点开头，像是乘号、注号或隐去的姓名（张\\*\\*、李\\*\\*），却会读作强调，星号就丢了。',
  remedy: '要印出星号的，在前面加反斜线；要加粗的，用两个星号，里面不以标点开头。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '设备*号见附注*。' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '设备\\*号见附注\\*，占地3*4*5米。' }],
})
