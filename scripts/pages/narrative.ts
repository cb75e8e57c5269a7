// pages: the narrative as the templates see it: sections with their official numbers, blocks as HTML.

import { ordinal, type NumberStyle } from '../base/numerals.ts'
import type { Block, Section } from '../content/content.ts'
import type { OutlineNode } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { factTable, type TableView } from './fact-table.ts'
import { runningHtml } from './running.ts'

export interface SectionView {
  /** Heading element for the depth: h2 to h6, the part's title being h1. */
  readonly tag: string
  readonly level: number
  readonly id: string
  readonly number: string
  readonly title: string
  readonly runIn: boolean
  readonly blocks: readonly BlockView[]
  readonly sections: readonly SectionView[]
}

/** One of the three; the others are null, because a strict template may ask for each. */
export interface BlockView {
  readonly paragraph: string | null
  readonly list: { readonly ordered: boolean; readonly level: number; readonly items: readonly ItemView[] } | null
  readonly table: TableView | null
}

const NOTHING: BlockView = { paragraph: null, list: null, table: null }

export interface ItemView {
  readonly number: string
  /** The first paragraph of the item, which the number runs into. */
  readonly text: string
  readonly blocks: readonly BlockView[]
}

export function narrativeView(figures: Figures): { lead: readonly BlockView[]; sections: readonly SectionView[] } {
  const { narrative, format } = figures.facts
  const lead = narrative.lead.map((block) => blockView(block, 0, figures))
  return { lead, sections: sectionViews(narrative.sections, format.outline, { level: 1, id: 's', style: undefined, runIn: false }, figures) }
}

interface Above {
  readonly level: number
  readonly id: string
  /** How the parent numbers its children, where that is not the level's style. */
  readonly style: NumberStyle | undefined
  readonly runIn: boolean
}

function sectionViews(sections: readonly Section[], outline: readonly OutlineNode[], above: Above, figures: Figures): SectionView[] {
  const { numbering } = figures.facts.format
  const style = above.style ?? numbering[above.level - 1]
  return sections.map((section, i) => {
    const node = outline.find((one) => one.title === section.title.trim().replace(/[。．.]$/, ''))
    const id = `${above.id}-${i + 1}`
    const depth = style ? Math.max(numbering.indexOf(style) + 1, above.level) : above.level
    return {
      tag: `h${Math.min(above.level + 1, 6)}`, level: depth, id,
      number: style ? ordinal(i + 1, style) : '',
      title: runningHtml(section.heading, figures) + (above.runIn && !/[。！？：]$/.test(section.title) ? '。' : ''),
      runIn: above.runIn && section.blocks[0]?.kind === 'paragraph',
      blocks: section.blocks.map((block) => blockView(block, depth, figures)),
      sections: sectionViews(section.children, node?.children ?? [], { level: above.level + 1, id, style: node?.number, runIn: node?.runIn ?? false }, figures),
    }
  })
}

/** `level` is the depth of numbers already used above the block: an ordered list goes on with the next style. */
function blockView(block: Block, level: number, figures: Figures): BlockView {
  if (block.kind === 'paragraph') return { ...NOTHING, paragraph: runningHtml(block.text, figures) }
  if (block.kind === 'factTable') return { ...NOTHING, table: factTable(block.group, figures) }
  if (block.kind === 'list') {
    const style = block.ordered ? figures.facts.format.numbering[level] : undefined
    const items = block.items.map((item, i) => itemView(item, style ? ordinal(i + 1, style) : block.ordered ? `${i + 1}. ` : '', level, figures))
    return { ...NOTHING, list: { ordered: block.ordered, level: level + 1, items } }
  }
  const cells = (row: (typeof block.rows)[number]) => row.map((cell) => ({ html: runningHtml(cell.text, figures), align: cell.align ?? '' }))
  return { ...NOTHING, table: { head: cells(block.head), rows: block.rows.map(cells), unit: '' } }
}

function itemView(item: readonly Block[], number: string, level: number, figures: Figures): ItemView {
  const [first, ...rest] = item
  const text = first?.kind === 'paragraph' ? runningHtml(first.text, figures) : ''
  const blocks = first?.kind === 'paragraph' ? rest : item
  return { number, text, blocks: blocks.map((block) => blockView(block, level + 1, figures)) }
}
