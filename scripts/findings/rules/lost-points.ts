// findings: points lost and nobody said why. A deviation needs a reason (财预〔2020〕10号).

import { plain } from '../../base/decimal.ts'
import { observe } from '../../base/observation.ts'
import { pointAt, type Place } from '../../base/place.ts'
import type { Node } from '../../content/content.ts'
import { leafScores, type LeafScore } from '../../figures/figures.ts'
import type { Rule } from '../rule.ts'
import { pointsLostWithoutReason } from '../scores/points-lost-without-reason.ts'

export const lostPoints: Rule = ({ facts, scores }) =>
  leafScores(scores?.indicators ?? [])
    .filter((leaf) => !reasonGiven(leaf))
    .map((leaf) =>
      observe(
        pointsLostWithoutReason,
        leaf.inputAt ?? opening(facts.indicators, facts.reportFile),
        {
          name: leaf.name,
          score: leaf.score ? plain(leaf.score) : '',
          weight: plain(leaf.weight),
        },
        [leaf.leaf.at],
      ),
    )

/** The first character of `indicators:`, where the reason would be written. */
function opening(indicators: Node | undefined, file: string): Place {
  return indicators ? pointAt(file, indicators.at.line, indicators.at.column) : pointAt(file)
}

/** A reason beside the inputs covers all; otherwise each point that lost something must be an award, which carries its own. */
function reasonGiven(leaf: LeafScore): boolean {
  if (leaf.score === undefined || leaf.score.gte(leaf.weight) || leaf.reason || leaf.award) return true
  return !leaf.knockedOut && leaf.points.every((point) => !point.points || point.points.gte(point.worth) || point.how.rule === 'award')
}
