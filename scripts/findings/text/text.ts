// findings: the rules on prose, in the order in which an auditor would ask, and the two texts they look at:
// a unit's narrative beside its data, and a report written elsewhere.

import type { Observation } from '../../base/observation.ts'
import type { Passage, Reading } from '../../content/content.ts'
import type { Figures } from '../../figures/figures.ts'
import { readingOf } from './reading/narrative.ts'
import type { Audit, ProseRule } from './text-check.ts'
import { against, bracketed } from './rates/against.ts'
import { agreement } from './agreement/scores.ts'
import { averages } from './amounts/averages.ts'
import { below } from './sums/below.ts'
import { carried } from './amounts/carried.ts'
import { claims } from './claims/claims.ts'
import { columns } from './tables/columns.ts'
import { computations } from './amounts/computations.ts'
import { counts } from './amounts/counts.ts'
import { dates } from './dates/dates.ts'
import { directions } from './rates/directions.ts'
import { equations } from './amounts/equations.ts'
import { differences, growth, points } from './rates/changes.ts'
import { privacy } from './privacy/privacy.ts'
import { ofGiven, overWhole, rates } from './rates/quotients.ts'
import { relations } from './tables/regularities.ts'
import { reversed } from './rates/reversed.ts'
import { sequences } from './structure/sequences.ts'
import { respective, shares } from './rates/shares.ts'
import { slips } from './agreement/slips.ts'
import { structure } from './structure/structure.ts'
import { sums } from './sums/sums.ts'
import { tables } from './tables/self-evaluation.ts'
import { typed } from './data/typed.ts'
import { typography } from './marks/typography.ts'
import { units } from './units/units.ts'
import { words } from './words/words.ts'
import { viewOf } from './reading/view.ts'

export const PROSE_RULES: readonly ProseRule[] = [
  typed,
  sums,
  below,
  computations,
  equations,
  against,
  bracketed,
  carried,
  reversed,
  growth,
  differences,
  points,
  rates,
  ofGiven,
  overWhole,
  shares,
  respective,
  averages,
  directions,
  units,
  counts,
  sequences,
  tables,
  columns,
  relations,
  agreement,
  slips,
  claims,
  dates,
  structure,
  typography,
  words,
  privacy,
]

/** What the narrative of a unit-year says against its data and itself. */
export function lookAtNarrative(figures: Figures): Observation[] {
  return audited(auditOf(readingOf(figures), figures.facts.year, figures))
}

/** What a foreign text says against itself. */
export function lookAtDocument(reading: Reading): Observation[] {
  return audited(auditOf(reading, yearOf(reading)))
}

/** What several rules find at the same characters is told once, by the first of them. */
function audited(audit: Audit): Observation[] {
  const told = new Set<string>()
  return PROSE_RULES.flatMap((rule) => rule(audit)).filter(({ at }) => {
    const key = [at.line, at.column, at.endLine, at.endColumn].join(':')
    return at.column === at.endColumn || (!told.has(key) && told.add(key))
  })
}

function auditOf(reading: Reading, year: number | undefined, figures?: Figures): Audit {
  const passages = reading.parts.filter((part): part is Passage => part.kind !== 'table')
  const tables = reading.parts.flatMap((part) => (part.kind === 'table' ? [part.rows.map((row) => row.map(viewOf))] : []))
  return { views: passages.map(viewOf), tables, year, ...(figures ? { figures } : {}) }
}

/** The year that the first lines name, or the one that is named most. */
function yearOf(reading: Reading): number | undefined {
  const passages = reading.parts.filter((part): part is Passage => part.kind !== 'table')
  for (const { text } of passages.slice(0, 12)) {
    const found = /((?:19|20)\d{2})年(?:度|部门|预算|单位|整体|绩效)/.exec(text)
    if (found) return Number(found[1])
  }
  const counted = new Map<number, number>()
  for (const { text } of passages) {
    for (const match of text.matchAll(/((?:19|20)\d{2})年度/g)) counted.set(Number(match[1]), (counted.get(Number(match[1])) ?? 0) + 1)
  }
  return [...counted].sort((a, b) => b[1] - a[1])[0]?.[0]
}
