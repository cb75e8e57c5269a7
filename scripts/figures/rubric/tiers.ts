// figures: the rule tiers: a step function over a value.

import { observe } from '../../base/observation.ts'
import type { Observation } from '../../base/observation.ts'
import type { Decimal } from '../../base/decimal.ts'
import { itemsOf, textAt } from '../../content/content.ts'
import type { Node } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import { undetermined } from './point.ts'
import type { Amount, PointBase, Rule } from './point.ts'
import { amountAt, formulaAt, needAmount } from './read.ts'
import { rangesOf } from './range.ts'
import type { Bound, Range } from './range.ts'
import { tiersNotExhaustive } from '../checks/tiers-not-exhaustive.ts'

export interface Tier {
  readonly bound: Bound
  readonly limit: Amount
  readonly worth: Amount
}

export interface TiersPoint extends PointBase {
  readonly rule: 'tiers'
  readonly of: Formula | undefined
  /** What the value is called in print, where neither the formula's name nor the point's will do. */
  readonly label?: string
  /** The noun of a count (个, 项); with it the value counts whole things. */
  readonly unit?: string
  readonly tiers: readonly Tier[]
  readonly otherwise: Amount | undefined
  /** The interval of every tier and, last, of `otherwise`, as they follow from reading the tiers in order. */
  readonly ranges: readonly Range[]
}

export interface TiersHow {
  readonly rule: 'tiers'
  readonly value: Decimal
  readonly names: readonly string[]
  /** Index into `ranges`: the tiers in order, then otherwise. */
  readonly tier: number
}

const BOUNDS = ['from', 'above', 'upto', 'below'] as const

/** x 在某档的计该档分值; tiers are read in order, the first that holds applies. */
export const tiers: Rule<TiersPoint, TiersHow> = {
  kind: 'tiers',
  read(node, base, observations) {
    const list = itemsOf(mappingList(node)).map(readTier)
    const unit = textAt(node, 'unit')
    const label = textAt(node, 'label')
    return {
      ...base,
      rule: 'tiers',
      of: formulaAt(node, 'of', observations),
      tiers: list,
      otherwise: amountAt(node, 'otherwise'),
      ranges: rangesOf(list, unit !== undefined),
      ...(unit === undefined ? {} : { unit }),
      ...(label === undefined ? {} : { label }),
    }
  },
  formulas: (point) => [point.of],
  check: checkTiers,
  attainable: (point) => [...point.tiers.map((tier) => tier.worth.value), ...(point.otherwise ? [point.otherwise.value] : [])],
  score(point, scene) {
    const { value, lack, names } = scene.measure(point.of)
    if (value === undefined) return undetermined(names, lack)
    const found = point.tiers.findIndex((tier) => holds(value, tier))
    const worth = found < 0 ? point.otherwise : point.tiers[found]?.worth
    if (!worth) return undetermined(names, 'unusable')
    return { points: worth.value, how: { rule: 'tiers', value, names, tier: found < 0 ? point.tiers.length : found } }
  },
}

function mappingList(node: Node): Node | undefined {
  return node.kind === 'mapping' ? node.entries.get('tiers')?.value : undefined
}

function readTier(node: Node): Tier {
  const bound = BOUNDS.find((key) => amountAt(node, key)) ?? 'from'
  return { bound, limit: needAmount(node, bound), worth: needAmount(node, 'worth') }
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
  const turn = turnIn(worths)
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
