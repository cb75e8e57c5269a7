// site: a unit-year for machines. Numbers are texts, because a decimal of a budget is not a binary float.

import { Decimal, plain } from '../base/decimal.ts'
import { placeText } from '../base/place.ts'
import type { Fact } from '../facts/facts.ts'
import { formulaInWords, named, type Figure, type Figures, type IndicatorScore } from '../figures/figures.ts'
import { explainIndicator, exactValue, placesShown, plainValue, printed, type Summary } from '../pages/pages.ts'

/** `data.json`: facts, figures with formula and inputs, scores with explanations; the same bytes for the same content. */
export function dataJson(figures: Figures, entry: Summary): string {
  const { facts, scores, grade } = figures
  const { title, region, formatName, common, hasPdf } = entry
  const data = {
    $schema: '../../schemas/data.schema.json',
    unit: facts.unit,
    year: facts.year,
    name: facts.unitName,
    region,
    title,
    format: facts.format.id,
    formatName,
    dated: facts.dated ?? null,
    hasPdf,
    facts: [...facts.facts.values()].map((fact) => factEntry(fact, figures)),
    figures: [...figures.figures.values()].map((figure) => figureEntry(figure, figures)),
    scores: (scores?.indicators ?? []).map(scoreEntry),
    common,
    total: scores?.total ? plain(scores.total) : null,
    totalText: entry.total,
    grade: grade ?? null,
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

/** A published unit-year as the directory knows it; undefined for data of another program or version. */
export function entryOf(json: string): Summary | undefined {
  try {
    const data = JSON.parse(json) as Record<string, unknown>
    const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '')
    if (!Array.isArray(data['common']) || typeof data['year'] !== 'number') return undefined
    return {
      unit: text('unit'),
      year: data['year'],
      name: text('name'),
      region: text('region'),
      title: text('title'),
      total: text('totalText'),
      grade: text('grade'),
      format: text('format'),
      formatName: text('formatName'),
      dated: text('dated'),
      common: data['common'] as Summary['common'],
      hasPdf: data['hasPdf'] === true,
    }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function factEntry(fact: Fact, figures: Figures): object {
  const { name, field, value, at } = fact
  return {
    name,
    label: field.label,
    unit: fact.quantity?.unit ?? field.unit ?? null,
    value: value === null ? null : exactValue(value),
    text: printed({ kind: 'fact', fact, year: figures.facts.year }, figures.facts.format),
    at: placeText(at),
  }
}

function figureEntry(figure: Figure, figures: Figures): object {
  const { format, year } = figures.facts
  const text = (name: string): string => {
    const found = named(figures, name)
    return found ? printed(found, format) : ''
  }
  return {
    name: figure.name,
    label: figure.label,
    unit: figure.unit ?? null,
    value: figure.value === null ? null : plainValue(figure.value),
    text: printed({ kind: 'figure', figure, of: figures, year }, format),
    lack: figure.lack ?? null,
    formula: figure.formula.text,
    computation: formulaInWords(figure.formula, text),
    inputs: figure.inputs.map((name) => ({ name, text: text(name), at: inputPlace(name, figures) })),
    rounding: figure.value instanceof Decimal ? { as: figure.show.as, places: placesShown(figure, figures), mode: 'half-up' } : null,
    source: figure.source ?? null,
    at: placeText(figure.at),
  }
}

function inputPlace(name: string, figures: Figures): string | null {
  const found = named(figures, name)
  if (found?.kind === 'fact') return placeText(found.fact.at)
  return found?.kind === 'figure' ? placeText(found.figure.at) : null
}

function scoreEntry(score: IndicatorScore): object {
  const common = { name: score.name, level: score.level, weight: plain(score.weight), score: score.score ? plain(score.score) : null }
  if (score.kind === 'group') return { ...common, children: score.children.map(scoreEntry) }
  return {
    ...common,
    explanation: explainIndicator(score),
    discretionary: score.award !== undefined,
    reason: score.reason ?? score.award?.reason ?? null,
    points: score.points.map(({ name, worth, points, how }) => ({
      name,
      worth: plain(worth),
      points: points ? plain(points) : null,
      how: how.rule,
    })),
    rule: placeText(score.leaf.at),
    input: score.inputAt ? placeText(score.inputAt) : null,
  }
}
