// pages: a value from data as a <data> element that says where it comes from.

import { Decimal, plain } from '../base/decimal.ts'
import { placeText } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import type { Format } from '../facts/facts.ts'
import { formulaInWords, leafScores, named, pointsLost, type Figures, type IndicatorScore, type Named } from '../figures/figures.ts'
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
    case 'fact': return exactValue(found.fact.value)
    case 'figure':
    case 'computation': return plainValue(found.figure.value)
    case 'score': return plainValue(found.score.score ?? null)
    case 'weight': return plain(found.weight)
    case 'total': return plainValue(found.total ?? null)
    case 'grade': return found.grade ?? ''
    case 'sentence':
    case 'absent': return ''
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

function origin(found: Named, format: Format): Record<string, string> {
  if (found.kind === 'fact') return { 'data-at': placeText(found.fact.at), 'data-label': found.fact.field.label }
  if (found.kind === 'figure' || found.kind === 'computation') {
    const { figure, of } = found
    return {
      'data-at': placeText(figure.at), 'data-label': figure.label,
      'data-formula': formulaInWords(figure.formula, (name) => name),
      'data-inputs': figure.inputs.map((name) => `${name} = ${inputText(of, name, format)}`).join('；'),
    }
  }
  if (found.kind === 'score') {
    const { score } = found
    if (score.kind === 'group') return { 'data-label': score.name, 'data-at': placeText(score.group.at), ...sumOf(score.children) }
    return { 'data-label': score.name, 'data-at': placeText(score.leaf.at), 'data-rule': explainIndicator(score) }
  }
  if (found.kind === 'total') return { 'data-label': '总分', ...(format.scoreBy === 'deduction' ? lossesOf(found.of, format) : sumOf(found.of.scores?.indicators ?? [])) }
  return found.kind === 'weight' ? { 'data-label': found.name } : {}
}

/** How a total comes about: the indicators right below it, each with its score. */
function sumOf(parts: readonly IndicatorScore[]): Record<string, string> {
  return {
    'data-formula': parts.map((part) => part.name).join(' + '),
    'data-inputs': parts.map((part) => `${part.name} = ${part.score ? plain(part.score) : ''}`).join('；'),
  }
}

/** A total by deduction: the full marks less what each indicator lost. */
function lossesOf(figures: Figures, format: Format): Record<string, string> {
  const lost = leafScores(figures.scores?.indicators ?? []).flatMap((leaf) => {
    const points = pointsLost(leaf)
    return points && !points.isZero() ? [{ name: leaf.name, points }] : []
  })
  return {
    'data-formula': [format.scoreFrom, ...lost.map(({ name }) => name)].join(' − '),
    'data-inputs': lost.map(({ name, points }) => `${name}扣分 = ${plain(points)}`).join('；'),
  }
}

/** An input as it is printed, with its place. */
function inputText(figures: Figures, name: string, format: Format): string {
  const input = named(figures, name)
  if (!input) return ''
  const at = input.kind === 'fact' ? ` (${placeText(input.fact.at)})` : ''
  return `${printed(input, format)}${at}`
}
