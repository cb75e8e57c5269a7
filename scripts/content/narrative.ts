// content: what a narrative is once Markdown has been read: sections, blocks, running text, all with places.

import type { Place } from '../base/place.ts'

export interface Section {
  /** Depth of the Markdown heading, 1 to 6. */
  readonly level: number
  /** The heading as written, references in their braces. */
  readonly title: string
  readonly heading: readonly Inline[]
  readonly at: Place
  readonly blocks: readonly Block[]
  readonly children: readonly Section[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[]; readonly at: Place }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Block[])[]
      /** The number that the author gave each item of an ordered list. */
      readonly numbers: readonly number[]
      readonly at: Place
    }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[]; readonly at: Place }
  /** `{{表格 支出功能分类}}` alone in a paragraph: a group of facts set as a table. */
  | { readonly kind: 'factTable'; readonly group: string; readonly at: Place }
  /** `![caption](file.png)` alone in a paragraph; `file` lies beside the narrative. */
  | { readonly kind: 'illustration'; readonly file: string; readonly caption: readonly Inline[]; readonly at: Place }

export interface Cell {
  readonly text: readonly Inline[]
  readonly align: 'left' | 'center' | 'right' | undefined
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly at: Place }
  /** `{{财政供养人员.编制数}}`: a fact, a figure, a score. */
  | { readonly kind: 'reference'; readonly name: string; readonly at: Place }
  /** `{{逐条 重点工作：…}}`: the text for each record of a list; its references name columns. Figures puts the records in. */
  | { readonly kind: 'each'; readonly of: string; readonly text: readonly Inline[]; readonly at: Place }
  | { readonly kind: 'strong' | 'emphasis'; readonly text: readonly Inline[]; readonly at: Place }
  | { readonly kind: 'link'; readonly href: string; readonly text: readonly Inline[]; readonly at: Place }
  /** A line break of the source that means nothing (soft) or was asked for (hard). */
  | { readonly kind: 'break'; readonly hard: boolean; readonly at: Place }

export interface Narrative {
  /** What stands before the first heading. */
  readonly lead: readonly Block[]
  readonly sections: readonly Section[]
}

/** Sections in reading order, children after their parent. */
export function everySection(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...everySection(section.children)])
}

/** All blocks below and in `blocks`, list items opened. */
export function everyBlock(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? [block, ...block.items.flatMap((item) => everyBlock(item))] : [block]))
}

/** All running text of a block itself (not of the blocks in its items), nested emphasis opened. */
export function everyInline(block: Block): Inline[] {
  if (block.kind === 'paragraph') return opened(block.text)
  if (block.kind === 'illustration') return opened(block.caption)
  if (block.kind === 'table') return [block.head, ...block.rows].flat().flatMap((cell) => opened(cell.text))
  return []
}

function opened(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link' ? [inline, ...opened(inline.text)] : [inline],
  )
}

/** The same narrative with other running text; itself where none is other. */
export function withInlines(narrative: Narrative, change: (text: readonly Inline[]) => readonly Inline[]): Narrative {
  const lead = blocksWith(narrative.lead, change)
  const sections = same(narrative.sections, (section) => sectionWith(section, change))
  return lead === narrative.lead && sections === narrative.sections ? narrative : { lead, sections }
}

type Change = (text: readonly Inline[]) => readonly Inline[]

function sectionWith(section: Section, change: Change): Section {
  const heading = change(section.heading)
  const blocks = blocksWith(section.blocks, change)
  const children = same(section.children, (child) => sectionWith(child, change))
  const isSame = heading === section.heading && blocks === section.blocks && children === section.children
  return isSame ? section : { ...section, heading, blocks, children }
}

export function blocksWith(blocks: readonly Block[], change: Change): readonly Block[] {
  return same(blocks, (block) => {
    if (block.kind === 'paragraph') return part(block, 'text', change(block.text))
    if (block.kind === 'illustration') return part(block, 'caption', change(block.caption))
    if (block.kind === 'list')
      return part(
        block,
        'items',
        same(block.items, (item) => blocksWith(item, change)),
      )
    if (block.kind !== 'table') return block
    const cells = (row: readonly Cell[]): readonly Cell[] => same(row, (cell) => part(cell, 'text', change(cell.text)))
    return part(part(block, 'head', cells(block.head)), 'rows', same(block.rows, cells))
  })
}

function part<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key, value: Whole[Key]): Whole {
  return whole[key] === value ? whole : { ...whole, [key]: value }
}

function same<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change)
  return changed.every((item, i) => item === items[i]) ? items : changed
}

/** Sections and lead of several files, in the order of the files. */
export function joined(parts: readonly Narrative[]): Narrative {
  return { lead: parts.flatMap((part) => part.lead), sections: parts.flatMap((part) => part.sections) }
}
