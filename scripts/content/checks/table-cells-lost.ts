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
  fires: '| 项目 | 金额 |\n|---|---|\n| 基本支出 | 60 | 追加 |',
  silent: '',
})
