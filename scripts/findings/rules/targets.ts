// findings: every target met to the last unit. Real work overshoots here and falls short there.

import { observe } from '../../base/observation.ts'
import { leafScores } from '../../figures/figures.ts'
import type { Rule } from '../rule.ts'
import { targetsIdentical } from '../scores/targets-identical.ts'

/** Fewer measured targets prove nothing. */
const LEAST = 5

export const targets: Rule = ({ scores }) => {
  const measured = leafScores(scores?.indicators ?? []).flatMap((leaf) =>
    leaf.points.flatMap(({ point, how, inputAt }) =>
      point.rule === 'target' && how.rule === 'target' && point.target.number ? [{ leaf, point, how, at: inputAt }] : [],
    ),
  )
  const [first, ...rest] = measured
  if (!first?.at || measured.length < LEAST) return []
  if (measured.some(({ point, how }) => !how.value || !point.target.number?.eq(how.value))) return []
  return [
    observe(
      targetsIdentical,
      first.at,
      { name: first.leaf.name, count: measured.length },
      rest.flatMap(({ at }) => at ?? []),
    ),
  ]
}
