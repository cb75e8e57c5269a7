// figures: what units of different forms are compared by, under the names that all forms share.

import { Decimal } from '../base/decimal.ts'
import { type Observation, observe } from '../base/observation.ts'
import type { Value } from '../base/value.ts'
import { templateName } from './checks/template-name.ts'
import { type Figures, valueNamed } from './evaluation.ts'
import { type Named, named } from './named.ts'

export interface Common {
  /** The common name: 全年执行. */
  readonly name: string
  readonly value: Value
  /** What this form calls it; absent for the rate and for what was spent per head, which no form is asked for. */
  readonly found?: Named
}

/** The execution rate is the quotient of the two amounts before it; a form's own rate may be capped. */
export const EXECUTION_RATE = '执行率'
/** 全年执行 over 在职人数, in the unit of the amount. */
export const PER_HEAD = '人均支出'
const SPENT = '全年执行'
const BUDGET = '全年预算'
const STAFF = '在职人数'

/** In the order of the form's list, the rate and what was spent per head behind the amount spent; what the form does not name is left out. */
export function commonFigures(figures: Figures): Common[] {
  const listed = [...figures.facts.format.shared].flatMap(([name, { name: own }]): Common[] => {
    const found = named(figures, own)
    return found ? [{ name, value: valueNamed(figures, own) ?? null, found }] : []
  })
  const of = (name: string): Value | undefined => listed.find((one) => one.name === name)?.value
  const [rate, perHead] = [quotient(of(SPENT), of(BUDGET)), quotient(of(SPENT), of(STAFF))]
  const derived = [...(rate ? [{ name: EXECUTION_RATE, value: rate }] : []), ...(perHead ? [{ name: PER_HEAD, value: perHead }] : [])]
  return listed.flatMap((one) => (one.name === SPENT ? [one, ...derived] : [one]))
}

function quotient(part: Value | undefined, whole: Value | undefined): Decimal | undefined {
  return part instanceof Decimal && whole instanceof Decimal && whole.gt(0) ? part.div(whole) : undefined
}

/** A name under `shared` that nothing of the form has. */
export function unknownCommon(figures: Figures): Observation[] {
  return [...figures.facts.format.shared.values()]
    .filter(({ name }) => !named(figures, name))
    .map(({ name, at }) => observe(templateName, at, { name }))
}
