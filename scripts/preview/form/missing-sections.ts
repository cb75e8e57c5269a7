// preview: headings of the outline that the narrative does not have, and where each would stand.

import { everySection, type Section, type SourceText } from '../../content/content.ts'
import type { OutlineNode } from '../../facts/facts.ts'

export interface MissingSection {
  readonly file: string
  readonly node: OutlineNode
  readonly level: number
  /** The headings above it, and its own. */
  readonly titles: readonly string[]
  /** The line of the file behind which it would stand; 0 is the beginning. */
  readonly after: number
}

/** Some forms put a full stop behind their headings. */
export function isTitled({ title }: Section, other: string): boolean {
  return title.trim().replace(/[。．.]$/, '') === other
}

/** Those below a heading that is missing itself come when it is there. */
export function missingSections(
  outline: readonly OutlineNode[],
  sections: readonly Section[],
  sources: readonly SourceText[],
): MissingSection[] {
  return below({ all: everySection(sections), sources }, outline, sections, [])
}

interface Files {
  readonly all: readonly Section[]
  readonly sources: readonly SourceText[]
}

function below(files: Files, nodes: readonly OutlineNode[], sections: readonly Section[], above: readonly Section[]): MissingSection[] {
  let before: Section | undefined
  return nodes.flatMap((node, i): MissingSection[] => {
    const found = sections.find((one) => isTitled(one, node.title))
    if (found) {
      before = found
      return node.free ? [] : below(files, node.children, found.children, [...above, found])
    }
    const next = nodes.slice(i).flatMap(({ title }) => sections.find((one) => isTitled(one, title)) ?? [])[0]
    const place = placeOf(files, before, above.at(-1), next)
    return place
      ? [{ ...place, node, level: (above.at(-1)?.level ?? 0) + 1, titles: [...above.map(({ title }) => title), node.title] }]
      : []
  })
}

/** Behind the heading before it and all below that; else straight below the text of the heading above. */
function placeOf(
  files: Files,
  before: Section | undefined,
  parent: Section | undefined,
  next: Section | undefined,
): Pick<MissingSection, 'file' | 'after'> | undefined {
  if (before) return endOf(files, before, ({ level }) => level <= before.level)
  if (parent) return endOf(files, parent, () => true)
  if (next) return { file: next.at.file, after: next.at.line - 1 }
  const [first] = files.sources
  return first && { file: first.file, after: linesIn(files, first.file) }
}

function endOf(files: Files, { at }: Section, isEnd: (section: Section) => boolean): Pick<MissingSection, 'file' | 'after'> {
  const end = files.all.find((one) => one.at.file === at.file && one.at.line > at.line && isEnd(one))
  return { file: at.file, after: end ? end.at.line - 1 : linesIn(files, at.file) }
}

function linesIn({ sources }: Files, file: string): number {
  return sources.find((one) => one.file === file)?.text.split(/\r?\n/).length ?? 0
}

/** The text with a heading behind a line of it, empty lines around. */
export function headingPut(markdown: string, after: number, heading: string): string {
  const end = markdown.includes('\r\n') ? '\r\n' : '\n'
  const lines = markdown.split(/\r?\n/)
  const head = lines.slice(0, lines.slice(0, after).findLastIndex((line) => line.trim() !== '') + 1)
  const tail = lines.slice(after)
  const first = tail.findIndex((line) => line.trim() !== '')
  const rest = first < 0 ? [] : tail.slice(first)
  return [...head, ...(head.length > 0 ? [''] : []), heading, '', ...rest].join(end)
}

/** The text without the lines of a heading that has nothing below it. */
export function headingTaken(markdown: string, from: number, to: number): string {
  const lines = markdown.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? []
  return [...lines.slice(0, from), ...lines.slice(to)].join('')
}
