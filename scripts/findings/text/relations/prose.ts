// findings: the relations between the numbers of running text.

import type { Observation } from '../../../base/observation.ts'
import { proseScore } from '../agreement/score.ts'
import { proseAverage } from '../amounts/average.ts'
import { proseComputation } from '../amounts/computation.ts'
import { prosePartLarger } from '../amounts/part-larger.ts'
import { judge, type Question } from '../judgement/judge.ts'
import { facts } from '../quantities/fact.ts'
import { proseDirection } from '../rates/direction.ts'
import { proseGrowth } from '../rates/growth.ts'
import { proseOverQuota } from '../rates/over-quota.ts'
import { prosePoints } from '../rates/points.ts'
import { proseRateDoubtful } from '../rates/rate-doubtful.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import { proseShare } from '../rates/share.ts'
import { proseZeroDivisor } from '../rates/zero-divisor.ts'
import { sumsBelow } from '../sums/below.ts'
import { scoresIn } from '../sums/scores.ts'
import { proseSumDoubtful } from '../sums/sum-doubtful.ts'
import { proseSum } from '../sums/sum.ts'
import { sumsIn } from '../sums/sums.ts'
import type { Comparison } from '../text-check.ts'
import { comparisonsIn } from './comparisons.ts'
import { meansIn } from './mean.ts'
import { namedIn } from './named.ts'
import { ratesIn } from './rates.ts'
import { sharesIn } from './shares.ts'

export const prose: Comparison = {
  tells: [
    proseGrowth,
    proseDirection,
    prosePoints,
    proseRounding,
    proseRate,
    proseRateDoubtful,
    proseZeroDivisor,
    proseComputation,
    proseSum,
    proseSumDoubtful,
    proseAverage,
    proseScore,
    proseOverQuota,
    prosePartLarger,
    proseShare,
  ],
  run: ({ views, figures }) => {
    const factOf = facts()
    const questions: Question[] = []
    const told: Observation[] = []
    views.forEach((view, i) => {
      questions.push(...sumsBelow(views, i, factOf))
      const before = views[i - 1]?.items.slice(-12) ?? []
      for (const sentence of view.sentences) {
        const asked = comparisonsIn(view, sentence, before, factOf)
        questions.push(...asked.questions, ...ratesIn(view, sentence, factOf))
        questions.push(...namedIn(view, sentence, factOf), ...sumsIn(view, sentence, factOf), ...meansIn(view, sentence, factOf))
        questions.push(...sharesIn(view, sentence, views.slice(Math.max(0, i - 8), i), factOf))
        told.push(...asked.told)
      }
    })
    if (!figures) questions.push(...scoresIn(views, factOf))
    return [...told, ...judge(questions)]
  },
}
