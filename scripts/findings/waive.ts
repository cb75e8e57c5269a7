// findings: warnings that the unit has answered in writing. A waiver silences warnings of its code, never an error;
// one that names no code, or has nothing to silence, is itself told.

import { codes, type Level } from '../base/codes.ts'
import { observe, type Observation } from '../base/finding.ts'
import { nearest, type Waiver } from '../facts/facts.ts'

export interface Waived {
  readonly kept: readonly Observation[]
  readonly waived: readonly { readonly observation: Observation; readonly waiver: Waiver }[]
}

export function waive(observations: readonly Observation[], waivers: readonly Waiver[], levelOf: (one: Observation) => Level | 'off'): Waived {
  const kept: Observation[] = []
  const waived: Waived['waived'][number][] = []
  for (const observation of observations) {
    const waiver = levelOf(observation) === 'warning' ? waivers.find((one) => one.code === observation.code) : undefined
    if (waiver) waived.push({ observation, waiver })
    else kept.push(observation)
  }
  const used = new Set(waived.map(({ waiver }) => waiver))
  return { kept: [...kept, ...waivers.filter((waiver) => !used.has(waiver)).map(idle)], waived }
}

function idle(waiver: Waiver): Observation {
  if (Object.hasOwn(codes, waiver.code)) return observe('waiver-unused', waiver.at, { name: waiver.code })
  const near = nearest(waiver.code, Object.keys(codes))
  return observe('waiver-unknown', waiver.at, { name: waiver.code, ...(near === undefined ? {} : { nearest: near }) })
}
