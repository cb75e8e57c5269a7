// findings: a report dated before the year it evaluates has ended.

import { observe } from '../../base/observation.ts'
import { officialDate } from '../../base/period.ts'
import type { Rule } from '../rule.ts'
import { datedBeforeYearEnd } from '../dates/dated-before-year-end.ts'

/** A report need not be dated; where a form asks for the date, its check of the order of dates tells that it is absent. */
export const filingDate: Rule = ({ facts }) => {
  const filed = facts.facts.get('填报日期')
  if (facts.dated === undefined || !filed) return []
  if (facts.dated > `${facts.year}-12-31`) return []
  return [observe(datedBeforeYearEnd, filed.at, { name: filed.name, stated: officialDate(facts.dated), year: facts.year })]
}
