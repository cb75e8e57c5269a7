import { check } from '../../base/check.ts'

const TABLES = '基础表:\n  columns: 2\n  rows:\n    - [编制数, =人员.编制数]\n'

export const tableUnused = check({
  code: 'table-unused',
  level: 'warning',
  zh: '表“{name}”没有一处印出',
  en: 'the table “{name}” is printed nowhere',
  about:
    'tables.yaml 里的这张表，format.yaml 的组成部分和模板都没有用到，报告里没有它。多半是 `parts` 里漏写了，或者仍写着旧模板的文件名。',
  remedy: '在 format.yaml 的 `parts` 里写 `table: 表的名称`，或者在模板里写 `{{{table "表的名称"}}}`；用不着的，删去。',
  source: '表式的表格（templates/<表式>/tables.yaml）',
  fires: [{ in: 'templates/mini/tables.yaml', new: TABLES }],
  silent: [
    { in: 'templates/mini/tables.yaml', new: TABLES },
    { in: 'templates/mini/format.yaml', old: 'table: data.hbs', new: 'table: 基础表' },
  ],
})
