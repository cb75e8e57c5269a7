// content: the author's own text below a heading of a narrative.

import { readMarkdown } from '../markdown.ts'
import { everySection } from '../narrative.ts'

/** A line of a heading, from 1; 0 for what stands before the first heading. */
type HeadingLine = number

interface Stretch {
  /** Lines with their terminators. */
  readonly lines: readonly string[]
  readonly from: number
  readonly to: number
}

/** The text between a heading and the next, whichever its level, without the blank lines around it; undefined for no heading. */
export function sectionText(markdown: string, heading: HeadingLine): string | undefined {
  const stretch = stretchOf(markdown, heading)
  return stretch && inner(stretch).words.join('').replace(/\r\n?/g, '\n').replace(/\n$/, '')
}

/**
 * The same narrative with another text below one heading; blank lines around the text stay.
 * Refused where there is no heading on that line, and where the text would make a heading or swallow one.
 */
export function sectionReplaced(
  markdown: string,
  heading: HeadingLine,
  text: string,
): { readonly text: string } | { readonly refused: 'missing' | 'heading' } {
  const stretch = stretchOf(markdown, heading)
  if (!stretch) return { refused: 'missing' }
  const { from, lines, to } = stretch
  const eol = /\r\n/.test(markdown) ? '\r\n' : '\n'
  const { after, before, words } = inner(stretch)
  const written = text.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
  if (written === sectionText(markdown, heading)) return { text: markdown }
  const isLast = to === lines.length
  const isNew = words.length === 0
  const above = isNew && before.length === 0 && heading > 0 ? eol : before.join('')
  const hadEnd = !isLast || isNew || (words.at(-1) ?? '').endsWith('\n')
  const below = isNew && after.length === 0 && !isLast ? eol : after.join('')
  const head = lines.slice(0, from).join('')
  const joint = head === '' || /[\r\n]$/.test(head) ? '' : eol
  const put = written === '' ? above || (heading === 0 ? '' : eol) : above + written.replaceAll('\n', eol) + (hadEnd ? eol : '') + below
  const result = head + joint + put + lines.slice(to).join('')
  return headings(result) === headings(markdown) ? { text: result } : { refused: 'heading' }
}

function stretchOf(markdown: string, heading: HeadingLine): Stretch | undefined {
  const lines = markdown.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? []
  const starts = sectionsOf(markdown).map(({ at }) => at.line)
  if (heading !== 0 && !starts.includes(heading)) return undefined
  const next = starts.find((line) => line > heading)
  return { lines, from: heading, to: next === undefined ? lines.length : next - 1 }
}

/** The words of a stretch, and the blank lines before and after them. */
function inner({ from, lines, to }: Stretch): { before: string[]; words: string[]; after: string[] } {
  const own = lines.slice(from, to)
  const first = own.findIndex((line) => line.trim() !== '')
  if (first < 0) return { before: own.slice(0, 1), words: [], after: own.slice(1) }
  const last = own.findLastIndex((line) => line.trim() !== '')
  return { before: own.slice(0, first), words: own.slice(first, last + 1), after: own.slice(last + 1) }
}

function sectionsOf(markdown: string): ReturnType<typeof everySection> {
  return everySection(readMarkdown({ file: '', text: markdown.replace(/^\ufeff/, '') }).narrative.sections)
}

function headings(markdown: string): string {
  return JSON.stringify(sectionsOf(markdown).map(({ level, title }) => [level, title]))
}
