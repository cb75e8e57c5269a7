// messages: the level of a finding, and the codes in site.yaml to which a site gives a level of its own.

import type { Level } from '../base/check.ts'
import { type Observation, observe } from '../base/observation.ts'
import { nearest, type Site } from '../facts/facts.ts'
import { checkUnknown } from './checks/check-unknown.ts'

export type Levels = Site['levels']

/** A site may write a level that does not exist; the schema tells it, and the check keeps its own. */
export function levelOf({ check }: Observation, levels: Levels): Level | 'off' {
  if (check.hasFixedLevel || check.stops) return check.level
  const given = levels.get(check.code)?.level
  return (['error', 'warning', 'info', 'off'] as const).find((known) => known === given) ?? check.level
}

/** What the schema lets pass as a code: another writing has been told by it. */
const WRITTEN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export function unknownLevels(levels: Levels, codes: readonly string[]): Observation[] {
  return [...levels]
    .filter(([code]) => WRITTEN.test(code) && !codes.includes(code))
    .map(([code, { at }]) => observe(checkUnknown, at, { name: code, nearest: nearest(code, codes) }))
}
