// site: a unit-year for machines. Numbers are texts, because a decimal of a budget is not a binary float.

import { plain } from '../base/decimal.ts'
import { placeText } from '../base/place.ts'
import { upFrom } from '../base/report-key.ts'
import type { Fact } from '../facts/facts.ts'
import { type Figure, type Figures, type IndicatorScore, recordsNamed } from '../figures/figures.ts'
import { computation, openTraces, type Summary, type Traces } from '../pages/pages.ts'

/** The text of `data.json`; the same bytes for the same content. */
export function dataJson(figures: Figures, entry: Summary): string {
  return `${JSON.stringify(dataOf(openTraces(figures), entry), null, 2)}\n`
}

/** Facts, figures with formula and inputs, scores with explanations. */
export function dataOf(traces: Traces, entry: Summary): object {
  const { figures } = traces
  const { facts, scores, grade } = figures
  const { title, region, formatName, common, hasPdf, losses } = entry
  return {
    $schema: `${upFrom(facts)}schemas/data.schema.json`,
    unit: facts.unit,
    year: facts.year,
    project: facts.project ?? null,
    name: facts.unitName,
    projectName: facts.projectName ?? null,
    region,
    title,
    format: facts.format.id,
    formatName,
    dated: facts.dated ?? null,
    hasPdf,
    facts: [...facts.facts.values()].map((fact) => factEntry(fact, traces)),
    records: [...figures.derivation.records.keys()].flatMap((name) => recordsEntry(name, figures)),
    figures: [...figures.figures.values()].map((figure) => figureEntry(figure, traces)),
    scores: (scores?.indicators ?? []).map((score) => scoreEntry(score, traces)),
    common,
    losses,
    total: scores?.total ? plain(scores.total) : null,
    totalText: entry.total,
    grade: grade ?? null,
  }
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
      ...(typeof data['project'] === 'string' ? { project: data['project'], projectName: text('projectName') } : {}),
      name: text('name'),
      region: text('region'),
      title: text('title'),
      total: text('totalText'),
      grade: text('grade'),
      format: text('format'),
      formatName: text('formatName'),
      dated: text('dated'),
      common: data['common'] as Summary['common'],
      losses: Array.isArray(data['losses']) ? (data['losses'] as Summary['losses']) : [],
      hasPdf: data['hasPdf'] === true,
    }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function factEntry(fact: Fact, traces: Traces): object {
  const { name, label, measure, value, text } = traces.fact(fact)
  return { name, label, unit: measure ?? null, value, text, at: placeText(fact.at) }
}

/** What there is of a list; its cells stand under facts and figures as 重点工作[2].金额. */
function recordsEntry(name: string, figures: Figures): object[] {
  const records = recordsNamed(figures, name)
  if (!records) return []
  const { label, columns, rows } = records
  return [
    {
      name,
      label,
      columns: columns.map(({ name: column, label: title, unit }) => ({ name: column, label: title, unit: unit ?? null })),
      rows: rows.map(({ index, at }) => ({ index, at: placeText(at) })),
    },
  ]
}

function figureEntry(figure: Figure, traces: Traces): object {
  const trace = traces.figure(figure)
  const { name, label, measure, value, text, lack, inputs, rounding, source } = trace
  return {
    name,
    label,
    unit: measure ?? null,
    value,
    text,
    lack: lack ?? null,
    formula: figure.formula.text,
    computation: computation(trace, ''),
    inputs: inputs.map((input) => ({ name: input.name, text: input.text, at: input.at ? placeText(input.at) : null })),
    rounding: rounding?.before === undefined ? null : { as: rounding.as, places: rounding.places, mode: 'half-up' },
    source: source ?? null,
    at: placeText(figure.at),
  }
}

function scoreEntry(score: IndicatorScore, traces: Traces): object {
  const { value, full, rule } = traces.score(score)
  const common = { name: score.name, level: score.level, weight: full, score: value }
  if (score.kind === 'group') return { ...common, children: score.children.map((child) => scoreEntry(child, traces)) }
  return {
    ...common,
    explanation: rule?.scored,
    discretionary: score.award !== undefined,
    reason: score.reason ?? score.award?.reason ?? null,
    points: score.points.map(({ by, point, points }) => ({
      name: point.name,
      worth: plain(point.worth.value),
      points: points ? plain(points) : null,
      how: by,
    })),
    rule: placeText(score.leaf.at),
    input: rule?.filledAt ? placeText(rule.filledAt) : null,
  }
}
