// figures: a discretionary score with its reason, which may stand for any point's input or for a whole indicator.

import { type Observation, observe } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import type { Amount, Award } from '../../facts/facts.ts'
import { scoreOverWeight } from '../checks/score-over-weight.ts'
import { scoreWithoutReason } from '../checks/score-without-reason.ts'
import type { AwardHow } from './how.ts'

/** The award with its number; what is wrong with it (over the worth, no reason) is added to `observations`. */
export function takeAward(
  { score, reason, actual, at }: Award,
  nameAt: Place,
  name: string,
  worth: Amount,
  observations: Observation[],
): AwardHow | undefined {
  if (!score) return undefined
  if (score.value.gt(worth.value) || score.value.isNegative()) {
    const slots = { name, score: score.text, weight: worth.text }
    observations.push(observe(scoreOverWeight, score.at, slots, [worth.at]))
  }
  if (reason === '') observations.push(observe(scoreWithoutReason, at, { name, score: score.text }, [nameAt]))
  return { score: score.value, reason, ...(actual === undefined ? {} : { actual }) }
}
