// pages: a value from data as a <data> element that says where it comes from.

import { Decimal, plain } from '../base/decimal.ts'
import { placeText } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import type { Format } from '../facts/facts.ts'
import { formulaInWords, named, type Figures, type Named } from '../figures/figures.ts'
import { element } from './markup.ts'
import { explainIndicator } from './wording/explain.ts'
import { printed } from './wording/number.ts'

/** `name` is what the author or the template asked for; the machine-readable value is unrounded to 12 places. */
export function dataElement(name: string, found: Named, format: Format): string {
  const text = printed(found, format)
  return element('data', { class: found.kind, value: machineValue(found), 'data-name': name, ...origin(found, format) }, text)
}

function machineValue(found: Named): string {
  switch (found.kind) {
    case 'fact': return plainValue(found.fact.value)
    case 'figure': return plainValue(found.figure.value)
    case 'score': return plainValue(found.score.score ?? null)
    case 'weight': return plain(found.weight)
    case 'total': return plainValue(found.total ?? null)
    case 'grade': return found.grade ?? ''
    case 'absent': return ''
  }
}

const MACHINE_PLACES = 12

export function plainValue(value: Value): string {
  if (value === null) return ''
  return value instanceof Decimal ? plain(value.toDecimalPlaces(MACHINE_PLACES)) : String(value)
}

function origin(found: Named, format: Format): Record<string, string> {
  if (found.kind === 'fact') return { 'data-at': placeText(found.fact.at), 'data-label': found.fact.field.label }
  if (found.kind === 'figure') {
    const { figure, of } = found
    return {
      'data-at': placeText(figure.at), 'data-label': figure.label,
      'data-formula': formulaInWords(figure.formula, (name) => name),
      'data-inputs': figure.inputs.map((name) => `${name} = ${inputText(of, name, format)}`).join('；'),
    }
  }
  if (found.kind === 'score') {
    const { score } = found
    if (score.kind === 'group') return { 'data-label': score.name }
    return { 'data-label': score.name, 'data-at': placeText(score.leaf.at), 'data-rule': explainIndicator(score) }
  }
  return {}
}

/** An input as it is printed, with its place. */
function inputText(figures: Figures, name: string, format: Format): string {
  const input = named(figures, name)
  if (!input) return ''
  const at = input.kind === 'fact' ? ` (${placeText(input.fact.at)})` : ''
  return `${printed(input, format)}${at}`
}
