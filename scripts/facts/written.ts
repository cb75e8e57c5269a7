// facts: every value that a unit wrote in its files, as it was written, with the way to it.

import type { Place } from '../base/place.ts'
import { entriesOf, type FormatContent, itemsOf, type Node, nodeAt, type Sheet, textAt, type UnitYearContent } from '../content/content.ts'

export interface Written {
  /** Keys, and numbers of the items of a list from 1; an item with a `name` of its own is called by it. */
  readonly steps: readonly (string | number)[]
  readonly text: string
  readonly at: Place
}

/** A list without items is no blank: there are none. */
export const NO_ITEMS = '[]'

/** The first steps of what stands in indicators.yaml, which other files never have. */
export const OWN_INDICATORS = 'indicators.yaml'

/** All values of the report's files, `unit.yaml` left out: that is of all years. */
export function writtenInReport({ indicatorsSheet, reportSheet }: UnitYearContent): Written[] {
  return [...writtenBelow(reportSheet.node), ...writtenBelow(indicatorsSheet?.node, [OWN_INDICATORS])]
}

export function writtenInSheet({ node }: Sheet): Written[] {
  return writtenBelow(node)
}

/** What of format.yaml counts for a score or a grade. */
const RULES = ['scores', 'grades', 'indicators', 'projects', 'weights', 'attainment']

/** What a form computes, scores and grades by; how it looks and is called is left out. */
export function writtenInForm({ figures, format, indicators, libraries }: FormatContent): Written[] {
  return [
    ...RULES.flatMap((key) => writtenBelow(nodeAt(format.node, [key]), [key])),
    ...writtenBelow(figures.node, ['figures']),
    ...writtenBelow(indicators.node, ['indicators']),
    ...[...(libraries?.sheets ?? [])].flatMap(([name, { node }]) => writtenBelow(node, ['libraries', name])),
  ]
}

/** A blank is what was not written. */
function writtenBelow(node: Node | undefined, steps: Written['steps'] = []): Written[] {
  if (node?.kind === 'scalar') return node.value === null ? [] : [{ steps, text: node.text, at: node.at }]
  if (node?.kind === 'list' && node.items.length === 0) return [{ steps, text: NO_ITEMS, at: node.at }]
  const names = itemsOf(node).map((item) => textAt(item, 'name'))
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length
  return [
    ...itemsOf(node).flatMap((item, i) => writtenBelow(item, [...steps, (isNamed ? names[i] : undefined) ?? i + 1])),
    ...entriesOf(node).flatMap(({ key, value }) => writtenBelow(value, [...steps, key])),
  ]
}
