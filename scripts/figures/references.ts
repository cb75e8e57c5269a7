// figures: names in braces that mean nothing.

import { type Observation, observe } from '../base/observation.ts'
import { type Block, everyBlock, everyInline, everySection, type Inline, type Narrative } from '../content/content.ts'
import { columnNamed, nearest } from '../facts/facts.ts'
import { referenceUnknown } from './checks/reference-unknown.ts'
import type { Figures } from './evaluation.ts'
import { NUMBER, ownColumn } from './lists.ts'
import { allNames, named } from './named.ts'
import { recordsNamed } from './records.ts'

/** In the headings and the text of a narrative as it was written, and in its tables of facts. */
export function unknownReferences({ lead, sections }: Narrative, figures: Figures): Observation[] {
  const blocks = everyBlock([...lead, ...everySection(sections).flatMap((section) => section.blocks)])
  const headings = everySection(sections).map(({ heading, at }): Block => ({ kind: 'paragraph', text: heading, at }))
  return [...headings, ...blocks]
    .flatMap(everyInline)
    .flatMap((inline) => (inline.kind === 'each' ? unknownInRecords(inline, figures) : unknownName(inline, figures)))
    .concat(blocks.flatMap((block) => unknownTable(block, figures)))
}

function unknownName(inline: Inline, figures: Figures, more: readonly string[] = []): Observation[] {
  if (inline.kind !== 'reference' || named(figures, inline.name)) return []
  if (figures.facts.format.figures.some((spec) => spec.name === inline.name)) return [] // its formula has been told
  const list = columnNamed(figures.derivation.records, inline.name)?.name
  const near = list === undefined ? nearest(inline.name, [...more, ...allNames(figures)]) : undefined
  return [unknown(inline, near, list)]
}

/** A list, and in the text for each of its records a column, the record's number, or any other name. */
function unknownInRecords({ at, of, text }: Extract<Inline, { kind: 'each' }>, figures: Figures): Observation[] {
  const records = recordsNamed(figures, of)
  if (!records) return [unknown({ name: of, at }, nearest(of, [...figures.derivation.records.keys()]))]
  const columns = [...records.columns.map(({ name }) => name), NUMBER]
  return everyInline({ kind: 'paragraph', text, at }).flatMap((inline) => {
    if (inline.kind === 'each') return unknownInRecords(inline, figures)
    return inline.kind === 'reference' && columns.includes(ownColumn(inline.name, of)) ? [] : unknownName(inline, figures, columns)
  })
}

function unknownTable(block: Block, figures: Figures): Observation[] {
  if (block.kind !== 'factTable' || recordsNamed(figures, block.group)) return []
  const names = [...figures.facts.facts.keys()]
  if (names.some((name) => name.startsWith(`${block.group}.`))) return []
  const groups = [...new Set(names.flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])))]
  const lists = [...figures.derivation.records.keys()]
  return [unknown({ name: block.group, at: block.at }, nearest(block.group, [...groups.filter((name) => !name.includes('[')), ...lists]))]
}

function unknown({ name, at }: Pick<Extract<Inline, { kind: 'reference' }>, 'name' | 'at'>, near?: string, list?: string): Observation {
  return observe(referenceUnknown, at, {
    name,
    ...(near === undefined ? {} : { nearest: near }),
    ...(list === undefined ? {} : { list }),
  })
}
