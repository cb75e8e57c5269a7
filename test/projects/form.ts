// test: a small form for projects beside that for units, and the files of projects that fill it in.

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://jibao.example/schemas/formats/task.schema.json',
  title: '项目表',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'name', 'facts'],
  properties: {
    format: { $ref: '../report.schema.json#/$defs/format' },
    name: { $ref: '../report.schema.json#/$defs/name' },
    dated: { $ref: '../report.schema.json#/$defs/dated' },
    facts: {
      title: '基础数据',
      type: 'object',
      additionalProperties: false,
      required: ['预算数', '执行数'],
      properties: {
        预算数: { title: '全年预算数', type: ['number', 'null'], 'x-unit': '万元', 'x-decimals': 2 },
        执行数: { title: '全年执行数', type: ['number', 'null'], 'x-unit': '万元', 'x-decimals': 2 },
      },
    },
    indicators: { title: '自评指标', type: 'object' },
    original: { $ref: '../report.schema.json#/$defs/original' },
    stated: { $ref: '../report.schema.json#/$defs/stated' },
    reviews: { $ref: '../report.schema.json#/$defs/reviews' },
    waivers: { $ref: '../report.schema.json#/$defs/waivers' },
  },
}

export const TASK_FORM: Readonly<Record<string, string>> = {
  'schemas/formats/task.schema.json': JSON.stringify(SCHEMA),
  'templates/task/format.yaml': `id: task
subject: project
title: '{{年度}}年度项目支出绩效自评表'
region: 某省某市
rule: 项目表
parts: [{ table: table.hbs }]
numbers: { blank: '', notApplicable: —— }
scores: { decimals: 1 }
grades: [{ name: 优, from: 90 }, { name: 差, from: 0 }]
`,
  'templates/task/figures.yaml': 'figures:\n  执行率: { formula: 执行数 ÷ 预算数, show: percent 2, source: 项目表第一条 }\n',
  'templates/task/indicators.yaml': `- name: 预算执行
  weight: 100
  focus: [预算执行情况]
  points: [{ name: 执行, rule: proportion, worth: 100, of: 执行率 }]
`,
  'templates/task/table.hbs': `<table>
<tr><th>项目名称</th><td>{{value "项目.名称"}}</td></tr>
<tr><td class="amount">{{value "预算数"}}</td><td class="amount">{{value "执行数"}}</td><td class="amount">{{value "执行率"}}</td><td class="amount">{{value "总分"}}</td></tr>
</table>`,
}

export function project(id: string, name: string, budget: string, spent: string, year = 2020): Record<string, string> {
  const text = `format: task\nname: ${name}\nfacts: { 预算数: ${budget}, 执行数: ${spent} }\nindicators: { 预算执行: { reason: 据实评价。 } }\n`
  return { [`content/u/${year}/projects/${id}/report.yaml`]: text }
}
