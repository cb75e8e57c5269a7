// content: a narrative as lines of text, each block, item, row and heading one, with references as they were written.

import type { Place } from '../base/place.ts'
import type { Block, Inline, Narrative, Section } from './narrative.ts'

export interface NarrativeLine {
  /** Headings from the first level down to the one that it stands under. */
  readonly under: readonly string[]
  /** With the mark of what it is: `##`, `-`, `|`, and for an item of an ordered list what `itemMark` makes of its number. */
  readonly text: string
  readonly at: Place
}

type ItemMark = (number: number) => string

export function narrativeLines({ lead, sections }: Narrative, itemMark: ItemMark): NarrativeLine[] {
  return [
    ...lead.flatMap((block) => blockLines(block, [], itemMark)),
    ...sections.flatMap((section) => sectionLines(section, [], itemMark)),
  ]
}

function sectionLines({ at, blocks, children, level, title }: Section, above: readonly string[], itemMark: ItemMark): NarrativeLine[] {
  const under = [...above, title]
  return [
    { under: above, text: `${'#'.repeat(level)} ${title}`, at },
    ...blocks.flatMap((block) => blockLines(block, under, itemMark)),
    ...children.flatMap((child) => sectionLines(child, under, itemMark)),
  ]
}

function blockLines(block: Block, under: readonly string[], itemMark: ItemMark, mark = ''): NarrativeLine[] {
  const line = (text: string): NarrativeLine => ({ under, text: `${mark}${text}`, at: block.at })
  switch (block.kind) {
    case 'paragraph':
      return [line(written(block.text))]
    case 'list':
      return block.items.flatMap((item, i) => {
        const own = block.ordered ? `${itemMark(block.numbers[i] ?? i + 1)} ` : '- '
        return item.flatMap((one) => blockLines(one, under, itemMark, own))
      })
    case 'table':
      return [block.head, ...block.rows].map((row) => line(`| ${row.map((cell) => written(cell.text)).join(' | ')} |`))
    case 'factTable':
      return [line(`{{表格 ${block.group}}}`)]
    case 'illustration':
      return [line(`![${written(block.caption)}](${block.file})`)]
  }
}

/** As the author wrote it, without line breaks that mean nothing. */
function written(text: readonly Inline[]): string {
  return text.map(inline).join('')
}

function inline(one: Inline): string {
  switch (one.kind) {
    case 'text':
      return one.text
    case 'reference':
      return `{{${one.name}}}`
    case 'each':
      return `{{逐条 ${one.of}：${written(one.text)}}}`
    case 'strong':
      return `**${written(one.text)}**`
    case 'emphasis':
      return `*${written(one.text)}*`
    case 'link':
      return `[${written(one.text)}](${one.href})`
    case 'break':
      return one.hard ? '\n' : ''
  }
}
