// The list of checks on texts: what a comparison tells is among the checks that it says it tells, so that docs and levels know it.

import { expect, test } from 'vitest'
import { readDocument } from '../../../scripts/content/content.ts'
import { auditOf } from '../../../scripts/findings/text/quantities/audit.ts'
import { RUNNABLE } from '../../../scripts/findings/text/text.ts'
import { corpus } from './corpus.ts'

const COMPARISONS = RUNNABLE.filter((one) => 'tells' in one)
const AUDITS = corpus().map(({ source }) => auditOf(readDocument({ file: 'text', text: source })))

test('a comparison tells only the checks that it names', () => {
  const told = COMPARISONS.flatMap(({ tells, run }) =>
    AUDITS.flatMap(run)
      .filter(({ check }) => !tells.includes(check))
      .map(({ check }) => `${check.code} beside ${tells.map(({ code }) => code).join(', ')}`),
  )
  expect(told).toEqual([])
})

test('every check is told by one entry of the list at least, and by one alone where it runs by itself', () => {
  const own = RUNNABLE.filter((one) => 'code' in one)
  expect(new Set(own).size).toBe(own.length)
  expect(own.filter((one) => COMPARISONS.some(({ tells }) => tells.includes(one))).map(({ code }) => code)).toEqual([])
})
