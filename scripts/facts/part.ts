// facts: the parts of an official document, and what each is made of.

import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { type FormatContent, itemsOf, type Node, nodeAt, textAt, textPlace } from '../content/content.ts'
import { tableUnknown } from './checks/table-unknown.ts'
import { tableUnused } from './checks/table-unused.ts'
import type { Grid } from './grid/grid.ts'
import { nearest } from './nearest.ts'
import { optional } from './optional.ts'

/** What a part can be made of, in the order in which it is set; each is a template, or a table of tables.yaml by its name. */
export const PIECES = ['cover', 'titleBlock', 'lead', 'table', 'narrative', 'signature'] as const

export interface Piece {
  readonly kind: (typeof PIECES)[number]
  /** A file, or the name of a table. */
  readonly template: string
  /** Where the form names it. */
  readonly at: Place
}

/** One part of the official document, in printing order, on pages of its own. */
export interface Part {
  readonly annex?: number
  readonly title?: string
  readonly page: 'portrait' | 'landscape' | 'unnumbered'
  readonly pieces: readonly Piece[]
  /** 附件说明: names of annexes, printed below the narrative; references in their braces. */
  readonly annexes: readonly string[]
}

export function readPart(node: Node): Part {
  const annex = wholeAt(node, 'annex')
  const page = textAt(node, 'page')
  return {
    page: page === 'landscape' || page === 'unnumbered' ? page : 'portrait',
    pieces: PIECES.flatMap((kind) => {
      const named = nodeAt(node, [kind])
      return named?.kind === 'scalar' ? [{ kind, template: named.text, at: textPlace(named) }] : []
    }),
    annexes: itemsOf(nodeAt(node, ['annexes'])).flatMap((item) => textAt(item) ?? []),
    ...optional({ title: textAt(node, 'title') }),
    ...(annex === undefined ? {} : { annex }),
  }
}

/** A small whole number; undefined for all that the schema has refused. */
export function wholeAt(node: Node | undefined, ...path: string[]): number | undefined {
  const text = textAt(node, ...path)
  return text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : undefined
}

/** A part that is a table names one of tables.yaml, or a template by its file. */
export function unknownTables(parts: readonly Part[], grids: ReadonlyMap<string, Grid>): Observation[] {
  return parts
    .flatMap(({ pieces }) => pieces)
    .filter(({ kind, template }) => kind === 'table' && !isFile(template) && !grids.has(template))
    .map(({ at, template }) => observe(tableUnknown, at, { name: template, nearest: nearest(template, [...grids.keys()]) }))
}

/** A table of the form's own, not of its base, that no part is and no template prints, nor means in misspelling it. */
export function unusedTables(parts: readonly Part[], grids: ReadonlyMap<string, Grid>, { id, templates }: FormatContent): Observation[] {
  const texts = [...templates.values()].map(({ text }) => text)
  const printed = texts.flatMap((text) => [...text.matchAll(PRINTED)].map(([, name = '']) => name))
  const named = [...parts.flatMap(({ pieces }) => pieces.map(({ template }) => template)), ...printed]
  const meant = named.map((name) => (grids.has(name) ? name : nearest(name, [...grids.keys()])))
  return [...grids.values()]
    .filter(({ at, name }) => at.file.startsWith(`templates/${id}/`) && !meant.includes(name) && !texts.some((text) => text.includes(name)))
    .map(({ at, name }) => observe(tableUnused, at, { name }))
}

const PRINTED = /\btable\s+["']([^"'\n]+)["']/g

/** Everything that a part is made of is a template, but for a table that is named without its file. */
export function isFile(template: string): boolean {
  return template.endsWith('.hbs')
}
