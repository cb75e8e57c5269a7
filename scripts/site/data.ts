// site: a unit-year for machines. Numbers are texts, because a decimal of a budget is not a binary float.

import { plain } from '../base/decimal.ts'
import { placeText } from '../base/place.ts'
import { upFrom } from '../base/report-key.ts'
import type { Fact } from '../facts/facts.ts'
import { type Figure, type Figures, fullMarks, type IndicatorScore, isWeightless, pointsLost, recordsNamed } from '../figures/figures.ts'
import { type Published, publishedFigures } from '../findings/findings.ts'
import { computation, isTranscribed, lastChanged, openTraces, type Summary, type Traces } from '../pages/pages.ts'

/** As far as other files of the site are made of it. */
export interface ReportData {
  readonly $schema: string
  readonly scores: readonly ScoreData[]
  readonly total: string | null
  readonly [member: string]: unknown
}

export interface ScoreData {
  readonly name: string
  readonly level: number
  readonly weight: string | null
  readonly score: string | null
  /** Null where the indicator has no score. */
  readonly lost: string | null
  readonly children?: readonly ScoreData[]
  /** Of an indicator without others below it. */
  readonly reason?: string | null
  readonly [member: string]: unknown
}

/** The text of `data.json`; the same bytes for the same content. */
export function dataJson(figures: Figures, entry: Summary): string {
  return `${JSON.stringify(dataOf(openTraces(figures), entry, schemaAddress(upFrom(figures.facts))), null, 2)}\n`
}

/** Where the schema of the data stands: on the site's own address, or as seen from a file so many folders down. */
export function schemaAddress(up: string, baseUrl?: string): string {
  return `${baseUrl ?? up}schemas/data.schema.json`
}

/** Facts, figures with formula and inputs, scores with explanations. */
export function dataOf(traces: Traces, entry: Summary, $schema: string): ReportData {
  const { figures } = traces
  const { facts, scores, grade } = figures
  const { title, region, formatName, common, hasPdf, losses } = entry
  return {
    $schema,
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
    original: originalOf(figures),
    published: publishedOf(figures),
    changed: lastChanged(entry) === '' ? null : lastChanged(entry),
    facts: [...facts.facts.values()].map((fact) => factEntry(fact, traces)),
    records: [...figures.derivation.records.keys()].flatMap((name) => recordsEntry(name, figures)),
    figures: [...figures.figures.values()].map((figure) => figureEntry(figure, traces)),
    scoring: scores ? { by: facts.format.scoreBy, full: plain(fullMarks(figures)) } : null,
    scores: (scores?.indicators ?? []).map((score) => scoreEntry(score, traces)),
    stated: publishedFigures(figures).map(statedEntry),
    waivers: facts.waivers.map(({ at, code, of, reason }) => ({ code, of: of ?? null, reason, at: placeText(at) })),
    unscored: facts.unscored ?? null,
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
      ...publishedIn(data['published']),
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

/** As the report's files say; null where they say nothing. */
function publishedOf({ facts: { publishing } }: Figures): object | null {
  if (!publishing) return null
  const { by = null, corrections, date = null, index = null } = publishing
  const some = (text: string): string | null => (text === '' ? null : text)
  return {
    date,
    index,
    by,
    corrections: corrections.map(({ changes, date: on, reason }) => ({
      date: on,
      reason,
      changes: changes.map(({ from, name, to }) => ({ name, from: some(from), to: some(to) })),
    })),
  }
}

/** What `publishedOf` wrote, as the directory knows it. */
function publishedIn(published: unknown): Pick<Summary, 'published' | 'corrections'> {
  const { corrections = [], date } = (published ?? {}) as { date?: string | null; corrections?: NonNullable<Summary['corrections']> }
  const told = corrections.map(({ changes, ...one }) => ({
    ...one,
    changes: changes.map(({ from, name, to }) => ({ name, from: from ?? '', to: to ?? '' })),
  }))
  return { ...(date ? { published: date } : {}), ...(told.length > 0 ? { corrections: told } : {}) }
}

/** Whether the unit wrote the report or it was transcribed from a public document, and from which. */
function originalOf(figures: Figures): object {
  const { original } = figures.facts
  const { date = null, title = '', url = null } = original ?? {}
  return { isTranscribed: isTranscribed(figures), title: title === '' ? null : title, url, date }
}

/** A result that the public document prints, beside the computed one. */
function statedEntry({ agreement, at, computed, name, text }: Published): object {
  return { name, stated: text, computed: computed === '' ? null : computed, agreement, at: placeText(at) }
}

/** Where points are taken off the full marks, an indicator has what it lost and no score. */
function scoreEntry(score: IndicatorScore, traces: Traces): ScoreData {
  const { value, full, rule } = traces.score(score)
  const { figures } = traces
  const isScored = figures.derivation.format.scoreBy === 'addition' && !(score.kind === 'leaf' && isWeightless(score))
  const lost = isScored || figures.derivation.format.scoreBy === 'deduction' ? pointsLost(score) : undefined
  const common = {
    name: score.name,
    level: score.level,
    weight: isScored ? (full ?? null) : null,
    score: isScored ? value : null,
    lost: lost ? plain(lost) : null,
  }
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
