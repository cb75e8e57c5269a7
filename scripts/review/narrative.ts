// review: the narrative, block by block and by its characters. References stand as they were written, so that a number
// that changed where it is filled in is not told again.

import type { Place } from '../base/place.ts'
import type { Block, Inline, Narrative, Section } from '../content/content.ts'
import { aligned, likenessOf } from './align.ts'
import { type Stretch, stretches } from './stretches.ts'

export interface TextChange {
  /** Headings from the first level down to the one that the text stands under. */
  readonly under: readonly string[]
  /** moved: the same words in another place. */
  readonly kind: 'changed' | 'added' | 'removed' | 'moved'
  readonly parts: readonly Stretch[]
  readonly at: Place
}

interface Line {
  readonly under: readonly string[]
  /** With the marks of what it is: heading, item, row; without the numbers of items, which all move when one is put in. */
  readonly text: string
  readonly at: Place
}

export function textChanges(before: Narrative, after: Narrative): TextChange[] {
  const pairs = aligned(linesOf(before), linesOf(after), ({ text }) => text, alike)
  const come = countOf(pairs.flatMap((pair) => (pair.after && !pair.before ? [pair.after.text] : [])))
  const gone = countOf(pairs.flatMap((pair) => (pair.before && !pair.after ? [pair.before.text] : [])))
  return pairs.flatMap(({ after: is, before: was }): TextChange[] => {
    if (is && was) {
      return is.text === was.text ? [] : [{ under: is.under, kind: 'changed', parts: stretches(was.text, is.text), at: is.at }]
    }
    if (is) {
      const isMoved = take(gone, is.text)
      return [{ under: is.under, kind: isMoved ? 'moved' : 'added', parts: [{ kind: isMoved ? 'same' : 'new', text: is.text }], at: is.at }]
    }
    if (!was || take(come, was.text)) return []
    return [{ under: was.under, kind: 'removed', parts: [{ kind: 'gone', text: was.text }], at: was.at }]
  })
}

/** A heading is changed into a heading, a paragraph into a paragraph. */
function alike(a: Line, b: Line): number {
  const mark = ({ text }: Line): string => /^(#+|[-|!]|#\.) /.exec(text)?.[0] ?? ''
  return mark(a) === mark(b) ? likenessOf(a.text, b.text) : 0
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0
  if (count > 0) counts.set(text, count - 1)
  return count > 0
}

function linesOf({ lead, sections }: Narrative): Line[] {
  return [...lead.flatMap((block) => blockLines(block, [])), ...sections.flatMap((section) => sectionLines(section, []))]
}

function sectionLines({ at, blocks, children, level, title }: Section, above: readonly string[]): Line[] {
  const under = [...above, title]
  return [
    { under: above, text: `${'#'.repeat(level)} ${title}`, at },
    ...blocks.flatMap((block) => blockLines(block, under)),
    ...children.flatMap((child) => sectionLines(child, under)),
  ]
}

function blockLines(block: Block, under: readonly string[], mark = ''): Line[] {
  const line = (text: string): Line => ({ under, text: `${mark}${text}`, at: block.at })
  switch (block.kind) {
    case 'paragraph':
      return [line(written(block.text))]
    case 'list':
      return block.items.flatMap((item) => item.flatMap((one) => blockLines(one, under, block.ordered ? '#. ' : '- ')))
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
