import { check } from '../../base/check.ts'

export const tableUnknown = check({
  code: 'table-unknown',
  level: 'error',
  zh: 'tables.yaml 里没有“{name}”这张表',
  en: 'tables.yaml has no table “{name}”',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: 'format.yaml 的 table 或模板里的 `table` 要印一张表，这套表式的 tables.yaml 里没有这个名称，那里会是空的。',
  remedy: '改成 tables.yaml 里的名称；要用模板文件的，写上扩展名 .hbs。',
  source: '表式的表格（templates/<表式>/tables.yaml）',
  fires: [
    { in: 'templates/mini/tables.yaml', new: '基础表:\n  columns: 2\n  rows:\n    - [编制数, =人员.编制数]\n' },
    { in: 'templates/mini/format.yaml', old: 'table: data.hbs', new: 'table: 基础数表' },
  ],
  silent: [
    { in: 'templates/mini/tables.yaml', new: '基础表:\n  columns: 2\n  rows:\n    - [编制数, =人员.编制数]\n' },
    { in: 'templates/mini/format.yaml', old: 'table: data.hbs', new: 'table: 基础表' },
  ],
})
