// messages: warnings that the unit has answered in writing. A waiver silences warnings of its code, never an error;
// with a name, only those told of that name; with `for`, only those that say what they said when they were answered.
// One that names no code, has nothing to silence, or does not say what it silences, is itself told.

import type { Level } from '../base/check.ts'
import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { nearest, type Waiver } from '../facts/facts.ts'
import { waiverOutdated } from './checks/waiver-outdated.ts'
import { waiverUnbound } from './checks/waiver-unbound.ts'
import { waiverUnknown } from './checks/waiver-unknown.ts'
import { waiverUnused } from './checks/waiver-unused.ts'
import type { Finding } from './finding.ts'
import { valuesOf } from './wording.ts'

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
  const byReach = waivers.toSorted((a, b) => breadth(a) - breadth(b))
  const kept: Observation[] = []
  const waived: Waived['waived'][number][] = []
  for (const observation of observations) {
    const waiver = levelOf(observation) === 'warning' ? byReach.find((one) => answers(one, observation)) : undefined
    if (waiver) waived.push({ observation, waiver })
    else kept.push(observation)
  }
  const told = waivers.map((waiver) => {
    const silenced = waived.filter((one) => one.waiver === waiver).map(({ observation }) => observation)
    const open = kept.filter((one) => levelOf(one) === 'warning' && reaches(waiver, one))
    return { open, found: lookedAt(waiver, silenced, open, codes) }
  })
  const answeredBefore = new Map(
    told.flatMap(({ found, open }) =>
      found.flatMap(({ at, check }) => (check === waiverOutdated ? open.map((one) => [one, at] as const) : [])),
    ),
  )
  return { kept: [...kept.map((one) => withRelated(one, answeredBefore.get(one))), ...told.flatMap(({ found }) => found)], waived }
}

/** A waiver that says more exactly what it silences goes before one that says less. */
function breadth(waiver: Waiver): number {
  return (waiver.of === undefined ? 2 : 0) + (waiver.values === undefined ? 1 : 0)
}

/** What an observation is about stands in one of these slots. */
const NAMES = ['name', 'label', 'title'] as const

function reaches({ code, of }: Waiver, { check, slots }: Observation): boolean {
  return code === check.code && (of === undefined || NAMES.some((slot) => slots[slot] === of))
}

function answers(waiver: Waiver, observation: Observation): boolean {
  if (!reaches(waiver, observation)) return false
  const says = answered(waiver, observation)
  return says === '' || (waiver.values?.includes(says) ?? true)
}

/** What a warning says beside the name that the waiver has of it; empty where that is all it says. */
function answered({ of }: Waiver, observation: Observation): string {
  return valuesOf(observation)
    .filter((value) => value !== of)
    .join(' / ')
}

/** `silenced` by the waiver; `open` are the warnings that it reaches and that say something else. */
function lookedAt(waiver: Waiver, silenced: readonly Observation[], open: readonly Observation[], codes: readonly string[]): Observation[] {
  const { at, code, of, values } = waiver
  if (!codes.includes(code)) return [observe(waiverUnknown, at, { name: code, nearest: nearest(code, codes) })]
  const name = [code, of ?? []].flat().join(' ')
  const said = distinct(silenced.map((one) => answered(waiver, one)))
  const idle = said.includes('') ? [] : (values ?? []).filter((value) => !said.includes(value))
  if (idle.length > 0 && open.length > 0) {
    const now = distinct(open.map((one) => answered(waiver, one)))
    const all = written([...said, ...now])
    return [
      observe(
        waiverOutdated,
        at,
        { name, was: idle.join('；'), now: now.join('；'), for: all },
        open.map((one) => one.at),
      ),
    ]
  }
  if (silenced.length === 0) return [observe(waiverUnused, at, { name })]
  if (idle.length > 0) return idle.map((value) => observe(waiverUnused, at, { name: `${name} ${value}` }))
  const isBound = values !== undefined || said.every((one) => one === '')
  return isBound ? [] : [observe(waiverUnbound, at, { name, for: written(said) })]
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

/** As YAML has it; what an author pastes behind `for:`. */
function written(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value.replaceAll("'", "''").replaceAll(/\s+/g, ' ')}'`)
  return quoted.length === 1 ? quoted.join('') : `[${quoted.join(', ')}]`
}

function withRelated(observation: Observation, at: Place | undefined): Observation {
  return at ? { ...observation, related: [...observation.related, at] } : observation
}
