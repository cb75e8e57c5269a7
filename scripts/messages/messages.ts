// messages, the door: what was met on the way and what the checks found → Finding[], worded, levelled, waived, sorted.

import { type Observation, observe } from '../base/observation.ts'
import type { Waiver } from '../facts/facts.ts'
import { type Catalogue, codesOf } from './catalogue.ts'
import { findingsCut } from './checks/findings-cut.ts'
import type { Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { levelOf, type Levels, unknownLevels } from './levels.ts'
import { waive, type WaivedFinding } from './waive.ts'
import { type Language, worded } from './wording.ts'

export { type Catalogue, type Chapter, codesOf } from './catalogue.ts'
export { checkCodesSchema } from './check-codes.ts'
export { MESSAGES_CHECKS } from './checks.ts'
export { reportFailed } from './checks/report-failed.ts'
export { type Counts, countsOf, countsText, isNone, leftOutText, select, type Selection } from './counts.ts'
export type { Finding } from './finding.ts'
export { withFixes } from './fixes.ts'
export { withoutFollowers } from './follow.ts'
export { FORMATS } from './formats.ts'
export { asCode, asWords, COMMENT_TAIL, type CommentSection, fitted, LONGEST_COMMENT, tableRow } from './formats/comment.ts'
export { oneLine } from './formats/review.ts'
export { findingsPage } from './findings-page.ts'
export type { Review } from './formats/review.ts'
export { levelOf } from './levels.ts'
export type { WaivedFinding } from './waive.ts'
export type { Language } from './wording.ts'

/** How the findings of a run are told. */
export interface Telling {
  readonly language: Language
  readonly levels: Levels
  readonly catalogue: Catalogue
}

/** Findings of one report, in the order of files and lines; the same fault at the same place is told once. */
export function toFindings(
  observations: readonly Observation[],
  report: string,
  { catalogue, language, levels }: Telling,
  waivers: readonly Waiver[] = [],
): { findings: Finding[]; waived: WaivedFinding[] } {
  const { kept, waived } = waive(once(observations), waivers, codesOf(catalogue), (one) => levelOf(one, levels))
  const found = (one: Observation): Finding[] => {
    const level = levelOf(one, levels)
    if (level === 'off') return []
    const { at, check, fix, related } = one
    const fingerprint = fingerprintOf(one, report)
    const more = { ...(related.length > 0 ? { related } : {}), ...(fix ? { fix } : {}) }
    return [{ code: check.code, ...worded(one, language), at, report, fingerprint, level, ...more }]
  }
  return {
    findings: kept.flatMap(found).sort(byPlace),
    waived: waived.flatMap(({ observation, waiver }) => found(observation).map((one) => ({ ...one, waiver }))).sort(byPlace),
  }
}

/** Of one check in one file: more nobody reads. */
const MOST_LISTED = 200

/** Findings of one report, sorted, where what is told again and again in a file is counted from some number on. */
export function cutShort(findings: readonly Finding[], report: string, telling: Telling): Finding[] {
  const counts = new Map<string, { count: number; first: Finding }>()
  const listed = findings.filter((finding) => {
    const key = `${finding.code} ${finding.at.file}`
    const { count, first } = counts.get(key) ?? { count: 0, first: finding }
    counts.set(key, { count: count + 1, first: count === MOST_LISTED ? finding : first })
    return count < MOST_LISTED
  })
  if (listed.length === findings.length) return listed
  const cut = [...counts.values()].flatMap(({ count, first: { at, code } }) =>
    count > MOST_LISTED ? [observe(findingsCut, at, { count: count - MOST_LISTED, name: code })] : [],
  )
  return [...listed, ...toFindings(cut, report, telling).findings].sort(byPlace)
}

/** What the rest waits for stands before the rest. */
export function stopsFirst(findings: readonly Finding[], catalogue: Catalogue): Finding[] {
  const codes = new Set(catalogue.flatMap(({ checks }) => checks.filter(({ stops }) => stops).map(({ code }) => code)))
  return [...findings.filter(({ code }) => codes.has(code)), ...findings.filter(({ code }) => !codes.has(code))]
}

/** Codes that site.yaml gives a level to and that do not exist. */
export function strangeLevels({ catalogue, levels }: Telling): Observation[] {
  return unknownLevels(levels, codesOf(catalogue))
}

function once(observations: readonly Observation[]): Observation[] {
  const seen = new Set<string>()
  return observations.filter(({ at, check, slots }) => {
    const key = JSON.stringify([check.code, at, slots])
    return !seen.has(key) && seen.add(key)
  })
}

function byPlace(a: Finding, b: Finding): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
  return a.at.line - b.at.line || a.at.column - b.at.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
