// facts: the columns that a form gives to its indicators, held against what form and unit wrote in them.

import { Decimal } from '../base/decimal.ts'
import { type Observation, observe, withFix } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { inputBlank } from './checks/input-blank.ts'
import { schemaType } from './checks/schema-type.ts'
import { schemaUnknownKey } from './checks/schema-unknown-key.ts'
import type { IndicatorColumn } from './indicator-columns.ts'
import type { Inputs } from './inputs.ts'
import { meantFor } from './meant.ts'
import { nearest } from './nearest.ts'
import type { Leaf } from './rubric/framework.ts'

type Columns = ReadonlyMap<string, IndicatorColumn>

/** Of one unit-year: blanks where the form wants a value, and values of another kind. Unknown names are told with the inputs. */
export function unitColumnFaults(leaves: readonly Leaf[], { indicators, at }: Inputs, columns: Columns): Observation[] {
  const asked = [...columns.values()].filter(({ by, of }) => by === 'unit' && of === undefined)
  return leaves.flatMap((leaf) => {
    const own = indicators.get(leaf.name)
    const strays = [...(own?.given.keys() ?? [])].filter((name) => !columns.has(name))
    return asked.flatMap((column) => {
      const given = own?.given.get(column.name)
      if (!given && strays.some((name) => nearest(name, [column.name]))) return [] // told as what it was meant to be
      const value = given?.input.kind === 'value' ? given.input : undefined
      return faultsOf(column, value, given?.nameAt ?? own?.nameAt ?? leaf.at ?? at, leaf.name)
    })
  })
}

/** Of a form: what it wrote beside its own indicators must be columns that it fills in itself. */
export function formColumnFaults(leaves: readonly Leaf[], columns: Columns): Observation[] {
  const own = [...columns.values()].filter(({ by, of }) => by === 'form' && of === undefined)
  const names = own.map(({ name }) => name)
  return leaves.flatMap((leaf) => [
    ...own.flatMap((column) => faultsOf(column, leaf.beside.get(column.name), leaf.at, leaf.name)),
    ...[...leaf.beside]
      .filter(([key]) => !names.includes(key))
      .map(([key, { keyAt }]) => {
        const near = nearest(key, names)
        const rest = near === undefined ? { known: names.join('、') || 'indicatorColumns' } : { nearest: near }
        return observe(schemaUnknownKey, keyAt, { label: leaf.name, field: leaf.name, key, ...rest })
      }),
  ])
}

function faultsOf(
  column: IndicatorColumn,
  given: { value: Value; text: string; at: Place } | undefined,
  nowhere: Place,
  indicator: string,
): Observation[] {
  const label = `${indicator}·${column.name}`
  if (!given || given.value === null) {
    return column.required ? [observe(inputBlank, given?.at ?? pointAt(nowhere.file, nowhere.line, nowhere.column), { label })] : []
  }
  const kind = given.value instanceof Decimal ? 'number' : typeof given.value === 'boolean' ? 'truth' : 'text'
  if (kind === column.kind || column.kind === 'text') return []
  const type = column.kind === 'truth' ? 'boolean' : 'number'
  const meant = meantFor(given.text, kind === 'text', { types: [type], isRequired: column.required })
  const slots = { label, field: column.name, found: given.text, kind: { term: `kind:${kind}` }, expected: { term: `type:${type}` } }
  const fix = meant && { at: given.at, text: meant.text, ...(meant.isGuess ? { isGuess: true as const } : {}) }
  return [withFix(observe(schemaType, given.at, { ...slots, meant: meant?.text }), fix)]
}
