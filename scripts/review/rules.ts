// review: what a form says otherwise than before: formulas, rubrics, weights, grades, what is asked for.

import type { Place } from '../base/place.ts'
import { type Field, formulaInWords, type Framework, type Indicator } from '../facts/facts.ts'
import { type Derivation, GRADE } from '../figures/figures.ts'
import { rubricSentences } from '../pages/pages.ts'
import { scoreName } from './computed.ts'

export interface RuleChange {
  readonly id: string
  readonly label: string
  readonly before?: string
  readonly after?: string
  readonly at: Place
  /** Names of what is computed or filled in by it. */
  readonly of: string
}

interface Rule {
  readonly label: string
  readonly text: string
  readonly at: Place
  readonly of: string
}

/** In the order of the form; what is gone stands last. */
export function ruleChanges(before: Derivation, after: Derivation): RuleChange[] {
  const [was, is] = [rulesOf(before), rulesOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)]
    const here = now ?? old
    if (!here || old?.text === now?.text) return []
    const sides = { ...(old ? { before: old.text } : {}), ...(now ? { after: now.text } : {}) }
    return [{ id, label: here.label, ...sides, at: here.at, of: here.of }]
  })
}

function rulesOf({ figures, format, framework }: Derivation): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const [name, { formula, spec }] of figures) {
    rules.set(`figure ${name}`, { label: `${name}的公式`, text: formulaInWords(formula, (input) => input), at: spec.formula.at, of: name })
    const { as, places } = spec.show
    const show = [as, places, spec.unit].filter((one) => one !== undefined).join(' ')
    rules.set(`show ${name}`, { label: `${name}的取舍和单位`, text: show, at: spec.formula.at, of: name })
  }
  for (const [id, rule] of framework ? indicatorRules(framework) : []) rules.set(id, rule)
  for (const { at, from, name } of format.grades) {
    rules.set(`grade ${name}`, { label: `等级“${name}”`, text: `${from}分以上`, at, of: GRADE })
  }
  const file = { file: format.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  rules.set('total', { label: '总分', text: `${format.scoreBy} ${format.scoreFrom} ${format.scorePlaces}`, at: file, of: '总分' })
  rules.set('title', { label: '标题', text: format.title, at: file, of: '' })
  for (const field of fieldsOf(format.dictionary)) {
    rules.set(`fact ${field.name}`, { label: `数据“${field.name}”`, text: fieldText(field), at: file, of: field.name })
  }
  return rules
}

function fieldsOf({ fields, records }: Derivation['format']['dictionary']): Field[] {
  return [...fields.values(), ...[...records.values()].flatMap(({ columns }) => [...columns.values()])]
}

function fieldText({ decimals, kind, label, required, unit }: Field): string {
  return [label, kind, unit, decimals === undefined ? undefined : `≤${decimals}`, required ? '必填' : undefined]
    .filter((one) => one !== undefined)
    .join(' ')
}

/** Weight and rubric of each indicator; where two are called the same, the path tells them apart. */
function indicatorRules({ indicators }: Framework): [string, Rule][] {
  const below = (one: Indicator): [string, Rule][] => {
    const id = one.path.join('/')
    const of = scoreName(one.name)
    const weight: [string, Rule] = [`weight ${id}`, { label: `${one.name}的分值`, text: one.weight.text, at: one.at, of }]
    if (one.kind === 'group') return [weight, ...one.children.flatMap(below)]
    const rubric = [...rubricSentences(one), ...one.focus].join('')
    return [weight, [`rubric ${id}`, { label: `${one.name}的评分标准`, text: rubric, at: one.at, of }]]
  }
  return indicators.flatMap(below)
}
