// site: the files of a new report, every required place in them and nothing filled in.

import { folderOf, type ReportKey } from '../base/report-key.ts'
import { type Field, type Leaf, leavesOf, type OutlineNode, type RecordsField } from '../facts/facts.ts'
import { askedInputs, chosen, type Derivation, type Figures, named, outlineOf } from '../figures/figures.ts'
import { pointSentence, printed } from '../pages/pages.ts'
import { ownIndicators, unitColumns } from './own-indicators.ts'
import { key } from './yaml-key.ts'

export interface NewReport {
  readonly key: ReportKey
  readonly derivation: Derivation
  /** The same unit's or project's year before, from which 上年 fields are carried over. */
  readonly lastYear?: Figures
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
  const { derivation, key: report, known, lastYear, required } = made
  const { format } = derivation
  const { fields, open, records } = format.dictionary
  const facts = factLines(tree([...open.values()], [...fields.values(), ...records.values()]), 1, lastYear)
  const indicators = derivation.framework ? leavesOf(derivation.framework).flatMap((leaf) => indicatorLines(leaf, derivation)) : []
  const asksDate = required.includes('dated')
  return [
    schemaComment(made, depthOf(report), `formats/${format.id}`),
    '# 空白写 null，没有发生写 0；合计、比率、得分由程序计算，不填写。',
    `format: ${format.id}`,
    ...(report.project === undefined ? [] : ['# 项目名称：与预算批复一致', 'name: null']),
    `# 落款日期，写作 2021-03-25${asksDate ? '' : '；没有的不填'}`,
    `${asksDate ? '' : '# '}dated: null`,
    '',
    ...(facts.length > 0 ? ['facts:', ...facts] : ['facts: {}']),
    ...(known.includes('indicators')
      ? ['', '# 每项也可以整体写成 { score: 分数, reason: 理由 }；失分的在该项下写 reason。', 'indicators:'].concat(
          indicators.length > 0 ? indicators : ['  {}'],
        )
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

function factLines({ members }: Tree, depth: number, lastYear: Figures | undefined): string[] {
  const indent = '  '.repeat(depth)
  return [...members].flatMap(([name, inner]) => {
    if (!('members' in inner)) return [`${indent}# ${comment(inner)}`, `${indent}${key(name)}: ${carried(inner, lastYear)}`]
    const below = factLines(inner, depth + 1, lastYear)
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

/** What a unit gives for an indicator: the inputs of its rubric, and the form's columns that it fills in. */
function indicatorLines(leaf: Leaf, derivation: Derivation): string[] {
  const inputs = [...askedInputs(leaf, derivation)].flatMap(([name, point]) => [
    `    # ${pointSentence(point)}`,
    `    ${key(name)}: ${point.rule === 'assess' ? '{ score: null, reason: null }' : 'null'}`,
  ])
  const lines = [...inputs, ...unitColumns(derivation.format).map((name) => `    ${key(name)}: null`)]
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

/** A sentence of the form's whose condition does not hold before the facts are there is not counted on. */
function isAsked(node: OutlineNode, empty: Figures): boolean {
  if (node.optional || chosen(empty, node.filled)) return false
  if (node.children.length > 0) return node.children.some((child) => isAsked(child, empty))
  return node.free || !chosen(empty, node.opening)
}
