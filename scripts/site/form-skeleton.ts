// site: the files of a new official form: a small one that stands as it is, or a variant that says only what differs.

/** `schemas`: the folder, below the site's root, in which an editor finds the schemas. */
export interface NewForm {
  readonly id: string
  readonly schemas: string
}

export type Subject = 'unit' | 'project'

/** Path → text. The form has a sum of money, its rate of execution, indicators that the unit brings, and one table. */
export function newForm(made: NewForm, subject: Subject): ReadonlyMap<string, string> {
  const { id } = made
  const files = new Map([
    [`schemas/formats/${id}.schema.json`, schemaText(id, subject)],
    [`templates/${id}/format.yaml`, `${comment(made, 'format')}${formatText(id, subject)}`],
    [`templates/${id}/figures.yaml`, `${comment(made, 'figures')}${FIGURES}`],
    [`templates/${id}/indicators.yaml`, `${comment(made, 'indicators')}${INDICATORS}`],
    [`templates/${id}/tables.yaml`, `${comment(made, 'tables')}${tablesText(subject)}`],
  ])
  if (subject === 'project') return files
  return files.set(`templates/${id}/title.hbs`, TITLE).set(`templates/${id}/report.hbs`, REPORT)
}

/** The same as the form `from` until it says something else; `schema`: the text of that form's schema, of which it has its own. */
export function newVariant(made: NewForm, from: string, schema: string): ReadonlyMap<string, string> {
  const { id } = made
  return new Map([
    [`schemas/formats/${id}.schema.json`, renamed(schema, from, id)],
    [`templates/${id}/format.yaml`, `${comment(made, 'format-variant')}${variantText(id, from)}`],
  ])
}

/** Its own address and what people read; references to other schemas of the form it comes from stay. */
function renamed(schema: string, from: string, id: string): string {
  return schema.replace(/"(\$id|const|title|description)"\s*:\s*"(?:[^"\\]|\\.)*"/g, (said, key: string) =>
    key === '$id' ? said.replace(`/${from}.schema.json"`, `/${id}.schema.json"`) : said.replaceAll(from, id),
  )
}

function comment({ schemas }: NewForm, schema: string): string {
  return `# yaml-language-server: $schema=../../${schemas}/${schema}.schema.json\n`
}

function variantText(id: string, from: string): string {
  return `id: ${id}
# 没有写的都照这一套；写了的项替换它的同名项，写 null 的去掉。
base: ${from}
# 多半要改的：
# title: '{{年度}}年度…绩效自评报告'
# region: 某省某市
# rule: 印发文件的名称和文号
# figures.yaml、tables.yaml、indicators.yaml、模板、样式，要改才在这里另写：
# figures.yaml 逐个指标、tables.yaml 整张表、indicators.yaml 整份替换，模板替换同名的。
`
}

function formatText(id: string, subject: Subject): string {
  return `id: ${id}
${SUBJECT[subject]}
# 适用地区；印发文件的名称和文号。
region: 某省某市
rule: 绩效自评表式

parts:
${PARTS[subject]}
numbering: [一、, （一）, '1.']
numbers: { blank: '', notApplicable: ——, thousands: false, division: ÷, money: asWritten }
scores: { decimals: 2 }
grades:
  - { name: 优, from: 90 }
  - { name: 良, from: 80 }
  - { name: 中, from: 60 }
  - { name: 差, from: 0 }
# 表式的指标在前，单位自定的在后；全部由表式定的写 form。
indicators: both
${subject === 'unit' ? OUTLINE : ''}`
}

const SUBJECT: Readonly<Record<Subject, string>> = {
  unit: `title: '{{单位.名称}}{{年度}}年度部门整体支出绩效自评报告'
titleLines: ['{{单位.名称}}', '{{年度}}年度部门整体支出绩效自评报告']`,
  project: `subject: project
title: '{{年度}}年度项目支出绩效自评表'`,
}

const PARTS: Readonly<Record<Subject, string>> = {
  unit: `  - { titleBlock: title.hbs, narrative: report.hbs }
  - { annex: 1, title: 绩效自评表, table: 自评表 }
`,
  project: `  - { title: 绩效自评表, table: 自评表 }
`,
}

const OUTLINE = `
outline:
  - 基本情况
  - title: 自评结论
    opening: '{{单位.简称}}{{年度}}年度自评得分为{{总分}}分，等级为“{{等级}}”。'
  - 存在问题和改进措施
`

const FIGURES = `figures:
  预算执行率:
    formula: 资金.执行数 ÷ 资金.预算数
    show: percent 2
`

const INDICATORS = `- name: 预算执行率
  weight: 10
  # 已经印在资金一行，不再单独列一行。
  unlisted: true
  points:
    - { name: 预算执行率, rule: proportion, worth: 10, of: 预算执行率 }
# 以下各项的分值留给单位自定的指标。
- { name: 产出指标, weight: 50, children: [] }
- { name: 效益指标, weight: 30, children: [] }
- { name: 满意度指标, weight: 10, children: [] }
`

function tablesText(subject: Subject): string {
  return `自评表:
  columns: [10, 10, 20, 11, 11, 8, 9, 21]
  numbers: center
  rows:
${subject === 'project' ? '    - [项目名称, <, =项目.名称, <5]\n' : ''}    - [单位名称, <, =单位.名称, <5]
    - head: [年度资金（万元）, <, '', 预算数, 执行数, 分值, 执行率, 得分]
    - [^, 年度资金总额, =资金.预算数, =资金.执行数, =指标.预算执行率.分值, =预算执行率, =指标.预算执行率.得分]
    - head: [一级指标, 二级指标, 三级指标, 指标值, 实际完成值, 分值, 得分, 偏差原因]
    - each: 指标
      row: [=.一级指标, =.二级指标, =.名称, =.指标值, =.实际完成值, =.分值, =.得分, =.偏差原因]
    - total: [总分, <4, =分值合计, =总分, =等级]
`
}

const TITLE = `<h1 class="title-lines">{{> title-lines lines=titleLines}}</h1>
`

const REPORT = `{{> blocks blocks=narrative.lead}}
{{#each narrative.sections}}{{> section this}}{{/each}}
`

const REF = (schema: string, name: string): string => `{ "$ref": "../${schema}.schema.json#/$defs/${name}" }`

function schemaText(id: string, subject: Subject): string {
  const [name, required] =
    subject === 'project' ? [`\n    "name": ${REF('report', 'name')},`, '"format", "name", "facts"'] : ['', '"format", "facts"']
  return `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "绩效自评",
  "description": "采用 ${id} 表式的 report.yaml。",
  "type": "object",
  "additionalProperties": false,
  "required": [${required}],
  "properties": {
    "format": { "$ref": "../report.schema.json#/$defs/format", "const": "${id}" },${name}
    "dated": ${REF('report', 'dated')},
    "facts": {
      "title": "基础数据",
      "description": "空白写 null，没有发生写 0；合计和比率由程序计算，不填写。",
      "type": "object",
      "additionalProperties": false,
      "required": ["资金"],
      "properties": {
        "资金": {
          "title": "年度资金",
          "type": "object",
          "additionalProperties": false,
          "required": ["预算数", "执行数"],
          "properties": {
            "预算数": { "title": "全年预算数", "description": "单位：万元。", "$ref": "#/$defs/money" },
            "执行数": { "title": "全年执行数", "description": "单位：万元。", "$ref": "#/$defs/money" }
          }
        }
      }
    },
    "indicators": ${REF('indicators', 'inputs')},
    "original": ${REF('report', 'original')},
    "published": ${REF('report', 'published')},
    "stated": ${REF('report', 'stated')},
    "reviews": ${REF('report', 'reviews')},
    "waivers": ${REF('report', 'waivers')}
  },
  "$defs": {
    "money": { "type": ["number", "null"], "minimum": 0, "x-unit": "万元", "x-decimals": 2, "x-input": "required" }
  }
}
`
}
