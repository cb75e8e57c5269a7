// messages: warnings that the unit has answered in writing. A waiver silences warnings of its code, never an error;
// with a name, only those told of that name. One that names no code, or has nothing to silence, is itself told.

import type { Level } from '../base/check.ts'
import { type Observation, observe } from '../base/observation.ts'
import { nearest, type Waiver } from '../facts/facts.ts'
import { waiverUnknown } from './checks/waiver-unknown.ts'
import { waiverUnused } from './checks/waiver-unused.ts'
import type { Finding } from './finding.ts'

/** A warning that was answered: the reviewer still sees it, with the answer. */
export interface WaivedFinding extends Finding {
  readonly waiver: Waiver
}

export interface Waived {
  readonly kept: readonly Observation[]
  readonly waived: readonly { readonly observation: Observation; readonly waiver: Waiver }[]
}

/** `codes` are those of all checks. */
export function waive(
  observations: readonly Observation[],
  waivers: readonly Waiver[],
  codes: readonly string[],
  levelOf: (one: Observation) => Level | 'off',
): Waived {
  const byReach = waivers.toSorted((a, b) => Number(a.of === undefined) - Number(b.of === undefined))
  const kept: Observation[] = []
  const waived: Waived['waived'][number][] = []
  for (const observation of observations) {
    const waiver = levelOf(observation) === 'warning' ? byReach.find((one) => reaches(one, observation)) : undefined
    if (waiver) waived.push({ observation, waiver })
    else kept.push(observation)
  }
  const used = new Set(waived.map(({ waiver }) => waiver))
  return { kept: [...kept, ...waivers.filter((waiver) => !used.has(waiver)).map((waiver) => idle(waiver, codes))], waived }
}

/** What an observation is about stands in one of these slots. */
const NAMES = ['name', 'label', 'title'] as const

function reaches({ code, of }: Waiver, { check, slots }: Observation): boolean {
  return code === check.code && (of === undefined || NAMES.some((slot) => slots[slot] === of))
}

function idle(waiver: Waiver, codes: readonly string[]): Observation {
  if (codes.includes(waiver.code)) return observe(waiverUnused, waiver.at, { name: [waiver.code, waiver.of ?? []].flat().join(' ') })
  return observe(waiverUnknown, waiver.at, { name: waiver.code, nearest: nearest(waiver.code, codes) })
}
