// findings: the relations between the numbers of tables.

import { proseScore } from '../agreement/score.ts'
import { proseAverage } from '../amounts/average.ts'
import { proseComputation } from '../amounts/computation.ts'
import { judge, type Question } from '../judgement/judge.ts'
import { proseGrowth } from '../rates/growth.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import { proseShare } from '../rates/share.ts'
import { proseSumDoubtful } from '../sums/sum-doubtful.ts'
import { proseSum } from '../sums/sum.ts'
import type { Comparison } from '../text-check.ts'
import { acrossColumns } from './columns.ts'
import { namedInTable } from './named.ts'
import { executionOf, scoresOf } from './table-scores.ts'
import { sharesOfTotal } from './table-shares.ts'
import { downRows } from './totals.ts'

export const tables: Comparison = {
  tells: [proseAverage, proseComputation, proseRate, proseGrowth, proseShare, proseSum, proseSumDoubtful, proseScore, proseRounding],
  run: ({ grids, figures }) =>
    figures
      ? []
      : grids.flatMap((all) => {
          const asked = all.flatMap((table): Question[] => [
            ...acrossColumns(table),
            ...sharesOfTotal(table),
            ...downRows(table),
            ...namedInTable(table),
            ...scoresOf(table),
            ...executionOf(table),
          ])
          return judge(asked)
        }),
}
