import { check } from '../../base/check.ts'

const TABLE = (name: string): string => `表:\n  columns: 2\n  rows:\n    - { each: ${name}, row: [=.序号, =.名称] }\n`

export const tableRowsUnknown = check({
  code: 'table-rows-unknown',
  level: 'error',
  zh: '“{name}”不是{kind}，表里排不出来',
  en: '“{name}” is no {kind}: the table has nothing to set',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['可写：{known}', 'known: {known}'],
  ],
  terms: {
    records: ['一列记录', 'list of records'],
    group: ['一组数据', 'group of facts'],
  },
  about:
    '表格（tables.yaml）里 `each` 后面单写一个名称的，是一列记录、“指标”或“项目”，逐条排一行；`group`、`funds` 后面是 schema 里的一组数据。名称不是这样的，那几行就没有内容。',
  remedy: '照提示改；要重复的是几组形状相同的数据的，写成列表：`each: [三公经费.公务接待, 三公经费.公车运行维护]`。',
  source: '表式的表格（templates/<表式>/tables.yaml）',
  fires: [{ in: 'templates/mini/tables.yaml', new: TABLE('指標') }],
  silent: [{ in: 'templates/mini/tables.yaml', new: TABLE('指标') }],
})
