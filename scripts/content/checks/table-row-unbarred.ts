import { check } from '../../base/check.ts'

export const tableRowUnbarred = check({
  code: 'table-row-unbarred',
  level: 'error',
  zh: '这一行紧接着表格，会读作表格的一行',
  en: 'this line follows a table and is read as one of its rows',
  hints: [['在它前面空一行', 'leave a blank line before it']],
  about: '表格之后没有空行，下面的文字成了表格的最后一行。',
  remedy: '在表格和文字之间空一行；确实是表格一行的，用“|”隔开。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [
    {
      in: 'narrative.md',
      old: '决算{{经费.合计.决算}}万元。',
      new: '| 项目 | 性质 |\n|---|---|\n| 道路养护 | 经常性 |\n以上项目均已完成。',
    },
  ],
  silent: [
    {
      in: 'narrative.md',
      old: '决算{{经费.合计.决算}}万元。',
      new: '| 项目 | 性质 |\n|---|---|\n| 道路养护 | 经常性 |\n\n以上项目均已完成。',
    },
  ],
})
