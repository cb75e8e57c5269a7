// pages: a value as it is printed and as machines read it; on a page a <data> element, whose name leads to where it
// comes from (trace/).

import { Decimal, plain } from '../../base/decimal.ts'
import type { Value } from '../../base/value.ts'
import type { Format } from '../../facts/facts.ts'
import { type Figures, type Named, named } from '../../figures/figures.ts'
import { printed } from '../wording/number.ts'
import { element } from './markup.ts'

export interface Shown {
  /** As the author or the template asked for it. */
  readonly name: string
  /** `given`: a text of a score table that no formula may ask for. */
  readonly kind: Named['kind'] | 'given'
  /** For machines: a fact as exact as it was written, a computed value unrounded to 12 places; null where there is none. */
  readonly value: string | null
  /** As it is printed, without its unit. */
  readonly text: string
}

export function shown(name: string, found: Named, format: Format): Shown {
  return { name, kind: found.kind, value: machineValue(found), text: printed(found, format) }
}

/** Of a value by its name; empty where the name means nothing. */
export function valueElement(name: string, figures: Figures): string {
  const found = named(figures, name)
  return found ? dataElement(shown(name, found, figures.facts.format)) : ''
}

export function dataElement({ name, kind, value, text }: Shown): string {
  return element('data', { class: kind, value: value ?? '', 'data-name': name }, text)
}

function machineValue(found: Named): string | null {
  switch (found.kind) {
    case 'fact':
      if (found.fact.value === null) return null
      return found.fact.shown === undefined ? exactValue(found.fact.value) : plainValue(found.fact.value)
    case 'figure':
    case 'computation':
      return found.figure.value === null ? null : plainValue(found.figure.value)
    case 'score':
      return found.score.score ? plainValue(found.score.score) : null
    case 'weight':
      return plain(found.weight)
    case 'total':
      return found.total ? plainValue(found.total) : null
    case 'grade':
      return found.grade ?? null
    case 'sentence':
    case 'absent':
      return null
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
