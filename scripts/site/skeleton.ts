// site: the files of a new report, every required place in them and nothing filled in.

import { Decimal, plain } from '../base/decimal.ts'
import { folderOf, type ReportKey, upFrom } from '../base/report-key.ts'
import {
  type Field,
  type Indicator,
  type Leaf,
  leavesOf,
  namesIn,
  type OutlineNode,
  type Point,
  type RecordsField,
} from '../facts/facts.ts'
import { chosen, type Derivation, type Figures, named, outlineOf, rubricFormulas } from '../figures/figures.ts'
import { pointSentence, printed } from '../pages/pages.ts'

export interface NewReport {
  readonly key: ReportKey
  readonly derivation: Derivation
  /** The same unit's or project's year before, from which 上年 fields are carried over. */
  readonly lastYear?: Figures
  /** The outline with the indicators in it needs a report; an empty one serves. */
  readonly empty: Figures
  /** The form's schema asks for the report's date. */
  readonly asksDate: boolean
}

/** What stands there already and is not made again. */
export interface Standing {
  readonly site: boolean
  readonly unit: boolean
}

/** Path → text. `site.yaml` and `unit.yaml` are among them only where there is none. */
export function skeleton(made: NewReport, standing: Standing): ReadonlyMap<string, string> {
  const folder = `content/${folderOf(made.key)}`
  const files = new Map([
    [`${folder}/report.yaml`, reportText(made)],
    [`${folder}/narrative.md`, narrativeText(outlineOf(made.empty), 1, made.empty)],
  ])
  if (!standing.unit) files.set(`content/${made.key.unit}/unit.yaml`, UNIT)
  if (!standing.site) files.set('content/site.yaml', SITE)
  if (made.derivation.format.indicatorsFrom !== 'form') files.set(`${folder}/indicators.yaml`, ownIndicators(made))
  return files
}

const UNIT = `# yaml-language-server: $schema=../../schemas/unit.schema.json
# 单位全称：与公章一致
name: null
# 简称：报告标题和正文使用
shortName: null
# 所在地区：从省级写到县级
region: null
# 单位层级：中央级、省级、市级、县区级、乡镇街道级
level: null
# 单位性质：行政单位、参照公务员法管理的事业单位、事业单位、社会团体、其他单位
kind: null
`

const SITE = `# yaml-language-server: $schema=../schemas/site.schema.json
# 网站名称
title: null
# 发布单位：全称
publisher: null
# 提示信息的语言：zh-CN 或 en
language: zh-CN
`

const OWN_INDICATORS = `# 本单位的评价指标：逐项写名称、分值和评分标准，写法见 docs/2-add-a-format.md。
# 各处的分值是表式留给单位的，可以分给几项指标，合计不变；计分点先写成“评价人评定”，请换成合适的规则。
`

/** One indicator to be named in every place where the form's own leave points over. */
function ownIndicators({ derivation: { format, framework }, key }: NewReport): string {
  const lines = openPlaces(framework?.indicators ?? [], new Decimal(format.scoreFrom), '')
  return `${schemaComment(key, 'indicators')}\n${OWN_INDICATORS}${(lines.length > 0 ? lines : unnamed('null', '')).join('\n')}\n`
}

function openPlaces(indicators: readonly Indicator[], weight: Decimal, indent: string): string[] {
  const left = indicators.reduce((rest, one) => rest.minus(one.weight.value), weight)
  const below = indicators.flatMap((one) => {
    const lines = one.kind === 'group' ? openPlaces(one.children, one.weight.value, `${indent}    `) : []
    return lines.length > 0 ? [`${indent}- name: ${key(one.name)}`, `${indent}  children:`, ...lines] : []
  })
  return left.gt(0) ? [...below, ...unnamed(plain(left), indent)] : below
}

function unnamed(weight: string, indent: string): string[] {
  return ['# 指标名称', '- name: null', `  weight: ${weight}`, '  points:', `    - { name: 评定, rule: assess, worth: ${weight} }`].map(
    (line) => indent + line,
  )
}

/** Where an editor finds the schema of a file in the report's folder. */
function schemaComment(key: ReportKey, schema: string): string {
  return `# yaml-language-server: $schema=../${upFrom(key)}schemas/${schema}.schema.json`
}

function reportText({ asksDate, derivation, key: report, lastYear }: NewReport): string {
  const { format } = derivation
  const lines = [
    schemaComment(report, `formats/${format.id}`),
    '# 空白写 null，没有发生写 0；合计、比率、得分由程序计算，不填写。',
    `format: ${format.id}`,
    ...(report.project === undefined ? [] : ['# 项目名称：与预算批复一致', 'name: null']),
    `# 落款日期，写作 2021-03-25${asksDate ? '' : '；没有的不填'}`,
    `${asksDate ? '' : '# '}dated: null`,
    '',
    'facts:',
    ...factLines(tree([...format.dictionary.fields.values(), ...format.dictionary.records.values()]), 1, lastYear),
    ...[...format.dictionary.open].flatMap(([name, field]) => [`  # ${comment(field)}`, `  ${key(name)}: {}`]),
  ]
  const indicators = derivation.framework ? leavesOf(derivation.framework).flatMap((leaf) => indicatorLines(leaf, derivation)) : []
  return [
    ...lines,
    '',
    '# 每项也可以整体写成 { score: 分数, reason: 理由 }；失分的在该项下写 reason。',
    'indicators:',
    ...(indicators.length > 0 ? indicators : ['  {}']),
  ]
    .join('\n')
    .concat('\n')
}

type Tree = Map<string, Tree | Field | RecordsField>

function tree(fields: readonly (Field | RecordsField)[]): Tree {
  const root: Tree = new Map()
  for (const field of fields) {
    const path = field.name.split('.')
    let here = root
    for (const step of path.slice(0, -1)) {
      const next = here.get(step)
      const inner: Tree = next instanceof Map ? next : new Map()
      here.set(step, inner)
      here = inner
    }
    here.set(path.at(-1) ?? '', field)
  }
  return root
}

function factLines(branch: Tree, depth: number, lastYear: Figures | undefined): string[] {
  const indent = '  '.repeat(depth)
  return [...branch].flatMap(([name, inner]) => {
    if (inner instanceof Map) return [`${indent}${key(name)}:`, ...factLines(inner, depth + 1, lastYear)]
    return [`${indent}# ${comment(inner)}`, `${indent}${key(name)}: ${carried(inner, lastYear)}`]
  })
}

function comment(field: Field | RecordsField): string {
  const { label, note } = field
  const unit = 'kind' in field ? field.unit : undefined
  const how = 'columns' in field ? recordHow(field) : field.kind === 'list' ? '（写成 [甲, 乙]，没有的写 []）' : ''
  return `${[`${label}${unit === undefined ? '' : `（${unit}）`}`, note].filter(Boolean).join('：')}${how}`.replace(/\s+/g, ' ')
}

/** One record as it is written, for the author to repeat. */
function recordHow({ columns }: RecordsField): string {
  return `（一条一行，写成 - { ${[...columns.keys()].map((column) => `${key(column)}: null`).join(', ')} }，没有的写 []）`
}

/** 上年决算 is what last year's report calls 本年决算. */
function carried(field: Field | RecordsField, lastYear: Figures | undefined): string {
  if ('columns' in field) return 'null'
  if (field.kind === 'quantity') return '{ 数值: null, 单位: null }'
  if (field.kind === 'list') return 'null'
  const name = field.name.replace(/上年(?=[^.]*$)/, '本年')
  const found = name !== field.name && lastYear ? named(lastYear, name) : undefined
  const text =
    found?.kind === 'fact'
      ? found.fact.text
      : found && lastYear
        ? printed(found, { ...lastYear.facts.format, blank: '', thousands: false })
        : ''
  return /^-?\d+(\.\d+)?$/.test(text) ? text : 'null'
}

/** What a unit gives for an indicator: the input of each point, or the names that its formula needs. */
function indicatorLines(leaf: Leaf, derivation: Derivation): string[] {
  const own = new Set([...(derivation.format.indicatorInputs.get(leaf.name) ?? []), ...leaf.inputs])
  const formulas = rubricFormulas({ indicators: [leaf], at: leaf.at })
  const inputs = new Map<string, Point>() // two points may rest on one input
  for (const point of leaf.points) {
    const asked = formulas.filter((one) => one.point === point).flatMap(({ formula }) => namesIn(formula).map((used) => used.name))
    const names = asked.length > 0 ? asked.filter((name) => own.has(name) && !isGiven(name, derivation)) : [point.name]
    for (const name of names) if (!inputs.has(name)) inputs.set(name, point)
  }
  const lines = [...inputs].flatMap(([name, point]) => [
    `    # ${pointSentence(point)}`,
    `    ${key(name)}: ${point.rule === 'assess' ? '{ score: null, reason: null }' : 'null'}`,
  ])
  return lines.length > 0 ? [`  ${key(leaf.name)}:`, ...lines] : []
}

/** A figure or a fact needs no input; its name may stand there only for an award. */
function isGiven(name: string, { figures, format }: Derivation): boolean {
  return figures.has(name) || format.dictionary.fields.has(name)
}

/** Headings that the unit has to write under; what the form fills in by itself is left to the form. */
function narrativeText(nodes: readonly OutlineNode[], level: number, empty: Figures): string {
  return nodes
    .filter((node) => isAsked(node, empty))
    .map((node) => `${'#'.repeat(level)} ${node.title}\n\n${narrativeText(node.children, level + 1, empty)}`)
    .join('')
}

/** A sentence of the form's whose condition does not hold before the facts are there is not counted on. */
function isAsked(node: OutlineNode, empty: Figures): boolean {
  if (node.optional || chosen(empty, node.filled)) return false
  if (node.children.length > 0) return node.children.some((child) => isAsked(child, empty))
  return node.free || !chosen(empty, node.opening)
}

/** A key that YAML reads as plain text. */
function key(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_、（）]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`
}
