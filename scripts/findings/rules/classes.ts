// findings: an indicator that its name puts into another class: 及时率 is about time, not about quality.

import { observe, type Observation } from '../../base/observation.ts'
import { operandsOf } from '../../facts/facts.ts'
import { identitiesOf, leavesOf, type Leaf } from '../../figures/figures.ts'
import type { Rule } from '../rule.ts'
import { indicatorClass } from '../scores/indicator-class.ts'

interface Class {
  readonly name: string
  readonly words: readonly string[]
}

export const classes: Rule = (figures) => {
  const { framework } = figures.derivation
  const known = identitiesOf(figures, 'classes').map(({ spec }): Class => ({
    name: operandsOf(spec, 'class')[0]?.text ?? '',
    words: operandsOf(spec, 'words').map(({ text }) => text),
  }))
  return framework ? leavesOf(framework).flatMap((leaf) => misplaced(leaf, known)) : []
}

/** Nothing where the name has a word of its own class too: 及时整改合格率 may stand in either. */
function misplaced(leaf: Leaf, known: readonly Class[]): Observation[] {
  const named = known.flatMap(({ name, words }) => words.filter((word) => leaf.name.includes(word)).map((word) => ({ name, word })))
  if (named.some(({ name }) => leaf.path.includes(name))) return []
  const [found] = named
  return found
    ? [observe(indicatorClass, leaf.at, { name: leaf.name, word: found.word, expected: found.name, found: leaf.path.at(-2) ?? '' })]
    : []
}
