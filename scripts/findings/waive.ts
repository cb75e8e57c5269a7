// findings: warnings that the unit has answered in writing. A waiver silences warnings of its code, never an error;
// with a name, only those told of that name. One that names no code, or has nothing to silence, is itself told.

import { codes, type Level } from '../base/codes.ts'
import { observe, type Finding, type Observation } from '../base/finding.ts'
import { nearest, type Waiver } from '../facts/facts.ts'

/** A warning that was answered: the reviewer still sees it, with the answer. */
export interface WaivedFinding extends Finding {
  readonly waiver: Waiver
}

export interface Waived {
  readonly kept: readonly Observation[]
  readonly waived: readonly { readonly observation: Observation; readonly waiver: Waiver }[]
}

export function waive(
  observations: readonly Observation[],
  waivers: readonly Waiver[],
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
  return { kept: [...kept, ...waivers.filter((waiver) => !used.has(waiver)).map(idle)], waived }
}

/** What an observation is about stands in one of these slots. */
const NAMES = ['name', 'label', 'title'] as const

function reaches({ code, of }: Waiver, observation: Observation): boolean {
  return code === observation.code && (of === undefined || NAMES.some((slot) => observation.slots[slot] === of))
}

function idle(waiver: Waiver): Observation {
  if (Object.hasOwn(codes, waiver.code))
    return observe('waiver-unused', waiver.at, { name: [waiver.code, waiver.of ?? []].flat().join(' ') })
  const near = nearest(waiver.code, Object.keys(codes))
  return observe('waiver-unknown', waiver.at, { name: waiver.code, ...(near === undefined ? {} : { nearest: near }) })
}
