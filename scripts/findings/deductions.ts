// findings: where points were lost, whether the report admits a problem and names a measure.

import { plain } from '../base/decimal.ts'
import type { Told } from '../base/check.ts'
import { observe } from '../base/observation.ts'
import { operandsOf } from '../facts/facts.ts'
import { identitiesOf, leafScores, valueNamed } from '../figures/figures.ts'
import { isSaid, ownText, sectionsTitled } from './narrated.ts'
import type { Rule } from './rule.ts'

/** A rule on the sections that a form names for problems or for measures. A missing section the outline tells. */
export function demanding(key: 'problems' | 'measures', check: Told<'name' | 'names' | 'count', 'total' | 'source'>): Rule {
  return (figures) => {
    const lost = leafScores(figures.scores?.indicators ?? []).filter(({ score, weight }) => score?.lt(weight))
    if (lost.length === 0) return []
    const total = valueNamed(figures, '总分')
    return identitiesOf(figures, 'deductions').flatMap((identity) => {
      const titles = operandsOf(identity.spec, key).map(({ text }) => text)
      const [section] = titles.flatMap((title) => sectionsTitled(figures, title))
      if (!section || titles.some((title) => isSaid(ownText(figures, title)))) return []
      const slots = {
        name: section.title,
        names: lost.map(({ name }) => name).join('、'),
        count: lost.length,
        total: typeof total === 'object' && total !== null ? plain(total) : '',
        source: identity.spec.source ?? '',
      }
      return [observe(check, section.at, slots, [...lost.flatMap(({ inputAt }) => inputAt ?? []), identity.spec.at])]
    })
  }
}
