// figures: the rule target: what was achieved against the target that was set for it.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { observe } from '../../base/observation.ts'
import type { Observation } from '../../base/observation.ts'
import { nodeAt, textAt } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import { undetermined } from './point.ts'
import type { Amount, Outcome, PointBase, Rule, Scene } from './point.ts'
import { comparable, quantityOf, sameText, targetOf } from './quantity.ts'
import type { Quantity, Sense } from './quantity.ts'
import { amountAt, formulaAt, needAmount, needText } from './read.ts'
import { targetLossUnusable } from '../checks/target-loss-unusable.ts'
import { targetNotComparable } from '../checks/target-not-comparable.ts'

export interface TargetPoint extends PointBase {
  readonly rule: 'target'
  readonly target: Quantity
  /** `same` for every target that is a text. */
  readonly sense: Sense
  /** Points lost per step that is missing; without it the score falls in proportion. */
  readonly loss?: { readonly deduct: Amount; readonly per: Amount }
  /** `formula` takes the actual value from `of`, `input` from what the unit writes under the point's name. */
  readonly actualFrom: 'input' | 'formula'
  readonly of: Formula | undefined
  readonly label?: string
}

export interface TargetHow {
  readonly rule: 'target'
  /** The actual value as the unit wrote it; absent where a formula gave it. */
  readonly actual?: string
  /** The number compared; a percent as its ratio. Absent where texts were compared. */
  readonly value?: Decimal
  readonly names: readonly string[]
  readonly met: boolean
  /** What a missed target cost before the floor of 0; or the share of the worth that remained. */
  readonly deducted?: Decimal
  readonly share?: Decimal
}

const SENSES = ['atLeast', 'atMost', 'equal', 'same'] as const

/** 达到指标值的计满分; a missed number loses by step or in proportion, a differing text is for the assessor. */
export const target: Rule<TargetPoint, TargetHow> = {
  kind: 'target',
  read(node, base, observations) {
    const written = targetOf(needText(node, 'target'))
    const asked = SENSES.find((sense) => sense === textAt(node, 'sense')) ?? written.sense ?? 'atLeast'
    const loss = nodeAt(node, ['loss'])
    const label = textAt(node, 'label')
    const isComputed = nodeAt(node, ['of']) !== undefined
    return {
      ...base,
      rule: 'target',
      target: written.target,
      sense: written.target.number ? asked : 'same',
      ...(loss && amountAt(loss, 'deduct') ? { loss: { deduct: needAmount(loss, 'deduct'), per: needAmount(loss, 'per') } } : {}),
      actualFrom: isComputed ? 'formula' : 'input',
      of: isComputed ? formulaAt(node, 'of', observations) : undefined,
      ...(label === undefined ? {} : { label }),
    }
  },
  formulas: (point) => (point.actualFrom === 'formula' ? [point.of] : []),
  check: checkLoss,
  score: (point, scene) => (point.actualFrom === 'formula' ? scoreComputed(point, scene) : scoreWritten(point, scene)),
}

/** A loss needs a number to be missed; 1% of a count is a share of the target, but 1 of a percent is nothing. */
function checkLoss({ name, target: { text, number, unit }, sense, loss }: TargetPoint): readonly Observation[] {
  if (!loss || (number && sense !== 'same' && (unit !== '%' || isPercent(loss.per)))) return []
  return [observe(targetLossUnusable, loss.per.at, { name, target: text, per: loss.per.text })]
}

function isPercent(amount: Amount): boolean {
  return /[%％]$/.test(amount.text)
}

function scoreComputed(point: TargetPoint, scene: Scene): Outcome<TargetHow> {
  const { value, lack, names } = scene.measure(point.of)
  if (value === undefined) return undetermined(names, lack)
  if (point.sense === 'same') return undetermined(names, 'unusable')
  return compared(point, value, { names })
}

function scoreWritten(point: TargetPoint, scene: Scene): Outcome<TargetHow> {
  const { input } = scene
  if (input?.kind !== 'scalar') return undetermined([point.name], input === undefined ? 'blank' : 'unusable')
  if (input.value === null) return undetermined([point.name], 'blank')
  const actual = quantityOf(input.text)
  const written = { actual: input.text, names: [] }
  if (sameText(input.text, point.target.text)) return compared(point, point.sense === 'same' ? undefined : point.target.number, written)
  if (point.sense !== 'same' && actual.number && comparable(point.target, actual)) return compared(point, actual.number, written)
  const slots = { name: point.name, target: point.target.text, actual: input.text }
  return {
    points: undefined,
    how: { rule: 'blank', lack: 'unusable', names: [point.name], isTold: true },
    told: [observe(targetNotComparable, input.at, slots, [point.at])],
  }
}

/** Without a number the texts were the same, and the target is met. */
function compared(point: TargetPoint, value: Decimal | undefined, from: Pick<TargetHow, 'actual' | 'names'>): Outcome<TargetHow> {
  const worth = point.worth.value
  const aim = point.target.number
  if (!value || !aim || meets(value, aim, point.sense)) {
    return { points: worth, how: { rule: 'target', ...from, ...(value ? { value } : {}), met: true } }
  }
  const missed = { rule: 'target', ...from, value, met: false } as const
  if (!point.loss) {
    const share = shareOf(value, aim)
    return { points: worth.times(share), how: { ...missed, share } }
  }
  const deducted = stepsMissed(point, value, aim, point.loss.per)?.times(point.loss.deduct.value) ?? worth
  return { points: Decimal.max(ZERO, worth.minus(deducted)), how: { ...missed, deducted } }
}

function meets(value: Decimal, aim: Decimal, sense: Sense): boolean {
  if (sense === 'atMost') return value.lte(aim)
  return sense === 'equal' ? value.eq(aim) : value.gte(aim)
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
