// figures: how a scoring point came to what it gave, for each kind of rule.

import type { Decimal } from '../../base/decimal.ts'
import type { Observation } from '../../base/observation.ts'

export interface AwardHow {
  readonly score: Decimal
  readonly reason: string
  /** What was achieved, where a form prints it beside a target. */
  readonly actual?: string
  /** 达成程度. */
  readonly level?: string
}

export interface MetHow {
  readonly met: boolean
}

export interface TiersHow {
  readonly value: Decimal
  readonly names: readonly string[]
  /** Index into `ranges`: the tiers in order, then otherwise. */
  readonly tier: number
}

export interface DeductHow {
  /** One per limit, in order; a deviation is never negative. */
  readonly measures: readonly { value: Decimal; deviation: Decimal; names: readonly string[] }[]
  readonly deviation: Decimal
  /** What the deviation costs before the floor of 0. */
  readonly deducted: Decimal
}

export interface CasesHow {
  readonly count: Decimal
  readonly deducted: Decimal
}

export interface ChooseHow {
  readonly chosen: string
}

export interface ProportionHow {
  readonly value: Decimal
  readonly names: readonly string[]
  /** The rate that was used: between 0 and the cap. */
  readonly rate: Decimal
}

export interface TargetHow {
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

/** Why there is no value: something left blank, a divisor of zero, or an input the rule cannot use. */
export type Lack = 'blank' | 'zero-divisor' | 'unusable'

export interface BlankHow {
  readonly lack: Lack
  readonly names: readonly string[]
  /** What is wrong with the unit's input, where more can be said than that it is of no use. */
  readonly told?: Observation
}

/** How each kind of rule comes to its points; `assess` never does: its only input is an award. */
export interface Hows {
  readonly met: MetHow
  readonly tiers: TiersHow
  readonly deduct: DeductHow
  readonly cases: CasesHow
  readonly choose: ChooseHow
  readonly proportion: ProportionHow
  readonly target: TargetHow
  readonly assess: never
}
