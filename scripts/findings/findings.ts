// findings, the door: what was met on the way and what the rules look for → Finding[], worded, levelled, waived, sorted.

import { codes, type Level } from '../base/codes.ts'
import type { Finding, Observation } from '../base/finding.ts'
import type { Site, Waiver } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { keyOf } from './key.ts'
import { RULES } from './rules.ts'
import { lookAtDocument } from './prose/prose.ts'
import { waive, type WaivedFinding } from './waive.ts'
import { word, type Language } from './word.ts'

export { CATALOGUE, DOCUMENTATION } from './catalogue.ts'
export { countsOf, countsText, isNone, leftOutText, select, type Counts, type Selection } from './counts.ts'
export { FORMATS } from './formats.ts'
export { findingsPage } from './findings-page.ts'
export type { Review } from './formats/review.ts'
export type { WaivedFinding } from './waive.ts'
export { lookAtDocument }
export type { Language } from './word.ts'

export interface Telling {
  readonly language: Language
  readonly levels: Site['levels']
}

/** What the rules see in one unit-year. */
export function look(figures: Figures): Observation[] {
  return RULES.flatMap((rule) => rule(figures))
}

/** Findings of one report, in the order of files and lines; the same fault at the same place is told once. */
export function toFindings(
  observations: readonly Observation[],
  report: string,
  telling: Telling,
  waivers: readonly Waiver[] = [],
): { findings: Finding[]; waived: WaivedFinding[] } {
  const levelOf = (one: Observation): Level | 'off' => levelGiven(telling.levels.get(one.code)) ?? codes[one.code]
  const { kept, waived } = waive(once(observations), waivers, levelOf)
  const found = (one: Observation): Finding[] => {
    const level = levelOf(one)
    const told = { code: one.code, ...word(one, telling.language), at: one.at, report, key: keyOf(one, report) }
    return level === 'off' ? [] : [{ ...told, level, ...(one.related.length > 0 ? { related: one.related } : {}) }]
  }
  return {
    findings: kept.flatMap(found).sort(byPlace),
    waived: waived.flatMap(({ observation, waiver }) => found(observation).map((one) => ({ ...one, waiver }))).sort(byPlace),
  }
}

/** A site may write a level that does not exist; the schema tells it, and the code keeps its own. */
function levelGiven(level: string | undefined): Level | 'off' | undefined {
  return (['error', 'warning', 'info', 'off'] as const).find((known) => known === level)
}

function once(observations: readonly Observation[]): Observation[] {
  const seen = new Set<string>()
  return observations.filter((one) => {
    const key = JSON.stringify([one.code, one.at, one.slots])
    return !seen.has(key) && seen.add(key)
  })
}

function byPlace(a: Finding, b: Finding): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
  return a.at.line - b.at.line || a.at.column - b.at.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
