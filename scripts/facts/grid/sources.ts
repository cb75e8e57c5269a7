// facts: what rows of a form's table are made from: a list of records to repeat them for, or a group of facts.

import { type Observation, observe } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import { type Node, nodeAt, textAt } from '../../content/content.ts'
import { tableRowsUnknown } from '../checks/table-rows-unknown.ts'
import type { Dictionary } from '../dictionary.ts'
import { nearest } from '../nearest.ts'
import { membersOf } from './blocks.ts'

const LAST_YEAR = /^上年\./

/** Told of a name behind `each` that is not among the form's lists. */
export function unknownList(name: string, at: Place, lists: readonly string[]): Observation[] {
  if (lists.includes(name.replace(LAST_YEAR, ''))) return []
  return [observe(tableRowsUnknown, at, { name, kind: { term: 'records' }, ...likely(name, lists) })]
}

/** Told of a `group` or `funds` whose members are to be those of the schema, where the schema has no such group. */
export function unknownGroup(line: Node, dictionary: Dictionary): Observation | undefined {
  const source = nodeAt(line, ['funds']) ?? nodeAt(line, ['group'])
  const name = textAt(source)
  if (!source || name === undefined || nodeAt(line, ['of']) || membersOf(name, dictionary).length > 0) return undefined
  return observe(tableRowsUnknown, source.at, { name, kind: { term: 'group' }, ...likely(name, groupsOf(dictionary)) })
}

function groupsOf({ fields }: Dictionary): string[] {
  const above = [...fields.keys()].flatMap((name) => name.split('.').map((_, i, steps) => steps.slice(0, i).join('.')))
  return [...new Set(above)].filter((name) => name !== '')
}

function likely(name: string, known: readonly string[]): { nearest?: string; known?: string } {
  const near = nearest(name, known)
  return near === undefined ? { known: known.join('、') } : { nearest: near }
}
