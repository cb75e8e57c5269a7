// preview: the narrative, a text box for every heading, with the text as its author wrote it.

import type { Section, SourceText } from '../../content/content.ts'
import type { OutlineNode } from '../../facts/facts.ts'
import { chosen, type Figures, outlineOf } from '../../figures/figures.ts'
import type { Told } from './control.ts'
import { isTitled, type MissingSection, missingSections } from './missing-sections.ts'

export interface SectionItem {
  readonly id: string
  readonly file: string
  /** Its text stands behind this line of the file and ends with that one; 0 is what stands before the first heading. */
  readonly line: number
  readonly end: number
  readonly level: number
  readonly title: string
  /** As written; sections below have boxes of their own. */
  readonly text: string
  /** What the form prints where this is left empty. */
  readonly filled?: string
  readonly isOptional: boolean
  /** Headings in the text are the author's own. */
  readonly isFree: boolean
  /** Nothing stands below it, and nothing need. */
  readonly isRemovable: boolean
  /** The outline has it and the text does not: it can be put in, behind `line`. */
  readonly isMissing: boolean
  readonly told: readonly Told[]
}

interface Placed {
  readonly told: (file: string, from: number, to: number) => readonly Told[]
}

/** `sources`: the narrative's files as they stand. */
export function sectionItems(figures: Figures, sources: readonly SourceText[], { told }: Placed): SectionItem[] {
  const { narrative } = figures.facts
  const nodes = paired(outlineOf(figures), narrative.sections)
  const shown = boxed(narrative.sections, nodes)
  const missing = missingSections(outlineOf(figures), narrative.sections, sources)
  return sources.flatMap((source) => {
    const lines = source.text.split(/\r?\n/)
    const own = shown.filter(({ at }) => at.file === source.file)
    const name = source.file.split('/').at(-1) ?? ''
    const first = (own[0]?.at.line ?? lines.length + 1) - 1
    const lead = lines.slice(0, first).join('\n').trim()
    const range = (line: number, end: number): Pick<SectionItem, 'id' | 'file' | 'text' | 'told' | 'line' | 'end'> => ({
      id: `${name}:${line}`,
      file: name,
      text: lines.slice(line, end).join('\n').trim(),
      told: told(source.file, line, end),
      line,
      end,
    })
    const plain = { isOptional: true, isFree: false, isRemovable: false, isMissing: false }
    const boxes = [
      ...(lead === '' ? [] : [{ ...plain, level: 1, title: '', ...range(0, first) }]),
      ...own.map((section, i): SectionItem => {
        const node = nodes.get(section)
        const filled = node && chosen(figures, node.filled)?.text
        const isNeeded = filled === undefined && node?.optional !== true
        return {
          ...plain,
          ...range(section.at.line, (own[i + 1]?.at.line ?? lines.length + 1) - 1),
          level: section.level,
          title: section.title,
          ...(filled === undefined ? {} : { filled }),
          isOptional: node?.optional ?? false,
          isFree: node?.free ?? false,
          isRemovable: !isNeeded && node !== undefined && section.blocks.length === 0 && section.children.length === 0,
        }
      }),
    ]
    const absent = missing.filter(({ file }) => file === source.file).map((one) => absentItem(figures, one, name))
    return [...boxes, ...absent].toSorted((a, b) => a.line + Number(a.isMissing) / 2 - b.line - Number(b.isMissing) / 2)
  })
}

function absentItem(figures: Figures, { after, level, node, titles }: MissingSection, file: string): SectionItem {
  const filled = chosen(figures, node.filled)?.text
  return {
    id: `${file}:new:${titles.join('/')}`.replace(/\s/g, '_'),
    file,
    line: after,
    end: after,
    level,
    title: node.title,
    text: '',
    ...(filled === undefined ? {} : { filled }),
    isOptional: node.optional,
    isFree: node.free,
    isRemovable: false,
    isMissing: true,
    told: [],
  }
}

/** Sections with a box of their own: those below a free heading are in its box. */
function boxed(sections: readonly Section[], nodes: ReadonlyMap<Section, OutlineNode>): Section[] {
  return sections.flatMap((section) => [section, ...(nodes.get(section)?.free ? [] : boxed(section.children, nodes))])
}

/** The text with other lines between two: what stands in a box, with an empty line before and behind it. */
export function linesReplaced(markdown: string, from: number, to: number, text: string): string {
  const end = markdown.includes('\r\n') ? '\r\n' : '\n'
  const lines = markdown.split(/\r?\n/)
  const own = text.trim() === '' ? [] : [...text.trim().split(/\r?\n/), '']
  const [head, tail] = [lines.slice(0, from), lines.slice(to)]
  if (tail.every((line) => line === '')) return [...head, ...(from === 0 ? [] : ['']), ...own.slice(0, -1), ''].join(end)
  return [...head, ...(from === 0 ? [] : ['']), ...own, ...tail].join(end)
}

/** Headings of the text by those of the outline, as far as they have the same titles. */
function paired(nodes: readonly OutlineNode[], sections: readonly Section[]): Map<Section, OutlineNode> {
  const found = new Map<Section, OutlineNode>()
  for (const section of sections) {
    const node = nodes.find(({ title }) => isTitled(section, title))
    if (!node) continue
    found.set(section, node)
    paired(node.children, section.children).forEach((own, below) => found.set(below, own))
  }
  return found
}
