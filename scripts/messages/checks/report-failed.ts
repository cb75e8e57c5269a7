import { check } from '../../base/check.ts'

export const reportFailed = check({
  code: 'report-failed',
  level: 'error',
  hasFixedLevel: true,
  zh: '这份报告没有查完，程序在中途出了错（{detail}）',
  en: 'the report was not checked to its end: the program failed ({detail})',
  hints: [
    [
      '别的报告照常；请把这一句和这份报告交给程序的维护者',
      'other reports are not affected; send this sentence and the report to those who keep the program',
    ],
  ],
  about: '程序没有料到这份报告里的写法，或它要的内存、时间超过限度。这份报告不发布；`--keep-going` 时别的报告照常发布。',
  remedy: '这是程序的错，不是作者的错。把出错的话和这份报告交给维护者；急用时，逐段恢复最近的改动，找出是哪一处。',
  source: '绩报的约定：一份报告出错不影响别的报告',
  fires: [{ in: 'narrative.md', old: '全年培训', new: '全年培训', shown: '（任何一份让程序出错的报告）' }],
  silent: [{ in: 'narrative.md', old: '全年培训', new: '本年培训' }],
})
