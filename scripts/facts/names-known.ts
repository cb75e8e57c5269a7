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
  const isFact = factNames(format)
  return ([section, ...path], key) => {
    if (section === undefined) return top?.includes(key)
    if (section === 'facts') return isFact(path, key)
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
function factNames({ dictionary: { fields, open, records, unread } }: Format): Knows {
  const known = new Set([...fields.keys(), ...open.keys(), ...records.keys(), ...unread])
  const groups = new Set([...known].flatMap(groupsOf))
  return (path, key) => {
    const group = path.join('.')
    if (known.has(group) || (group !== '' && !groups.has(group))) return undefined
    const name = group === '' ? key : `${group}.${key}`
    return known.has(name) || groups.has(name)
  }
}

/** 支出.基本.预算 → 支出 and 支出.基本. */
function groupsOf(name: string): string[] {
  return [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index))
}
