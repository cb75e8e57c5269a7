// pages: a value from data as a <data> element, whose name leads to where it comes from (trace/).

import { Decimal, plain } from '../base/decimal.ts'
import type { Value } from '../base/value.ts'
import type { Format } from '../facts/facts.ts'
import type { Named } from '../figures/figures.ts'
import { element } from './markup.ts'
import { printed } from './wording/number.ts'

/** `name` is what the author or the template asked for; the machine-readable value is unrounded to 12 places. */
export function dataElement(name: string, found: Named, format: Format): string {
  const text = printed(found, format)
  return element('data', { class: found.kind, value: machineValue(found), 'data-name': name }, text)
}

function machineValue(found: Named): string {
  switch (found.kind) {
    case 'fact':
      return exactValue(found.fact.value)
    case 'figure':
    case 'computation':
      return plainValue(found.figure.value)
    case 'score':
      return plainValue(found.score.score ?? null)
    case 'weight':
      return plain(found.weight)
    case 'total':
      return plainValue(found.total ?? null)
    case 'grade':
      return found.grade ?? ''
    case 'sentence':
    case 'absent':
      return ''
  }
}

const MACHINE_PLACES = 12

/** A fact is as exact as it was written. */
export function exactValue(value: Value): string {
  return value instanceof Decimal ? plain(value) : plainValue(value)
}

/** A computed value, to more places than anyone prints. */
export function plainValue(value: Value): string {
  if (value === null) return ''
  return value instanceof Decimal ? plain(value.toDecimalPlaces(MACHINE_PLACES)) : String(value)
}
