// figures: a discretionary score with its reason, which may stand for any point's input or for a whole indicator.

import { Decimal } from '../../base/decimal.ts'
import { type Observation, observe } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import { type Amount, type AttainmentLevel, type Award, nearest } from '../../facts/facts.ts'
import { levelUnknown } from '../checks/level-unknown.ts'
import { scoreOutsideLevel } from '../checks/score-outside-level.ts'
import { scoreOverWeight } from '../checks/score-over-weight.ts'
import { scoreWithoutReason } from '../checks/score-without-reason.ts'
import type { AwardHow } from './how.ts'

/** The award with its number; what is wrong with it (over the worth, outside its level, no reason) is added to `observations`. */
export function takeAward(
  award: Award,
  nameAt: Place,
  name: string,
  worth: Amount,
  observations: Observation[],
  levels: readonly AttainmentLevel[] = [],
): AwardHow | undefined {
  const { actual, at, level, reason, score } = award
  if (!score) return undefined
  if (score.value.gt(worth.value) || score.value.isNegative()) {
    const slots = { name, score: score.text, weight: worth.text }
    observations.push(observe(scoreOverWeight, score.at, slots, [worth.at]))
  }
  // A level is the reason: it says why the score is no other, and what was lost is asked for elsewhere.
  if (reason === '' && !level) observations.push(observe(scoreWithoutReason, at, { name, score: score.text }, [nameAt]))
  if (level) observations.push(...levelFaults(level, score, name, worth, levels))
  return { score: score.value, reason, ...(actual === undefined ? {} : { actual }), ...(level ? { level: level.name } : {}) }
}

function levelFaults(
  level: NonNullable<Award['level']>,
  score: Amount,
  name: string,
  worth: Amount,
  levels: readonly AttainmentLevel[],
): Observation[] {
  const index = levels.findIndex((one) => one.name === level.name)
  const [band, above] = [levels[index], levels[index - 1]]
  if (!band) {
    const known = levels.map((one) => one.name)
    const near = nearest(level.name, known)
    return [
      observe(levelUnknown, level.at, {
        name,
        level: level.name,
        ...(near !== undefined ? { nearest: near } : known.length > 0 ? { known: known.join('、') } : { without: { term: 'none' } }),
      }),
    ]
  }
  const least = worth.value.times(band.from)
  const most = above ? worth.value.times(above.from) : worth.value
  const isWithin = score.value.gte(least) && (above ? score.value.lt(most) : score.value.lte(most))
  if (isWithin || worth.value.lte(0)) return []
  const slots = { name, level: level.name, score: score.text, least: least.toFixed(), most: Decimal.max(most, least).toFixed() }
  return [observe(scoreOutsideLevel, score.at, slots, [level.at])]
}
