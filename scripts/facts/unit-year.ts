// facts: the facts of one unit-year, complete: every field of the form is there, blank where nothing was given.

import { Decimal } from '../base/decimal.ts'
import { isDay, officialDate } from '../base/period.ts'
import { type Place, pointAt } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { entriesOf, type Entry, itemsOf, type Node, nodeAt, type Sheet, textAt, type UnitYearContent } from '../content/content.ts'
import type { Fact } from './fact.ts'
import type { Field } from './field.ts'
import type { Format } from './format.ts'
import { follow, opening } from './json.ts'
import { factsOfRecords, readRecords, type Records } from './records.ts'
import { inChosenUnits } from './units.ts'

/** 项目名称: as the report has it, or its folder; undefined for the report of a unit. */
export function projectNameOf({ project, reportSheet }: UnitYearContent): string | undefined {
  return project === undefined ? undefined : (textAt(reportSheet.node, 'name') ?? project)
}

/** The facts that every report has, whatever its form. */
const COMMON_FACTS = ['年度', '上年度', '填报日期', '单位.名称', '单位.简称', '单位.地区'] as const
const PROJECT_NAME = '项目.名称'

/** Those that a form can name: a project's has the project's name besides. */
export function commonFacts({ subject }: Format): readonly string[] {
  return subject === 'project' ? [...COMMON_FACTS, PROJECT_NAME] : COMMON_FACTS
}

/** Cells of records stand among the facts, under names of their own. */
export function collectFacts(
  content: UnitYearContent,
  format: Format,
): { readonly facts: ReadonlyMap<string, Fact>; readonly records: ReadonlyMap<string, Records> } {
  const facts = new Map<string, Fact>()
  const add = (fact: Fact): void => void facts.set(fact.name, fact)
  common(content).forEach(add)
  const report = content.reportSheet
  const root = nodeAt(report.node, ['facts'])
  for (const field of format.dictionary.fields.values()) {
    const steps = field.name.split('.')
    factsOf(field, nodeAt(root, steps), awaited(report, ['facts', ...steps])).forEach(add)
  }
  const records = [...format.dictionary.records.values()].map((field) =>
    readRecords(field, nodeAt(root, field.name.split('.')), awaited(report, ['facts', ...field.name.split('.')]), factsOf),
  )
  records.flatMap(factsOfRecords).forEach(add)
  for (const [group, member] of format.dictionary.open) {
    for (const entry of entriesOf(nodeAt(root, group.split('.')))) {
      if (facts.has(`${group}.${entry.key}`)) continue
      factsOf({ ...member, name: `${group}.${entry.key}`, label: entry.key }, entry.value, entry.keyAt).forEach(add)
    }
  }
  return { facts: inChosenUnits(facts), records: new Map(records.map((one) => [one.field.name, one])) }
}

/** Where an absent fact would be written: the key of the innermost group that is there, or what stands in place of the group. */
function awaited({ file, node }: Sheet, steps: readonly string[]): Place {
  if (!node) return pointAt(file)
  const innermost = follow(node, steps)
  return innermost.node.kind === 'mapping' ? opening(innermost.node, innermost.keyAt) : innermost.node.at
}

function factsOf(field: Field, node: Node | undefined, nowhere: Place): Fact[] {
  if (field.kind === 'quantity') return quantity(field, node, nowhere)
  if (field.kind === 'list') return list(field, node, nowhere)
  if (node?.kind !== 'scalar') return [{ name: field.name, value: null, text: '', at: node?.at ?? nowhere, field }]
  const value = fits(field, node.value) ? node.value : null
  return [{ name: field.name, value, text: node.value === null ? '' : node.text, at: node.at, field }]
}

/** A value of the wrong kind has been told by the schema; for what follows it is a blank. */
export function fits({ kind, also = [] }: Field, value: Value): boolean {
  const type = value instanceof Decimal ? 'number' : typeof value === 'boolean' ? 'truth' : 'text'
  return type === kind || also.includes(type)
}

function quantity(field: Field, node: Node | undefined, nowhere: Place): Fact[] {
  const number = nodeAt(node, ['数值'])
  const scalar = number?.kind === 'scalar' ? number : undefined
  const value = scalar?.value instanceof Decimal ? scalar.value : null
  const qualifier = textAt(node, '限定')
  const period = textAt(node, '期间')
  const base = { value, text: scalar?.text ?? '', at: scalar?.at ?? node?.at ?? nowhere }
  return [
    {
      ...base,
      name: field.name,
      field,
      quantity: {
        unit: textAt(node, '单位') ?? '',
        ...(qualifier === undefined ? {} : { qualifier }),
        ...(period === undefined ? {} : { period }),
      },
    },
    { ...base, name: `${field.name}.数值`, field: { ...field, name: `${field.name}.数值`, kind: 'number' } },
    {
      name: `${field.name}.期间`,
      value: period ?? null,
      text: period ?? '',
      at: nodeAt(node, ['期间'])?.at ?? base.at,
      field: { ...field, name: `${field.name}.期间`, kind: 'text' },
    },
  ]
}

function list(field: Field, node: Node | undefined, nowhere: Place): Fact[] {
  const given = node?.kind === 'list' // a list left blank has no count; one without items has 0
  const texts = itemsOf(node).flatMap((item) => textAt(item) ?? [])
  const at = node?.at ?? nowhere
  const count = { ...field, name: `${field.name}.个数`, kind: 'number', decimals: 0 } as const
  return [
    { name: field.name, value: texts.length > 0 ? texts.join('、') : null, text: texts.join('、'), at, field },
    { name: count.name, value: given ? new Decimal(texts.length) : null, text: given ? String(texts.length) : '', at, field: count },
  ]
}

function common(content: UnitYearContent): Fact[] {
  const { unitSheet: unit, reportSheet: report } = content
  const folder = pointAt(report.file)
  const dated = textAt(report.node, 'dated')
  const say = (
    name: (typeof COMMON_FACTS)[number] | typeof PROJECT_NAME,
    text: string | undefined,
    node: Node | undefined,
    at = folder,
  ): Fact => ({
    name,
    value: text ?? null,
    text: text ?? '',
    at: node?.at ?? at,
    field: { name, label: name, kind: 'text', required: false },
  })
  const unitText = (name: (typeof COMMON_FACTS)[number], key: string): Fact =>
    say(name, textAt(unit.node, key), nodeAt(unit.node, [key]), pointAt(unit.file))
  return [
    say('年度', String(content.year), undefined),
    say('上年度', String(content.year - 1), undefined),
    say('填报日期', dated !== undefined && isDay(dated) ? officialDate(dated) : undefined, nodeAt(report.node, ['dated'])),
    unitText('单位.名称', 'name'),
    unitText('单位.简称', 'shortName'),
    unitText('单位.地区', 'region'),
    ...(content.project === undefined ? [] : [say(PROJECT_NAME, projectNameOf(content), nodeAt(report.node, ['name']))]),
  ]
}

/** A figure as an already published document printed it. */
export interface Stated {
  readonly name: string
  readonly text: string
  readonly nameAt: Place
  readonly at: Place
}

/** The public document that a report was transcribed from. */
export interface Original {
  /** As the document has it; empty where it is not known. */
  readonly title: string
  readonly url?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
}

export interface Waiver {
  readonly code: string
  /** Only what is told of this name is waived; absent: whatever has the code. */
  readonly of?: string
  /** What the waived warnings said, as `for` has it; absent: whatever they say. */
  readonly values?: readonly string[]
  readonly reason: string
  readonly at: Place
}

export function readOriginal(report: Node | undefined): Original | undefined {
  const node = nodeAt(report, ['original'])
  if (node?.kind !== 'mapping') return undefined
  const [url, date] = [textAt(node, 'url'), textAt(node, 'date')]
  return {
    title: textAt(node, 'title') ?? '',
    ...(url !== undefined && /^https?:\/\/\S+$/.test(url) ? { url } : {}),
    ...(date !== undefined && isDay(date) ? { date } : {}),
  }
}

export function readStated(report: Node | undefined): Stated[] {
  return entriesOf(nodeAt(report, ['stated'])).map((entry: Entry) => ({
    name: entry.key,
    text: textAt(entry.value) ?? '',
    nameAt: entry.keyAt,
    at: entry.value.at,
  }))
}

export function readWaivers(report: Node | undefined): Waiver[] {
  return itemsOf(nodeAt(report, ['waivers'])).map((item) => {
    const of = textAt(item, 'of')
    const bound = nodeAt(item, ['for'])
    const values = (bound?.kind === 'list' ? bound.items : [bound]).flatMap((one) => textAt(one) ?? [])
    return {
      code: textAt(item, 'code') ?? '',
      reason: textAt(item, 'reason') ?? '',
      at: nodeAt(item, ['code'])?.at ?? item.at,
      ...(of === undefined ? {} : { of }),
      ...(values.length === 0 ? {} : { values }),
    }
  })
}
