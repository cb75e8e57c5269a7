// messages: what a finding is about, in a form that survives inserted lines and corrected numbers.

import type { Slot } from '../base/check.ts'
import type { Observation } from '../base/observation.ts'

/** Slots that repeat what was found, and words of parsers with positions in them. */
const PASSING = new Set([
  'found',
  'detail',
  'nearest',
  'known',
  'meant',
  'kind',
  'target',
  'actual',
  'line',
  'plain',
  'equal',
  'computed',
  'why',
  'cause',
  'was',
  'now',
  'for',
])
const MEASURED = /^[-−+±<>≤≥≈]?[\d０-９][\d.,，%‰]*\s*(?:%|‰|万元|元|个百分点|分)?$/

/** Code, report, file and the names among the slots. Two findings may share it: formats number them in order. */
export function fingerprintOf({ at, check, slots }: Observation, report: string): string {
  const names = Object.entries(slots)
    .filter(([name, slot]) => slot !== undefined && !PASSING.has(name) && !isMeasured(slot))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([check.code, report, at.file, ...names.flat()])
}

function isMeasured(slot: Slot): boolean {
  return typeof slot === 'number' || (typeof slot === 'string' && MEASURED.test(slot))
}
