// pages: the narrative as the templates see it: sections with their official numbers, blocks as HTML.

import { type NumberStyle, ordinal } from '../../base/numerals.ts'
import { type Block, illustrationsIn, type Section } from '../../content/content.ts'
import type { OutlineNode, Prose } from '../../facts/facts.ts'
import { chosen, type Figures, outlineOf } from '../../figures/figures.ts'
import { factTable } from '../typesetting/fact-table.ts'
import { type Running, running } from '../typesetting/markup.ts'
import { joined, paragraphHtml, setInlines, setReference } from '../typesetting/running.ts'
import { fitted, type TableView } from '../typesetting/table-fit.ts'

export interface SectionView {
  /** Heading element for the depth: h2 to h6, the part's title being h1. */
  readonly tag: string
  readonly level: number
  readonly id: string
  readonly number: string
  /** HTML. */
  readonly title: string
  /** The title as it is read. */
  readonly text: string
  readonly runIn: boolean
  /** It stands right before a table on a landscape page, and goes there with it. */
  readonly isWide: boolean
  readonly blocks: readonly BlockView[]
  readonly sections: readonly SectionView[]
}

/** One of the three; the others are null, because a strict template may ask for each. */
export interface BlockView {
  readonly paragraph: string | null
  readonly list: { readonly ordered: boolean; readonly level: number; readonly items: readonly ItemView[] } | null
  readonly table: TableView | null
  readonly illustration: IllustrationView | null
  /** A paragraph that introduces a table on a landscape page, and goes there with it. */
  readonly isWide: boolean
}

export interface IllustrationView {
  /** 图1, counted through the narrative. */
  readonly number: string
  readonly src: string
  readonly alt: string
  /** HTML. */
  readonly caption: string
}

const NOTHING: BlockView = { paragraph: null, list: null, table: null, illustration: null, isWide: false }

export interface ItemView {
  readonly number: string
  /** The first paragraph of the item, which the number runs into. */
  readonly text: string
  readonly isWide: boolean
  readonly blocks: readonly BlockView[]
}

export function narrativeView(figures: Figures): { lead: readonly BlockView[]; sections: readonly SectionView[] } {
  const { narrative, format } = figures.facts
  const lead = narrative.lead.length > 0 ? narrative.lead : proseBlocks(format.lead, figures)
  const above: Above = { level: 1, depth: 0, id: 's', style: undefined, runIn: false }
  return {
    lead: blockViews(lead, 0, figures),
    sections: sectionViews(narrative.sections, outlineOf(figures), above, figures),
  }
}

interface Above {
  readonly level: number
  /** How many of the format's number styles are used up above. */
  readonly depth: number
  readonly id: string
  /** How the parent numbers its children, where that is not the level's style. */
  readonly style: NumberStyle | undefined
  readonly runIn: boolean
}

function sectionViews(sections: readonly Section[], outline: readonly OutlineNode[], above: Above, figures: Figures): SectionView[] {
  const { numbering } = figures.facts.format
  const style = above.style ?? numbering[above.depth]
  const depth = Math.max(style ? numbering.indexOf(style) + 1 : 0, above.depth + 1)
  return placed(sections, outline, figures).map(({ section, node }, i) => {
    const id = `${above.id}-${i + 1}`
    const blocks = [
      ...proseBlocks(node?.opening, figures),
      ...(section?.blocks.length ? section.blocks : proseBlocks(node?.filled, figures)),
    ]
    const closed = appended(blocks, proseBlocks(node?.closing, figures))
    const runIn = above.runIn && closed[0]?.kind === 'paragraph'
    const title =
      node?.heading === undefined
        ? section
          ? setInlines(section.heading, figures)
          : running(node?.title ?? '')
        : setHeading(node.heading, figures)
    const stop = runIn && !/[。！？：]$/.test(title.html) ? '。' : ''
    const views = blockViews(closed, depth, figures)
    const inner = sectionViews(
      section?.children ?? [],
      node?.children ?? [],
      { level: above.level + 1, depth, id, style: node?.number, runIn: node?.runIn ?? false },
      figures,
    )
    return {
      tag: `h${Math.min(above.level + 1, 6)}`,
      level: depth,
      id,
      number: style ? numbered(i + 1, style) : '',
      runIn,
      title: title.html + stop,
      text: title.text + stop,
      isWide: (views[0] ?? inner[0])?.isWide === true || isWideTable(views[0]),
      blocks: views,
      sections: inner,
    }
  })
}

interface Placed {
  readonly section?: Section
  readonly node?: OutlineNode
}

/** What the unit wrote, and before each of its headings what the form fills in by itself in the outline's order. */
function placed(sections: readonly Section[], outline: readonly OutlineNode[], figures: Figures): Placed[] {
  const written = sections.map((section): Placed => {
    const node = outline.find((one) => one.title === section.title.trim().replace(/[。．.]$/, ''))
    return node ? { section, node } : { section }
  })
  const filled = outline.filter((node) => !written.some((one) => one.node === node) && suppliedBy(node, figures))
  const rank = (node: OutlineNode): number => outline.indexOf(node)
  const result: Placed[] = []
  for (const one of written) {
    while (filled[0] && one.node && rank(filled[0]) < rank(one.node)) result.push({ node: filled.shift() as OutlineNode })
    result.push(one)
  }
  return [...result, ...filled.map((node): Placed => ({ node }))]
}

function suppliedBy(node: OutlineNode, figures: Figures): boolean {
  return [node.opening, node.filled].some((prose) => chosen(figures, prose)) || node.children.some((child) => suppliedBy(child, figures))
}

function proseBlocks(prose: Prose | undefined, figures: Figures): readonly Block[] {
  return chosen(figures, prose ?? [])?.blocks ?? []
}

/** A closing sentence goes on in the last paragraph, as a score does behind what it was given for. */
function appended(blocks: readonly Block[], closing: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  const [first, ...rest] = closing
  if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph') return [...blocks, ...closing]
  return [...blocks.slice(0, -1), { ...last, text: [...last.text, ...first.text] }, ...rest]
}

/** A heading that a pattern makes is read like a sentence. */
function setHeading(text: string, figures: Figures): Running {
  return joined(
    text.split(/(\{\{[^{}]+\}\})/).map((piece) => {
      const name = /^\{\{\s*(.+?)\s*\}\}$/.exec(piece)?.[1]
      return name === undefined ? running(piece) : setReference(name, figures)
    }),
  )
}

/** Outside the numerals of a style (〇, beyond 九十九, and beyond ⑱, the last in the fonts) there are digits in its brackets. */
function numbered(n: number, style: NumberStyle): string {
  const last = style.includes('一') ? 99 : style === '①' ? 18 : Infinity
  return n >= 1 && n <= last ? ordinal(n, style) : style === '①' ? `（${n}）` : style.replace(/[一1]/, String(n))
}

/** A file that is not there has been told; a form's own sentences have no illustrations. */
function illustrationView(block: Extract<Block, { kind: 'illustration' }>, figures: Figures): BlockView {
  const { narrative, illustrations } = figures.facts
  const number = `图${illustrationsIn(narrative).indexOf(block) + 1}`
  const { html: caption, text } = setInlines(block.caption, figures)
  if (!illustrations.has(block.file)) return { ...NOTHING, paragraph: caption }
  return { ...NOTHING, illustration: { number, src: encodeURIComponent(block.file), alt: text || number, caption } }
}

function blockViews(blocks: readonly Block[], level: number, figures: Figures): BlockView[] {
  return blocks
    .map((block) => blockView(block, level, figures))
    .reduceRight<BlockView[]>((after, view) => {
      const isLed = isWideTable(after[0]) || after[0]?.isWide === true
      return [isLed && view.paragraph !== null && introduces(view.paragraph) ? { ...view, isWide: true } : view, ...after]
    }, [])
}

function isWideTable(view: BlockView | undefined): boolean {
  return / wide\b/.test(view?.table?.look ?? '')
}

/** 分项数据见下表。 or 明细如下： or 单位：万元 */
function introduces(html: string): boolean {
  const text = html.replace(/<[^>]*>/g, '').trim()
  return /[：:]$/.test(text) || /^[（(]?单位[：:]/.test(text) || (text.length <= 60 && /下表|见表|如下|附表|列表|表\d/.test(text))
}

/** `level` is the depth of numbers already used above the block: an ordered list goes on with the next style. */
function blockView(block: Block, level: number, figures: Figures): BlockView {
  if (block.kind === 'paragraph') return { ...NOTHING, paragraph: paragraphHtml(block.text, figures) }
  if (block.kind === 'illustration') return illustrationView(block, figures)
  if (block.kind === 'factTable') return { ...NOTHING, table: factTable(block.group, figures) }
  if (block.kind === 'list') {
    const style = block.ordered ? figures.facts.format.numbering[level] : undefined
    const items = block.items.map((item, i) => {
      const number = block.numbers[i]
      return itemView(item, number === undefined ? '' : style ? numbered(number, style) : `${number}. `, level, figures)
    })
    return { ...NOTHING, list: { ordered: block.ordered, level: level + 1, items } }
  }
  const cells = (row: (typeof block.rows)[number]) => row.map((cell) => ({ ...setInlines(cell.text, figures), align: cell.align ?? '' }))
  return { ...NOTHING, table: fitted({ head: cells(block.head), rows: block.rows.map(cells), unit: '' }, figures.facts.format) }
}

function itemView(item: readonly Block[], number: string, level: number, figures: Figures): ItemView {
  const [first, ...rest] = item
  const text = first?.kind === 'paragraph' ? paragraphHtml(first.text, figures) : ''
  const blocks = first?.kind === 'paragraph' ? rest : item
  const views = blockViews(blocks, level + 1, figures)
  return { number, text, isWide: isWideTable(views[0]) && introduces(text), blocks: views }
}
