// findings: a date among the facts that is later than the report itself.

import { observe } from '../../base/observation.ts'
import { officialDate, spanOf } from '../../base/period.ts'
import type { Rule } from '../rule.ts'
import { dateAfterFiling } from '../dates/date-after-filing.ts'

/** Only whole days are compared: a year alone may end after the report is filed. */
export const datesFiled: Rule = ({ facts }) => {
  const { dated } = facts
  if (dated === undefined) return []
  return [...facts.facts.values()].flatMap((fact) => {
    const text = fact.quantity ? '' : typeof fact.value === 'string' ? fact.value : ''
    const span = fact.name === '填报日期' ? undefined : spanOf(text)
    if (!span || span.from !== span.to || span.from <= dated) return []
    return [observe(dateAfterFiling, fact.at, { name: fact.name, stated: text, computed: officialDate(dated) })]
  })
}
