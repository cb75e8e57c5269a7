// content: the libraries of named formulas, templates/shared/figures/<library>.yaml, that a form takes figures from.

import type { Checked } from '../base/observation.ts'
import { namesIn, type Roots } from './disk.ts'
import { entriesOf, type Node, nodeAt, textAt } from './node.ts'
import { readSheet, type Sheet } from './sheet.ts'

export interface FigureLibraries {
  /** What all libraries are called. */
  readonly known: readonly string[]
  /** Those that the form names, as far as they are there. */
  readonly sheets: ReadonlyMap<string, Sheet>
}

const FOLDER = 'templates/shared/figures'

/** `node`: figures.yaml. */
export function readFigureLibraries(roots: Roots, node: Node | undefined): Checked<FigureLibraries> {
  const named = new Set(entriesOf(nodeAt(node, ['figures'])).flatMap(({ value }) => textAt(value, 'from') ?? []))
  if (named.size === 0) return { value: { known: [], sheets: new Map() }, observations: [] }
  const known = namesIn(roots, FOLDER, 'file').flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
  const read = known.filter((one) => named.has(one)).map((one) => [one, readSheet(roots, `${FOLDER}/${one}.yaml`)] as const)
  return {
    value: { known, sheets: new Map(read.map(([one, { value }]) => [one, value])) },
    observations: read.flatMap(([, { observations }]) => observations),
  }
}
