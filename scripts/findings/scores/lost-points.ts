// findings: where points were lost, whether the report admits a problem and names a measure.

import { plain } from '../../base/decimal.ts'
import type { Observation } from '../../base/observation.ts'
import { checksOf, type Figures, leafScores, valueNamed } from '../../figures/figures.ts'
import type { Tell } from '../data-check.ts'
import { isSaid, ownText, sectionsTitled } from '../own-text.ts'

/** The `run` of a check on the sections that a form names for problems or for measures. A missing section the outline tells. */
export function demanding(
  key: 'problems' | 'measures',
): (figures: Figures, tell: Tell<'name' | 'names' | 'count', 'total' | 'source'>) => Observation[] {
  return (figures, tell) => {
    const lost = leafScores(figures.scores?.indicators ?? []).filter(({ score, weight }) => score?.lt(weight))
    if (lost.length === 0) return []
    const total = valueNamed(figures, '总分')
    return checksOf(figures, 'deductions').flatMap((check) => {
      const titles = check[key]
      const [section] = titles.flatMap((title) => sectionsTitled(figures, title))
      if (!section || titles.some((title) => isSaid(ownText(figures, title)))) return []
      const slots = {
        name: section.title,
        names: lost.map(({ name }) => name).join('、'),
        count: lost.length,
        total: typeof total === 'object' && total !== null ? plain(total) : '',
        source: check.source ?? '',
      }
      return [tell(section.at, slots, [...lost.flatMap(({ inputAt }) => inputAt ?? []), check.at])]
    })
  }
}
