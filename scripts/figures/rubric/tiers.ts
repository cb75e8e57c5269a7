// figures: the rule tiers: x 在某档的计该档分值; tiers are read in order, the first that holds applies.

import type { Decimal } from '../../base/decimal.ts'
import { type Observation, observe } from '../../base/observation.ts'
import type { Amount, Tier, TiersPoint } from '../../facts/facts.ts'
import { tiersNotExhaustive } from '../checks/tiers-not-exhaustive.ts'
import { type Rule, undetermined } from './point.ts'

export const tiers: Rule<'tiers'> = {
  formulas: (point) => [point.of],
  check: checkTiers,
  attainable: (point) => [...point.tiers.map((tier) => tier.worth.value), ...(point.otherwise ? [point.otherwise.value] : [])],
  score(point, scene) {
    const { value, lack, names } = scene.measure(point.of)
    if (value === undefined) return undetermined(point, names, lack)
    const found = point.tiers.findIndex((tier) => holds(value, tier))
    const worth = found < 0 ? point.otherwise : point.tiers[found]?.worth
    if (!worth) return undetermined(point, names, 'unusable')
    return { by: 'tiers', point, points: worth.value, how: { value, names, tier: found < 0 ? point.tiers.length : found } }
  },
}

function holds(value: Decimal, { bound, limit }: Tier): boolean {
  if (bound === 'from') return value.gte(limit.value)
  if (bound === 'above') return value.gt(limit.value)
  return bound === 'upto' ? value.lte(limit.value) : value.lt(limit.value)
}

function checkTiers(point: TiersPoint): readonly Observation[] {
  const wrong = (at: Amount | undefined, term: string): Observation =>
    observe(tiersNotExhaustive, at?.at ?? point.at, { name: point.name, problem: { term }, bound: at?.text ?? '' })
  const found: Observation[] = []
  if (!point.otherwise) found.push(wrong(undefined, 'tier-otherwise'))
  point.tiers.forEach((tier, index) => {
    if (point.unit !== undefined && !tier.limit.value.isInteger()) found.push(wrong(tier.limit, 'tier-not-whole'))
    const before = point.tiers[index - 1]
    if (!before) return
    if (falls(tier) !== falls(before)) found.push(wrong(tier.limit, 'tier-direction'))
    else if (!follows(before, tier)) found.push(wrong(tier.limit, 'tier-order'))
  })
  const worths = [...point.tiers.map((tier) => tier.worth), ...(point.otherwise ? [point.otherwise] : [])]
  for (const worth of worths) if (worth.value.gt(point.worth.value)) found.push(wrong(worth, 'tier-over-worth'))
  const reached = worths.some((worth) => worth.value.gte(point.worth.value))
  if (!reached) found.push(wrong(point.worth, 'tier-worth-unreached'))
  const turn = found.length === 0 ? turnIn(worths) : undefined // tiers out of order turn as well
  if (turn) found.push(wrong(turn, 'tier-inverted'))
  return found
}

function falls(tier: Tier): boolean {
  return tier.bound === 'from' || tier.bound === 'above'
}

/** A tier read after another is reached only if it lets in values that the other did not. */
function follows(before: Tier, tier: Tier): boolean {
  const open = before.bound === 'above' || before.bound === 'below'
  const closed = tier.bound === 'from' || tier.bound === 'upto'
  const step = tier.limit.value.comparedTo(before.limit.value) * (falls(tier) ? -1 : 1)
  return step > 0 || (step === 0 && open && closed)
}

/** The first worth that goes up where those before it went down, or the reverse. */
function turnIn(worths: readonly Amount[]): Amount | undefined {
  let trend = 0
  for (let i = 1; i < worths.length; i++) {
    const step = worths[i]!.value.comparedTo(worths[i - 1]!.value)
    if (step !== 0 && trend !== 0 && step !== trend) return worths[i]
    if (step !== 0) trend = step
  }
  return undefined
}
