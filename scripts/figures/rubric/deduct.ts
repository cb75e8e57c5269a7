// figures: the rule deduct: 每超出（低于、偏离）1个百分点扣 n 分，扣完为止; deviations of several limits are added up.

import { Decimal, HUNDRED, plain, ZERO } from '../../base/decimal.ts'
import { type Observation, observe } from '../../base/observation.ts'
import type { DeductPoint, Limit } from '../../facts/facts.ts'
import { deductStepDoubtful } from '../checks/deduct-step-doubtful.ts'
import { type Rule, undetermined } from './point.ts'

export const deduct: Rule<'deduct'> = {
  formulas: (point) => point.limits.map((limit) => limit.of),
  check: checkStep,
  score(point, scene) {
    const measured = point.limits.map((limit) => scene.measure(limit.of))
    const lacking = measured.filter((one) => one.value === undefined)
    if (lacking.length > 0)
      return undetermined(
        point,
        lacking.flatMap((one) => one.names),
        lacking[0]?.lack,
      )
    const measures = measured.map((one, index) => {
      const value = one.value ?? ZERO
      return { value, deviation: deviationOf(value, point.limits[index]!), names: one.names }
    })
    const deviation = measures.reduce((sum, one) => sum.plus(one.deviation), ZERO)
    const deducted = deviation.times(point.deduct.value).div(point.per.value)
    const points = Decimal.max(ZERO, point.worth.value.minus(deducted))
    return { by: 'deduct', point, points, how: { measures, deviation, deducted } }
  },
}

/** 1 of a percent is a hundred of its points. */
function checkStep({ name, limits, per }: DeductPoint): readonly Observation[] {
  const limit = limits.find(({ limit: { text } }) => /[%％]$/.test(text))?.limit.text
  if (limit === undefined || /[%％]$/.test(per.text) || per.value.lt(1)) return []
  return [observe(deductStepDoubtful, per.at, { name, limit, per: per.text, percent: `${plain(per.value.times(HUNDRED))}%` })]
}

function deviationOf(value: Decimal, { side, limit }: Limit): Decimal {
  const over = value.minus(limit.value)
  if (side === 'at') return over.abs()
  return Decimal.max(ZERO, side === 'upto' ? over : over.neg())
}
