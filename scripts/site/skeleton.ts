// site: the files of a new unit-year, every required place in them and nothing filled in.

import type { Field, OutlineNode } from '../facts/facts.ts'
import { leavesOf, namesIn, named, outlineOf, rubricFormulas, type Derivation, type Figures, type Leaf } from '../figures/figures.ts'
import { pointSentence, printed } from '../pages/pages.ts'

export interface NewUnitYear {
  readonly unit: string
  readonly year: number
  readonly derivation: Derivation
  /** The same unit's year before, from which 上年 fields are carried over. */
  readonly lastYear?: Figures
  /** The outline with the indicators in it needs a unit-year; an empty one serves. */
  readonly empty: Figures
}

/** Path → text. `unit.yaml` is there only for a unit that has none. */
export function skeleton(made: NewUnitYear, hasUnit: boolean): ReadonlyMap<string, string> {
  const folder = `content/${made.unit}/${made.year}`
  const files = new Map([
    [`${folder}/report.yaml`, reportText(made)],
    [`${folder}/narrative.md`, narrativeText(outlineOf(made.empty), 1)],
  ])
  if (!hasUnit) files.set(`content/${made.unit}/unit.yaml`, UNIT)
  if (made.derivation.format.indicatorsFrom !== 'form') files.set(`${folder}/indicators.yaml`, INDICATORS)
  return files
}

const UNIT = `# yaml-language-server: $schema=../../schemas/unit.schema.json
# 单位全称
name: null
# 简称
shortName: null
# 所在地区，从省级写起
region: null
`

const INDICATORS = `# yaml-language-server: $schema=../../../schemas/indicators.schema.json
# 本单位的评价指标：逐项写名称、分值和评分标准（写法见 docs/）。下面一项是样子，请替换。
- name: （指标名称）
  weight: 100
  points:
    - { name: 评定, rule: assess, worth: 100 }
`

function reportText({ derivation, lastYear }: NewUnitYear): string {
  const { format } = derivation
  const lines = [
    `# yaml-language-server: $schema=../../../schemas/formats/${format.id}.schema.json`,
    '# 空白写 null，没有发生写 0；合计、比率、得分由程序计算，不填写。',
    `format: ${format.id}`, '# 落款日期；没有的不填', '# dated: 2021-03-25', '', 'facts:',
    ...factLines(tree([...format.dictionary.fields.values()]), 1, lastYear),
    ...[...format.dictionary.open].flatMap(([name, field]) => [`  # ${comment(field)}`, `  ${key(name)}: {}`]),
  ]
  const indicators = derivation.framework ? leavesOf(derivation.framework).flatMap((leaf) => indicatorLines(leaf, derivation)) : []
  return [...lines, '', '# 每项也可以整体写成 { score: 分数, reason: 理由 }；失分的在该项下写 reason。', 'indicators:',
    ...(indicators.length > 0 ? indicators : ['  {}'])].join('\n').concat('\n')
}

type Tree = Map<string, Tree | Field>

function tree(fields: readonly Field[]): Tree {
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

function comment({ label, note, unit }: Field): string {
  return [`${label}${unit === undefined ? '' : `（${unit}）`}`, note].filter(Boolean).join('：').replace(/\s+/g, ' ')
}

/** 上年决算 is what last year's report calls 本年决算. */
function carried(field: Field, lastYear: Figures | undefined): string {
  if (field.kind === 'list' || field.kind === 'quantity') return 'null'
  const name = field.name.replace(/上年(?=[^.]*$)/, '本年')
  const found = name !== field.name && lastYear ? named(lastYear, name) : undefined
  const text = found && lastYear ? printed(found, { ...lastYear.facts.format, blank: '', thousands: false }) : ''
  return /^-?\d+(\.\d+)?$/.test(text) ? text : 'null'
}

/** What a unit gives for an indicator: the input of each point, or the names that its formula needs. */
function indicatorLines(leaf: Leaf, derivation: Derivation): string[] {
  const own = derivation.format.indicatorInputs.get(leaf.name) ?? new Set<string>()
  const formulas = rubricFormulas({ indicators: [leaf], at: leaf.at })
  const lines = leaf.points.flatMap((point) => {
    const asked = formulas.filter((one) => one.point === point).flatMap(({ formula }) => namesIn(formula).map((used) => used.name))
    const names = asked.length > 0 ? asked.filter((name) => own.has(name) && !isGiven(name, derivation)) : [point.name]
    return names.flatMap((name) => [`    # ${pointSentence(point)}`, `    ${key(name)}: ${point.rule === 'assess' ? '{ score: null, reason: null }' : 'null'}`])
  })
  return lines.length > 0 ? [`  ${key(leaf.name)}:`, ...lines] : []
}

/** A figure or a fact needs no input; its name may stand there only for an award. */
function isGiven(name: string, { figures, format }: Derivation): boolean {
  return figures.has(name) || format.dictionary.fields.has(name)
}

/** Headings that the unit has to write under; what the form fills in by itself is left to the form. */
function narrativeText(nodes: readonly OutlineNode[], level: number): string {
  return nodes.filter((node) => !node.optional && node.filled.length === 0 && node.opening.length === 0)
    .map((node) => `${'#'.repeat(level)} ${node.title}\n\n${narrativeText(node.children, level + 1)}`).join('')
}

/** A key that YAML reads as plain text. */
function key(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_、（）]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`
}
