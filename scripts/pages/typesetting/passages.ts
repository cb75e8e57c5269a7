// pages: what of a page was written where, so that who finds some of its words wrong can say at which line.

import type { Place } from '../../base/place.ts'
import { type Block, everyBlock, everySection, illustrationsIn, type Inline } from '../../content/content.ts'
import { type Figures, named } from '../../figures/figures.ts'
import { printed } from '../wording/number.ts'
import { setInlines } from './running.ts'

export interface Passage {
  /** As it is printed. */
  readonly text: string
  readonly at: Place
}

/** The narrative's headings, paragraphs, cells and captions, the names of its figures' files, and then the facts. */
export function passagesOf(figures: Figures): Passage[] {
  const { facts, format, narrative } = figures.facts
  const sections = everySection(narrative.sections)
  const blocks = everyBlock([...narrative.lead, ...sections.flatMap((section) => section.blocks)])
  const set = (inlines: readonly Inline[], at: Place): Passage => ({ text: setInlines(inlines, figures).text, at })
  const inline = (block: Block): Passage[] => {
    if (block.kind === 'paragraph') return [set(block.text, block.at)]
    if (block.kind === 'illustration') return [set(block.caption, block.at)]
    if (block.kind !== 'table') return []
    return [block.head, ...block.rows].flat().map(({ text }) => set(text, text[0]?.at ?? block.at))
  }
  return [
    ...sections.map(({ at, heading }) => set(heading, at)),
    ...blocks.flatMap(inline),
    ...illustrationsIn(narrative).map(({ at, file }) => ({ text: file, at })),
    ...[...facts.values()].flatMap(({ at, name }) => {
      const found = named(figures, name)
      return found ? [{ text: printed(found, format), at }] : []
    }),
  ].filter(({ text }) => text !== '')
}
