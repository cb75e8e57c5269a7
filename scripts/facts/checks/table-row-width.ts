import { check } from '../../base/check.ts'

const TABLE = (row: string): string => `表:\n  columns: 3\n  rows:\n    - ${row}\n`

export const tableRowWidth = check({
  code: 'table-row-width',
  level: 'error',
  zh: '这一行占 {found} 栏，表有 {columns} 栏',
  en: 'this row fills {found} columns; the table has {columns}',
  about: '表格（tables.yaml）的每一行都要占满各栏。少了，右边会缺一块；多了，表会宽出去。',
  remedy: '补上或去掉单元格；占几栏的单元格后面用 `<` 接着，占七栏的写 `<6`。',
  source: '表式的表格（templates/<表式>/tables.yaml）',
  fires: [{ in: 'templates/mini/tables.yaml', new: TABLE('[编制数, =人员.编制数]') }],
  silent: [{ in: 'templates/mini/tables.yaml', new: TABLE('[编制数, =人员.编制数, <]') }],
})
