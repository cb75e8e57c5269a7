// site: the files of a new report, every required place in them and nothing filled in.

import { Decimal, grouped, isPlainNumber, placesOf } from '../base/decimal.ts'
import { folderOf, type ReportKey } from '../base/report-key.ts'
import type { Value } from '../base/value.ts'
import { type Field, type Leaf, leavesOf, type OutlineNode, type RecordsField } from '../facts/facts.ts'
import { askedInputs, chosen, type Derivation, type Figures, named, outlineOf } from '../figures/figures.ts'
import { pointSentence, printed } from '../pages/pages.ts'
import { ownIndicators, unitColumns } from './own-indicators.ts'
import { key } from './yaml-key.ts'

export interface NewReport {
  readonly key: ReportKey
  readonly derivation: Derivation
  /** An earlier report of the same unit or project, whose values are shown beside the blanks; 上年 fields are filled in from the year before. */
  readonly before?: Figures
  /** The outline with the indicators in it needs a report; an empty one serves. */
  readonly empty: Figures
  /** Keys of a report that the form's schema knows, and those that it cannot do without. */
  readonly known: readonly string[]
  readonly required: readonly string[]
  /** The folder, below the site's root, in which an editor finds the schemas. */
  readonly schemas: string
}

/** What stands there already and is not made again. */
export interface Standing {
  readonly site: boolean
  readonly unit: boolean
}

/** Path → text. `site.yaml` and `unit.yaml` are among them only where there is none. */
export function skeleton(made: NewReport, standing: Standing): ReadonlyMap<string, string> {
  const folder = `content/${folderOf(made.key)}`
  const files = new Map([[`${folder}/report.yaml`, reportText(made)]])
  const isProse = made.derivation.format.parts.some(({ pieces }) => pieces.some(({ kind }) => kind === 'narrative'))
  if (isProse) files.set(`${folder}/narrative.md`, narrativeText(outlineOf(made.empty), 1, made.empty))
  if (!standing.unit) files.set(`content/${made.key.unit}/unit.yaml`, `${schemaComment(made, 2, 'unit')}\n${UNIT}`)
  if (!standing.site) files.set('content/site.yaml', `${schemaComment(made, 1, 'site')}\n${SITE}`)
  if (made.derivation.format.indicatorsFrom !== 'form')
    files.set(`${folder}/indicators.yaml`, `${schemaComment(made, depthOf(made.key), 'indicators')}\n${ownIndicators(made.derivation)}`)
  return files
}

const UNIT = `# 单位全称：与公章一致
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

const SITE = `# 网站名称
title: null
# 发布单位：全称
publisher: null
# 提示信息的语言：zh-CN 或 en
language: zh-CN
`

/** Where an editor finds the schema of a file that lies so many folders below the site's root. */
function schemaComment({ schemas }: Pick<NewReport, 'schemas'>, depth: number, schema: string): string {
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}${schemas}/${schema}.schema.json`
}

function depthOf(key: ReportKey): number {
  return folderOf(key).split('/').length + 1
}

function reportText(made: NewReport): string {
  const { before, derivation, key: report, known, required } = made
  const { format } = derivation
  const { fields, open, records } = format.dictionary
  const facts = factLines(tree([...open.values()], [...fields.values(), ...records.values()]), 1, made)
  const indicators = derivation.framework ? leavesOf(derivation.framework).flatMap((leaf) => indicatorLines(leaf, made)) : []
  const asksDate = required.includes('dated')
  return [
    schemaComment(made, depthOf(report), `formats/${format.id}`),
    '# 空白写 null，没有发生写 0；合计、比率、得分由程序计算，不填写。',
    `format: ${format.id}`,
    ...(report.project === undefined ? [] : ['# 项目名称：与预算批复一致', `name: null${beside(made, before?.facts.projectName)}`]),
    `# 落款日期，写作 2021-03-25${asksDate ? '' : '；没有的不填'}`,
    `${asksDate ? '' : '# '}dated: null${asksDate ? beside(made, before?.facts.dated) : ''}`,
    '',
    ...(facts.length > 0 ? ['facts:', ...facts] : ['facts: {}']),
    ...(known.includes('indicators')
      ? [
          '',
          '# 每项也可以整体写成 { score: 分数, reason: 理由 }；失分的在该项下写 reason。',
          ...(indicators.length > 0 ? ['indicators:', ...indicators] : ['indicators: {}']),
        ]
      : []),
  ]
    .join('\n')
    .concat('\n')
}

interface Tree {
  /** What the members are that the unit names itself. */
  open?: Field
  readonly members: Map<string, Tree | Field | RecordsField>
}

function tree(open: readonly Field[], fields: readonly (Field | RecordsField)[]): Tree {
  const root: Tree = { members: new Map() }
  for (const field of fields) {
    const path = field.name.split('.')
    groupAt(root, path.slice(0, -1)).members.set(path.at(-1) ?? '', field)
  }
  for (const field of open) groupAt(root, field.name === '' ? [] : field.name.split('.')).open = field
  return root
}

function groupAt(root: Tree, path: readonly string[]): Tree {
  let here = root
  for (const step of path) {
    const next = here.members.get(step)
    const inner: Tree = next && 'members' in next ? next : { members: new Map() }
    here.members.set(step, inner)
    here = inner
  }
  return here
}

function factLines({ members }: Tree, depth: number, made: NewReport): string[] {
  const indent = '  '.repeat(depth)
  return [...members].flatMap(([name, inner]) => {
    if (!('members' in inner)) return [`${indent}# ${comment(inner)}`, `${indent}${key(name)}: ${blankOr(inner, made)}`]
    const below = factLines(inner, depth + 1, made)
    const head = inner.open ? [`${indent}# ${comment(inner.open)}`] : []
    return below.length > 0 ? [...head, `${indent}${key(name)}:`, ...below] : [...head, `${indent}${key(name)}: {}`]
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

/** A blank with the value of the report before beside it; 上年决算 is what last year's report calls 本年决算, and is filled in. */
function blankOr(field: Field | RecordsField, made: NewReport): string {
  const { before } = made
  if ('columns' in field) {
    const rows = before?.facts.records.get(field.name)?.rows?.length ?? 0
    return `null${beside(made, rows === 0 ? '' : `${rows} 条`)}`
  }
  if (field.kind === 'list') return `null${beside(made, factText(before, field.name))}`
  const blank = field.kind === 'quantity' ? '{ 数值: null, 单位: null }' : 'null'
  const text = field.kind === 'quantity' ? '' : lastYears(field, made)
  return text === '' ? `${blank}${beside(made, factText(before, field.name))}` : text
}

/** The number that stood in the year before as 本年; '' for a field that is no 上年, and where that report is of another year. */
function lastYears({ name }: Field, { before, key: report }: NewReport): string {
  const then = name.replace(/上年(?=[^.]*$)/, '本年')
  const found = then !== name && before?.facts.year === report.year - 1 ? named(before, then) : undefined
  if (!found || !before) return ''
  const text = found.kind === 'fact' ? found.fact.text : printed(found, { ...before.facts.format, blank: '', thousands: false })
  return /^-?\d+(\.\d+)?$/.test(text) ? text : ''
}

/** The comment behind a blank: `  # 上年 1,980.12 万元`. */
function beside({ before, key: report }: NewReport, text = ''): string {
  if (!before || text === '') return ''
  const then = before.facts.year === report.year - 1 ? '上年' : `${before.facts.year}年`
  const words = text.replace(/\s+/g, ' ')
  return `  # ${then} ${words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words}`
}

const LONGEST = 60

/** With its unit, thousands separated, for people to compare with. */
function factText(before: Figures | undefined, name: string): string {
  const fact = before?.facts.facts.get(name)
  if (!fact || fact.value === null) return ''
  const unit = fact.quantity ? `${fact.quantity.qualifier ?? ''}${fact.quantity.unit}` : (fact.field.unit ?? '')
  return [valueText(fact.value, fact.text), unit].filter(Boolean).join(' ')
}

function valueText(value: Value, text: string): string {
  return value instanceof Decimal && isPlainNumber(text) ? grouped(value, placesOf(text)) : text
}

/** What a unit gives for an indicator: the inputs of its rubric, and the form's columns that it fills in. */
function indicatorLines(leaf: Leaf, made: NewReport): string[] {
  const { before, derivation } = made
  const given = before?.facts.inputs.indicators.get(leaf.name)?.given
  const then = (name: string): string => {
    const input = given?.get(name)?.input
    if (input?.kind === 'award') return beside(made, input.score && `${input.score.text} 分`)
    return beside(made, input?.kind === 'value' && input.value !== null ? valueText(input.value, input.text) : '')
  }
  const inputs = [...askedInputs(leaf, derivation)].flatMap(([name, point]) => [
    `    # ${pointSentence(point)}`,
    `    ${key(name)}: ${point.rule === 'assess' ? '{ score: null, reason: null }' : 'null'}${then(name)}`,
  ])
  const lines = [...inputs, ...unitColumns(derivation.format).map((name) => `    ${key(name)}: null${then(name)}`)]
  return lines.length > 0 ? [`  ${key(leaf.name)}:`, ...lines] : []
}

/** Headings that the unit has to write under; what the form fills in by itself is left to the form. */
function narrativeText(nodes: readonly OutlineNode[], level: number, empty: Figures): string {
  return nodes
    .filter((node) => isAsked(node, empty))
    .map((node) => {
      const below = node.free ? `${'#'.repeat(level + 1)} ${FREE}\n\n` : narrativeText(node.children, level + 1, empty)
      return `${'#'.repeat(level)} ${node.title}\n\n${below}`
    })
    .join('')
}

/** Stands for a heading of the unit's own; as a placeholder it is told as long as it is left. */
const FREE = '【此处填写小标题】'

/** The unit has to write under it. A sentence of the form's whose condition does not hold, as before the facts are there, is not counted on. */
export function isAsked(node: OutlineNode, figures: Figures): boolean {
  if (node.optional || chosen(figures, node.filled)) return false
  if (node.children.length > 0) return node.children.some((child) => isAsked(child, figures))
  return node.free || !chosen(figures, node.opening)
}
