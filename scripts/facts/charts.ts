// facts: what a form asks to be drawn, and what of the screen's additions it wants on paper.

import type { Place } from '../base/place.ts'
import { entriesOf, itemsOf, type Node, nodeAt, textAt } from '../content/content.ts'

/** Amounts side by side, one bar each; their labels are the data's own. */
export interface ChartSpec {
  readonly title: string
  readonly of: readonly SharedName[]
}

/** A name that the form's designer wrote, with its place. */
export interface SharedName {
  readonly name: string
  readonly at: Place
}

/** A shared fact; `last` is where the form itself asks for the year before. */
export interface SharedFact extends SharedName {
  readonly last?: SharedName
}

/** What follows the report on screen and, where the form wants it, on paper. */
export const ADDITIONS = ['charts', 'traces'] as const
export type Addition = (typeof ADDITIONS)[number]

export function readCharts(node: Node | undefined): { charts: readonly ChartSpec[]; onPaper: readonly Addition[] } {
  return {
    charts: itemsOf(nodeAt(node, ['charts'])).map((chart) => ({
      title: textAt(chart, 'title') ?? '',
      of: itemsOf(nodeAt(chart, ['of'])).flatMap((item) => sharedName(item) ?? []),
    })),
    onPaper: ADDITIONS.filter((one) => itemsOf(nodeAt(node, ['onPaper'])).some((item) => textAt(item) === one)),
  }
}

/** `三公经费: 三公经费.合计.本年决算`, or `{ this: …, last: 三公经费.合计.上年决算 }`. */
export function readShared(node: Node | undefined): ReadonlyMap<string, SharedFact> {
  return new Map(
    entriesOf(nodeAt(node, ['shared'])).flatMap(({ key, value }): [string, SharedFact][] => {
      const name = sharedName(value) ?? sharedName(nodeAt(value, ['this']))
      const last = sharedName(nodeAt(value, ['last']))
      return name ? [[key, { ...name, ...(last ? { last } : {}) }]] : []
    }),
  )
}

function sharedName(node: Node | undefined): SharedName | undefined {
  const name = textAt(node)
  return node === undefined || name === undefined ? undefined : { name, at: node.at }
}
