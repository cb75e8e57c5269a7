import { check } from '../../base/check.ts'

export const tableCellsLost = check({
  code: 'table-cells-lost',
  level: 'error',
  zh: '这一行有 {found} 格，表头只有 {limit} 格，多出的无处可印',
  en: 'this row has {found} cells, its head only {limit}; the rest would be lost',
  hints: [['补足表头，或删去多出的“|”', 'complete the head, or delete the extra “|”']],
  about: '表格某一行的格数多于表头，多出的内容会丢失。',
  remedy: '补足表头，或删去多出的“|”；格内要写“|”的写成“\\|”。',
  source: '绩报的正文约定（docs/1-write-a-report.md）',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '| 项目 | 性质 |\n|---|---|\n| 道路养护 | 经常性 | 追加 |' }],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '| 项目 | 性质 | 备注 |\n|---|---|---|\n| 道路养护 | 经常性 | 追加 |' },
  ],
})
