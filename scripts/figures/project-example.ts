// figures: a small form for projects and a project of that form, for the examples of checks.

import type { Change } from '../base/check.ts'

const SCHEMA = `{ "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://jibao.example/schemas/formats/task.schema.json", "type": "object",
  "properties": { "format": {}, "name": { "type": "string" }, "facts": { "type": "object", "properties": {
    "人数": { "title": "人数", "type": "number", "x-unit": "人" } } } } }
`
const FORMAT = `id: task
subject: project
title: 项目表
region: 某市
rule: 项目表
parts: [{ table: task.hbs }]
numbers: { blank: '', notApplicable: — }
scores: { decimals: 1 }
`

export const PROJECT_EXAMPLE: readonly Change[] = [
  { in: 'schemas/formats/task.schema.json', new: SCHEMA, shown: '' },
  { in: 'templates/task/format.yaml', new: FORMAT, shown: '' },
  { in: 'templates/task/figures.yaml', new: 'figures:\n  倍数: { formula: 人数 × 2, show: integer, source: 项目表 }\n', shown: '' },
  {
    in: 'templates/task/indicators.yaml',
    new: '- { name: 做完, weight: 100, focus: [做完], points: [{ name: 做完, rule: met, worth: 100, text: 做完 }] }\n',
    shown: '',
  },
  { in: 'templates/task/task.hbs', new: '<p>{{value "人数"}}</p>\n', shown: '' },
  { in: 'content/u/2020/projects/p/report.yaml', new: 'format: task\nname: 甲\nfacts: { 人数: 3 }\n' },
]
