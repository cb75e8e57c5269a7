import { check } from '../../base/check.ts'

const TABLE = (row: string): string => `表:\n  columns: 3\n  rows:\n    - [编制, 在职, 在职率]\n    - ${row}\n`

export const tableCellJoins = check({
  code: 'table-cell-joins',
  level: 'error',
  zh: '“{sign}”没有可以接着的单元格：{why}',
  en: 'there is no cell for “{sign}” to go on from: {why}',
  terms: {
    left: ['它是一行的第一格，左边没有单元格', 'it is the first in its row'],
    above: ['它在表的第一行，上面没有单元格', 'there is no row above it'],
    edge: ['上一行没有从这一栏开始的单元格，或者宽窄不同', 'no cell of the row above begins in this column with this width'],
  },
  about: '表格（tables.yaml）里的 `<` 接着左边的单元格，`^` 接着上面的单元格；那里没有单元格，合并不成。',
  remedy: '改成有内容的单元格；上面的单元格占几栏，`^` 就占几栏，只写一个。',
  source: '表式的表格（templates/<表式>/tables.yaml）',
  fires: [{ in: 'templates/mini/tables.yaml', new: TABLE('[=人员.编制数, <, ^]').replace('编制, 在职, 在职率', '编制, 在职, <') }],
  silent: [{ in: 'templates/mini/tables.yaml', new: TABLE('[=人员.编制数, <, ^]') }],
})
