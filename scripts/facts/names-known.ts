// facts: which names a report of a form has, level by level.

import type { Format } from './format.ts'
import { AWARD_KEYS } from './inputs.ts'
import type { Knows } from './misplaced.ts'
import type { Leaf } from './rubric/framework.ts'
import type { Schemas } from './schemas.ts'

export function namesKnown(format: Format, leaves: readonly Leaf[], schemas: Schemas): Knows {
  const properties = schemas.schema(`formats/${format.id}`)?.properties
  const top = properties && typeof properties === 'object' ? Object.keys(properties) : undefined
  const inputs = new Map(leaves.map((leaf) => [leaf.name, namesOf(leaf, format)]))
  return ([section, ...path], key) => {
    if (section === undefined) return top?.includes(key)
    if (section === 'facts') return isFact(format, path, key)
    const [indicator, ...below] = path
    if (section !== 'indicators' || leaves.length === 0 || below.length > 0) return undefined
    return indicator === undefined ? inputs.has(key) : inputs.get(indicator)?.has(key)
  }
}

function namesOf({ inputs, name, points }: Leaf, { indicatorColumns, indicatorInputs }: Format): ReadonlySet<string> {
  return new Set([
    'reason',
    ...AWARD_KEYS,
    ...inputs,
    ...points.map((point) => point.name),
    ...(indicatorInputs.get(name) ?? []),
    ...indicatorColumns.keys(),
  ])
}

/** Below a group that the form knows; the members of one that is open are the unit's. */
function isFact({ dictionary }: Format, path: readonly string[], key: string): boolean | undefined {
  const { fields, open, records, unread } = dictionary
  const group = path.join('.')
  const prefix = group === '' ? '' : `${group}.`
  const known = [...fields.keys(), ...open.keys(), ...records.keys(), ...unread]
  if (known.includes(group) || (group !== '' && !known.some((name) => name.startsWith(prefix)))) return undefined
  return known.some((name) => name === `${prefix}${key}` || name.startsWith(`${prefix}${key}.`))
}
