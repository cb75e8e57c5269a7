// facts: what groups of facts are officially called: the titles of the form's schema, which labels of tables are made of.

import type { Schemas } from '../schemas.ts'
import { type Located, shapeOf } from '../shapes.ts'

/** Deeper than any form; a schema that contains itself has been told. */
const MOST_LEVELS = 20

/** Name of a group → its title; groups without one have none. */
export function groupTitles(schemas: Schemas, formatId: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const root = schemas.schema(`formats/${formatId}`)
  const found = root && schemas.validator(`formats/${formatId}`) && schemas.resolve('#/properties/facts', String(root.$id))
  const walk = (here: Located, path: readonly string[]): void => {
    const { shape, seen } = shapeOf(schemas, here)
    if (shape.kind !== 'group' || path.length > MOST_LEVELS) return
    if (typeof seen.schema.title === 'string') titles.set(path.join('.'), seen.schema.title)
    for (const [name, member] of shape.members) walk(member, [...path, name])
  }
  if (found) walk(found, [])
  return titles
}
