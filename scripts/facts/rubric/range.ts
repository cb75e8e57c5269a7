// facts: the intervals that a list of tiers stands for, so that the page can print them without computing.

import { Decimal } from '../../base/decimal.ts'
import type { Amount } from './amount.ts'

/** from ≥, above >, upto ≤, below <. */
export type Bound = 'from' | 'above' | 'upto' | 'below'

/** One end of an interval, as it is to be printed; `open` ends leave the number itself out. */
export interface End {
  readonly text: string
  readonly open: boolean
}

/** What a tier covers; without `low` it has no lower end, without `high` no upper one. */
export interface Range {
  readonly low?: End
  readonly high?: End
  readonly worth: Amount | undefined
}

interface Step {
  readonly bound: Bound
  readonly limit: Amount
  readonly worth: Amount
}

/**
 * The interval of each tier, then that of everything else (whose worth the caller knows as `otherwise`).
 * With `counted` the value is a whole number and every end becomes a closed one: below 4 is up to 3.
 */
export function rangesOf(steps: readonly Step[], counted: boolean): readonly Range[] {
  const rising = steps[0]?.bound === 'upto' || steps[0]?.bound === 'below'
  const ranges = steps.map((step, index): Range => {
    const near = beyond(steps[index - 1], counted)
    const far = own(step, counted)
    return rising ? sides(near, far, step.worth) : sides(far, near, step.worth)
  })
  const rest = beyond(steps.at(-1), counted)
  return [...ranges, rising ? sides(rest, undefined, undefined) : sides(undefined, rest, undefined)]
}

function sides(low: End | undefined, high: End | undefined, worth: Amount | undefined): Range {
  return { ...(low ? { low } : {}), ...(high ? { high } : {}), worth }
}

function own(step: Step, counted: boolean): End {
  const open = step.bound === 'above' || step.bound === 'below'
  return counted && open ? whole(step, step.bound === 'above' ? 1 : -1) : { text: step.limit.text, open }
}

/** The end at which the next tier takes over: the same number, held by exactly one of the two. */
function beyond(step: Step | undefined, counted: boolean): End | undefined {
  if (!step) return undefined
  const open = step.bound === 'from' || step.bound === 'upto'
  return counted && open ? whole(step, step.bound === 'upto' ? 1 : -1) : { text: step.limit.text, open }
}

function whole(step: Step, change: number): End {
  return { text: step.limit.value.plus(new Decimal(change)).toFixed(), open: false }
}
