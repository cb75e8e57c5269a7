// findings: a unit's narrative as the auditor reads it: references with what they print, standard sentences opened.

import { Decimal, HUNDRED, placesOf, plain } from '../../../base/decimal.ts'
import {
  blank,
  type Block,
  type Grid,
  type Inline,
  type Passage,
  type Reading,
  type Section,
  weave,
  type Weaver,
} from '../../../content/content.ts'
import { type Figure, type Figures, type Named, named } from '../../../figures/figures.ts'

export function readingOf(figures: Figures): Reading {
  const { narrative, narrativeFiles } = figures.facts
  const parts: (Passage | Grid)[] = []
  narrative.lead.forEach((block) => addBlock(parts, block, figures, 'paragraph'))
  narrative.sections.forEach((section) => addSection(parts, section, figures))
  return { file: narrativeFiles[0] ?? '', parts }
}

function addSection(parts: (Passage | Grid)[], section: Section, figures: Figures): void {
  push(parts, section.heading, figures, 'heading', { level: section.level })
  section.blocks.forEach((block) => addBlock(parts, block, figures, 'paragraph'))
  section.children.forEach((child) => addSection(parts, child, figures))
}

function addBlock(parts: (Passage | Grid)[], block: Block, figures: Figures, kind: 'paragraph' | 'item', marker?: Passage['marker']): void {
  if (block.kind === 'paragraph') push(parts, block.text, figures, kind, marker ? { marker } : {})
  if (block.kind === 'table')
    parts.push({
      kind: 'table',
      rows: [block.head, ...block.rows].map((row) =>
        row.map((cell) => woven(cell.text, figures, 'cell') ?? blank(block.at.file, block.at.line, block.at.column)),
      ),
    })
  if (block.kind === 'factTable') parts.push({ kind: 'table', rows: [] })
  if (block.kind !== 'list') return
  block.items.forEach((item, i) =>
    item.forEach((inner, k) =>
      addBlock(
        parts,
        inner,
        figures,
        'item',
        block.ordered && k === 0 ? { style: 'list', number: block.numbers[i] ?? i + 1, length: 0 } : undefined,
      ),
    ),
  )
}

function push(
  parts: (Passage | Grid)[],
  inlines: readonly Inline[],
  figures: Figures,
  kind: Passage['kind'],
  more: Pick<Passage, 'level' | 'marker'> = {},
): void {
  const passage = woven(inlines, figures, kind, more)
  if (passage) parts.push(passage)
}

function woven(
  inlines: readonly Inline[],
  figures: Figures,
  kind: Passage['kind'],
  more: Pick<Passage, 'level' | 'marker'> = {},
): Passage | undefined {
  const weaver = weave()
  inlines.forEach((inline) => addInline(weaver, inline, figures))
  return weaver.passage(kind, more)
}

function addInline(weaver: Weaver, inline: Inline, figures: Figures): void {
  if (inline.kind === 'text') weaver.add(inline.text, inline.at.file, inline.at.line, inline.at.column)
  if (inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link')
    inline.text.forEach((inner) => addInline(weaver, inner, figures))
  if (inline.kind !== 'reference') return
  const found = named(figures, inline.name)
  weaver.bind((found && printed(found, figures, 0)) ?? '', inline.at, inline.name)
}

/** Nearly what the page prints: without separators and the form's own marks, for the arithmetic's sake. */
function printed(found: Named, figures: Figures, depth: number): string {
  switch (found.kind) {
    case 'fact':
      return found.fact.quantity ? quantityText(found.fact.text, found.fact.quantity) : found.fact.text
    case 'figure':
      return figureText(found.figure, found.of)
    case 'score':
      return found.score.score ? plain(found.score.score) : ''
    case 'weight':
      return plain(found.weight)
    case 'total':
      return found.total ? plain(found.total, found.of.facts.format.totalPlaces) : ''
    case 'grade':
      return found.grade ?? ''
    case 'sentence':
      return depth > 4
        ? ''
        : (found.wording?.blocks ?? [])
            .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
            .map((inline) =>
              inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? printedName(figures, inline.name, depth + 1) : '',
            )
            .join('')
    default:
      return ''
  }
}

/** What a name prints, as far as arithmetic needs it. */
export function printedName(figures: Figures, name: string, depth = 0): string {
  const found = named(figures, name)
  return (found && printed(found, figures, depth)) ?? ''
}

function quantityText(text: string, { unit, qualifier = '' }: { readonly unit: string; readonly qualifier?: string }): string {
  if (/^(?:近|约|预计)$/.test(qualifier)) return `${qualifier}${text}${unit}`
  const [, scale = '', rest = ''] = /^([万亿]?)(.*)$/.exec(unit) ?? []
  return /^[余多]$/.test(qualifier) ? `${text}${scale}${qualifier}${rest}` : `${text}${unit}${qualifier}`
}

function figureText(figure: Figure, of: Figures): string {
  const { value, show } = figure
  if (!(value instanceof Decimal)) return typeof value === 'string' ? value : ''
  const places = show.as === 'integer' ? 0 : show.as === 'asWritten' ? widest(figure, of, 0) : (show.places ?? 0)
  if (show.as === 'percent') return `${plain(value.times(HUNDRED), places)}%`
  return plain(value, places)
}

function widest(figure: Figure, of: Figures, depth: number): number {
  if (depth > 20) return 0
  return Math.max(
    0,
    ...figure.inputs.map((name) => {
      const input = named(of, name)
      if (input?.kind === 'fact') return input.fact.value instanceof Decimal ? placesOf(input.fact.text) : 0
      return input?.kind === 'figure' ? widest(input.figure, input.of, depth + 1) : 0
    }),
  )
}
