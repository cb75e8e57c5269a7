// facts: an official form as data, typed. What a designer wrote wrong the schema has told; here it is
// read as far as it goes, so that one fault hides no other.

import { observe, type Observation } from '../base/finding.ts'
import { NUMBER_STYLES, type NumberStyle } from '../base/numerals.ts'
import type { Place } from '../base/place.ts'
import { entriesOf, itemsOf, nodeAt, textAt, type FormatContent, type Node, type SourceText } from '../content/content.ts'
import { readDictionary, readIndicatorInputs, type Dictionary } from './dictionary.ts'
import type { Schemas } from './schemas.ts'
import { validate } from './validate.ts'

/** One piece of the official document, in printing order. A part has a table, a cover or a narrative. */
export interface Part {
  readonly annex?: number
  readonly title?: string
  readonly table?: string
  readonly cover?: string
  readonly narrative?: string
}

export interface OutlineNode {
  readonly title: string
  readonly optional: boolean
  /** The unit names the children itself. */
  readonly free: boolean
  readonly children: readonly OutlineNode[]
  /** How the children are numbered, where it differs from the level's style. */
  readonly number?: NumberStyle
  /** Children's headings run into their text. */
  readonly runIn: boolean
}

export interface Show {
  readonly as: 'percent' | 'decimal' | 'integer' | 'asWritten'
  readonly places?: number
}

export interface FigureSpec {
  readonly name: string
  readonly nameAt: Place
  readonly formula: string
  readonly formulaAt: Place
  readonly show: Show
  readonly label: string
  readonly unit?: string
  readonly source?: string
}

export interface IdentitySpec {
  readonly holds: string
  readonly at: Place
  readonly source?: string
}

export interface GradeBand {
  readonly name: string
  /** The lowest total that earns it, as written. */
  readonly from: string
}

export interface Format {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly region?: string
  readonly rule?: string
  readonly parts: readonly Part[]
  readonly numbering: readonly NumberStyle[]
  readonly blank: string
  readonly notApplicable: string
  readonly thousands: boolean
  readonly scorePlaces: number
  readonly grades: readonly GradeBand[]
  readonly outline: readonly OutlineNode[]
  readonly figures: readonly FigureSpec[]
  readonly identities: readonly IdentitySpec[]
  /** The indicator framework as written; the figures room reads its rules. */
  readonly indicators: Node | undefined
  readonly templates: ReadonlyMap<string, SourceText>
  readonly dictionary: Dictionary
  /** The unit's own inputs by indicator. */
  readonly indicatorInputs: ReadonlyMap<string, ReadonlySet<string>>
}

export function readFormatFacts(content: FormatContent, schemas: Schemas): { format: Format; observations: Observation[] } {
  const observations = [
    ...validate(content.format, schemas, 'format'),
    ...validate(content.figures, schemas, 'figures'),
    ...validate(content.indicators, schemas, 'indicators'),
  ]
  const node = content.format.node
  const format: Format = {
    id: content.id, file: content.format.file, title: textAt(node, 'title') ?? content.id,
    ...optional({ region: textAt(node, 'region'), rule: textAt(node, 'rule') }),
    parts: itemsOf(nodeAt(node, ['parts'])).map(part),
    numbering: itemsOf(nodeAt(node, ['numbering'])).flatMap((item) => style(textAt(item)) ?? []),
    blank: textAt(node, 'numbers', 'blank') ?? '',
    notApplicable: textAt(node, 'numbers', 'notApplicable') ?? '',
    thousands: textAt(node, 'numbers', 'thousands') === 'true',
    scorePlaces: Number(textAt(node, 'scores', 'decimals') ?? 2),
    grades: itemsOf(nodeAt(node, ['grades'])).map((band) => ({ name: textAt(band, 'name') ?? '', from: textAt(band, 'from') ?? '0' })),
    outline: itemsOf(nodeAt(node, ['outline'])).map(outlineNode),
    figures: figures(content.figures.node, observations),
    identities: identities(content.figures.node),
    indicators: content.indicators.node, templates: content.templates,
    dictionary: readDictionary(schemas, content.id), indicatorInputs: readIndicatorInputs(schemas, content.id),
  }
  return { format, observations }
}

function part(node: Node): Part {
  const annex = textAt(node, 'annex')
  return {
    ...optional({ title: textAt(node, 'title'), table: textAt(node, 'table'), cover: textAt(node, 'cover'), narrative: textAt(node, 'narrative') }),
    ...(annex === undefined ? {} : { annex: Number(annex) }),
  }
}

function outlineNode(node: Node): OutlineNode {
  if (node.kind === 'scalar') return { title: node.text, optional: false, free: false, children: [], runIn: false }
  const children = nodeAt(node, ['children'])
  return {
    title: textAt(node, 'title') ?? '', optional: textAt(node, 'optional') === 'true', runIn: textAt(node, 'runIn') === 'true',
    free: textAt(children) === 'free', children: itemsOf(children).map(outlineNode),
    ...optional({ number: style(textAt(node, 'number')) }),
  }
}

/** `三公经费.合计.*` with `each` stands for one figure per name; the star is replaced in name and formula. */
function figures(node: Node | undefined, observations: Observation[]): FigureSpec[] {
  const specs = entriesOf(nodeAt(node, ['figures'])).flatMap((entry) => {
    const formula = nodeAt(entry.value, ['formula'])
    if (formula?.kind !== 'scalar') return []
    const each = itemsOf(nodeAt(entry.value, ['each'])).flatMap((item) => textAt(item) ?? [])
    return (each.length > 0 ? each : ['*']).map((star): FigureSpec => ({
      name: entry.key.replaceAll('.*', `.${star}`), nameAt: entry.keyAt,
      formula: formula.text.replaceAll('.*', `.${star}`), formulaAt: formula.at, show: show(textAt(entry.value, 'show')),
      label: textAt(entry.value, 'label') ?? entry.key.replaceAll('.*', ''),
      ...optional({ unit: textAt(entry.value, 'unit'), source: textAt(entry.value, 'source') }),
    }))
  })
  const names = new Set<string>()
  for (const spec of specs) {
    if (names.has(spec.name)) observations.push(observe('yaml-duplicate-key', spec.nameAt, { key: spec.name, line: spec.nameAt.line }))
    names.add(spec.name)
  }
  return specs
}

function identities(node: Node | undefined): IdentitySpec[] {
  return itemsOf(nodeAt(node, ['identities'])).flatMap((item) => {
    const holds = item.kind === 'scalar' ? item : nodeAt(item, ['holds'])
    if (holds?.kind !== 'scalar') return []
    return [{ holds: holds.text, at: holds.at, ...optional({ source: textAt(item, 'source') }) }]
  })
}

function show(text: string | undefined): Show {
  const [as = 'asWritten', places] = (text ?? '').split(' ')
  return { as: as as Show['as'], ...(places === undefined ? {} : { places: Number(places) }) }
}

function style(text: string | undefined): NumberStyle | undefined {
  return NUMBER_STYLES.find((known) => known === text)
}

/** An object without its undefined members, so that `in` and spreads tell the truth. */
function optional<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never
}
