// figures: names in braces that mean nothing.

import { type Observation, observe } from '../base/observation.ts'
import { type Block, everyBlock, everyInline, everySection, type Inline } from '../content/content.ts'
import { nearest } from '../facts/facts.ts'
import { referenceUnknown } from './checks/reference-unknown.ts'
import type { Figures } from './evaluation.ts'
import { allNames, named } from './named.ts'

/** In the headings and the text of a narrative, and in its tables of facts. */
export function unknownReferences(figures: Figures): Observation[] {
  const { lead, sections } = figures.facts.narrative
  const blocks = everyBlock([...lead, ...everySection(sections).flatMap((section) => section.blocks)])
  const headings = everySection(sections).map(({ heading, at }): Block => ({ kind: 'paragraph', text: heading, at }))
  return [...headings, ...blocks]
    .flatMap(everyInline)
    .flatMap((inline) => unknownName(inline, figures))
    .concat(blocks.flatMap((block) => unknownTable(block, figures)))
}

function unknownName(inline: Inline, figures: Figures): Observation[] {
  if (inline.kind !== 'reference' || named(figures, inline.name)) return []
  if (figures.facts.format.figures.some((spec) => spec.name === inline.name)) return [] // its formula has been told
  const near = nearest(inline.name, allNames(figures))
  return [observe(referenceUnknown, inline.at, { name: inline.name, ...(near === undefined ? {} : { nearest: near }) })]
}

function unknownTable(block: Block, figures: Figures): Observation[] {
  if (block.kind !== 'factTable') return []
  const names = [...figures.facts.facts.keys()]
  if (names.some((name) => name.startsWith(`${block.group}.`))) return []
  const groups = [...new Set(names.flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])))]
  const near = nearest(block.group, groups)
  return [observe(referenceUnknown, block.at, { name: block.group, ...(near === undefined ? {} : { nearest: near }) })]
}
