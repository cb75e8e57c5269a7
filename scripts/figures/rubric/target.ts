// figures: the rule target: 达到指标值的计满分; a missed number loses by step or in proportion, a differing text is for the assessor.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { type Observation, observe, withFix } from '../../base/observation.ts'
import {
  type Amount,
  comparable,
  type Formula,
  inTermsOf,
  meantBeside,
  quantityOf,
  sameText,
  type Sense,
  type TargetPoint,
} from '../../facts/facts.ts'
import { targetLossUnusable } from '../checks/target-loss-unusable.ts'
import { targetNotComparable } from '../checks/target-not-comparable.ts'
import type { TargetHow } from './how.ts'
import { type Rule, type Ruled, type Scene, type Undetermined, undetermined } from './point.ts'

export const target: Rule<'target'> = {
  formulas: ({ actual }) => (actual.from === 'formula' ? [actual.of] : []),
  check: checkLoss,
  score: (point, scene) => (point.actual.from === 'formula' ? scoreComputed(point, point.actual.of, scene) : scoreWritten(point, scene)),
}

type Scored = Ruled<'target'> | Undetermined

/** A loss needs a number to be missed; 1% of a count is a share of the target, but 1 of a percent is nothing. */
function checkLoss({ name, target: { text, number, unit }, sense, loss }: TargetPoint): readonly Observation[] {
  if (!loss || (number && sense !== 'same' && (unit !== '%' || isPercent(loss.per)))) return []
  return [observe(targetLossUnusable, loss.per.at, { name, target: text, per: loss.per.text })]
}

function isPercent(amount: Amount): boolean {
  return /[%％]$/.test(amount.text)
}

function scoreComputed(point: TargetPoint, of: Formula | undefined, scene: Scene): Scored {
  const { value, lack, names } = scene.measure(of)
  if (value === undefined) return undetermined(point, names, lack)
  if (point.sense === 'same') return undetermined(point, names, 'unusable')
  return compared(point, value, { names })
}

function scoreWritten(point: TargetPoint, scene: Scene): Scored {
  const { input } = scene
  if (input?.kind !== 'value') return undetermined(point, [point.name], input === undefined ? 'blank' : 'unusable')
  if (input.value === null) return undetermined(point, [point.name], 'blank')
  const actual = quantityOf(input.text)
  const written = { actual: input.text, names: [] }
  if (sameText(input.text, point.target.text)) return compared(point, point.sense === 'same' ? undefined : point.target.number, written)
  const number = inTermsOf(point.target, actual)
  if (point.sense !== 'same' && number && comparable(point.target, actual)) return compared(point, number, written)
  const meant = point.sense === 'same' ? undefined : meantBeside(input.text, point.target)
  const how = { term: point.sense === 'same' ? 'words' : 'measure' }
  const slots = { name: point.label ?? point.name, target: point.target.text, actual: input.text, meant, how }
  const fix = meant === undefined ? undefined : ({ at: input.at, text: meant, isGuess: true } as const)
  return undetermined(point, [point.name], 'unusable', withFix(observe(targetNotComparable, input.at, slots, [point.at]), fix))
}

/** Without a number the texts were the same, and the target is met. */
function compared(point: TargetPoint, value: Decimal | undefined, from: Pick<TargetHow, 'actual' | 'names'>): Scored {
  const worth = point.worth.value
  const aim = point.target.number
  if (!value || !aim || meets(value, aim, point.sense)) {
    return { by: 'target', point, points: worth, how: { ...from, ...(value ? { value } : {}), met: true } }
  }
  const missed = { ...from, value, met: false }
  if (!point.loss) {
    const share = shareOf(value, aim)
    return { by: 'target', point, points: worth.times(share), how: { ...missed, share } }
  }
  const deducted = stepsMissed(point, value, aim, point.loss.per)?.times(point.loss.deduct.value) ?? worth
  return { by: 'target', point, points: Decimal.max(ZERO, worth.minus(deducted)), how: { ...missed, deducted } }
}

function meets(value: Decimal, aim: Decimal, sense: Sense): boolean {
  switch (sense) {
    case 'atMost':
      return value.lte(aim)
    case 'above':
      return value.gt(aim)
    case 'below':
      return value.lt(aim)
    case 'equal':
      return value.eq(aim)
    default:
      return value.gte(aim)
  }
}

/** The lesser of actual and target over the greater: how far it was got, or overdone. A negative number has no share. */
function shareOf(value: Decimal, aim: Decimal): Decimal {
  const [less, more] = value.lt(aim) ? [value, aim] : [aim, value]
  return less.lte(ZERO) ? ZERO : less.div(more)
}

/** How many steps are missing; a percent of a count is a share of the target, which a target of 0 does not have. */
function stepsMissed({ target: { unit } }: TargetPoint, value: Decimal, aim: Decimal, per: Amount): Decimal | undefined {
  const step = isPercent(per) && unit !== '%' ? per.value.times(aim.abs()) : per.value
  return step.isZero() ? undefined : value.minus(aim).abs().div(step)
}
