import { check } from '../../base/check.ts'

const FORM = 'schemas/formats/mini.schema.json'
const LIST = '"机构": { "title": "内设机构", "type": "array", "items": { "type": "string" } }'
const RECORDS =
  '"机构": { "title": "内设机构", "type": "array", "items": { "type": "object", "properties": { "名称": { "type": "string" }, "人数": { "type": "integer" } } } }'

export const formulaRecords = check({
  code: 'formula-records',
  level: 'error',
  zh: '公式里的“{name}”{problem}',
  en: 'in the formula “{name}” {problem}',
  hints: [
    [
      '汇总写成“合计({column})”“最大({column})”等；逐条计算的，指标取名“{records}.……”',
      'gather it with 合计({column}), 最大({column}) …; what is computed for each record is called “{records}.…”',
    ],
    ['条数写成“个数({list})”，汇总写成“合计({list}.栏名)”', 'count with 个数({list}), gather a column with 合计({list}.…)'],
    ['要各条的合计，另设一个指标“合计({single})”，这里引用它', 'make another figure of 合计({single}) and name it here'],
    ['先逐条计算，另设指标“{each}.……”，再汇总它', 'compute it for each record as “{each}.…” and gather that'],
  ],
  terms: {
    column: ['是一栏，每条记录一个值，这里要一个值', 'is a column with a value in each record, and one value is wanted here'],
    list: ['是一列记录，不是一个值', 'is a list of records and no value'],
    two: ['里有几列记录的栏，不能逐条对应；分别汇总', 'has columns of several lists of records: gather each by itself'],
    alone: ['在这里是本条记录的一个值，不用汇总', 'is one value of the record at hand, and there is nothing to gather'],
    twice: ['里已经汇总成一个值，再汇总没有意义', 'has been gathered into one value already'],
    when: [
      '是“当”的条件，只能用来挑选前面汇总的那一列记录，条件里要有它的栏',
      'is a condition: it chooses among the records that are gathered before it, by a column of theirs',
    ],
    count: ['不是一列记录，没有条数', 'is no list of records to be counted'],
  },
  about: '公式里一列记录用得不对：一栏有几条记录就有几个值，要先汇总成一个值，或者逐条计算。',
  remedy: '用“合计”“最大”“最小”“平均”“计数”汇总一栏，用“个数”数条数；逐条计算的指标以记录的名称开头。',
  source: '公式写法（docs/formulas.md）',
  fires: [
    { in: FORM, old: LIST, new: RECORDS, shown: '' },
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  机构人数: { formula: 机构.人数 + 1, show: integer, unit: 人 }\nidentities:',
    },
  ],
  silent: [
    { in: FORM, old: LIST, new: RECORDS, shown: '' },
    {
      in: 'templates/mini/figures.yaml',
      old: 'identities:',
      new: '  机构人数: { formula: 合计(机构.人数) + 1, show: integer, unit: 人 }\nidentities:',
    },
  ],
})
