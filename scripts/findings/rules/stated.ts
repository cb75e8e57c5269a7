// findings: figures as an already published document printed them, against what its own facts give.

import { Decimal, HUNDRED, isPlainNumber, parsePercent, placesOf, plain } from '../../base/decimal.ts'
import { observe, type Observation } from '../../base/finding.ts'
import { nearest, type Stated } from '../../facts/facts.ts'
import { allNames, valueNamed, type Figures } from '../../figures/figures.ts'
import type { Rule } from '../rule.ts'

export const stated: Rule = (figures) => figures.facts.stated.flatMap((one) => compare(one, figures))

function compare(one: Stated, figures: Figures): Observation[] {
  const computed = valueNamed(figures, one.name)
  if (computed === undefined) {
    if (figures.facts.format.figures.some((spec) => spec.name === one.name)) return [] // its formula has been told
    const near = nearest(one.name, allNames(figures))
    return [observe('stated-unknown', one.nameAt, { name: one.name, ...(near === undefined ? {} : { nearest: near }) })]
  }
  const shown = shownAs(one.text, computed)
  return shown === one.text ? [] : [observe('stated-differs', one.at, { name: one.name, stated: one.text, computed: shown })]
}

/** The computed value with the places and the percent sign of the printed one; `—` where there is none. */
function shownAs(text: string, computed: Exclude<ReturnType<typeof valueNamed>, undefined>): string {
  if (computed === null) return '—'
  if (!(computed instanceof Decimal)) return String(computed)
  if (parsePercent(text)) return `${plain(computed.times(HUNDRED), placesOf(text))}%`
  return plain(computed, isPlainNumber(text) ? placesOf(text) : undefined)
}
