// test: places and observations in the short form that the tests compare.

import type { Observation } from '../scripts/base/observation.ts'
import type { Place } from '../scripts/base/place.ts'

/** `line:column-endLine:endColumn`, the end line only where it differs: `2:4-7`, `2:4-5:1`, `2:4` for a point. */
export function span({ line, column, endLine, endColumn }: Place): string {
  if (line !== endLine) return `${line}:${column}-${endLine}:${endColumn}`
  return column === endColumn ? `${line}:${column}` : `${line}:${column}-${endColumn}`
}

/** `code span` of every observation, in order. */
export function observed(observations: readonly Observation[]): string[] {
  return observations.map(({ check, at }) => `${check.code} ${span(at)}`)
}
