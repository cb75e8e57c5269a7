// What a form says must hold, without saying what its sides are.

import { expect, test } from 'vitest'
import { checkMini, REPORT, report } from '../../mini.ts'

const codesOf = (changes: Record<string, string | undefined>) => checkMini(changes).findings.map((finding) => finding.code)

test('a total that differs from its parts is told at the total, the parts are related', () => {
  const [finding, ...rest] = checkMini(report(REPORT.replace('决算: 100.5 }', '决算: 101.5 }'))).findings
  expect(rest).toEqual([])
  expect(finding).toMatchObject({ code: 'identity-fails', at: { line: 5, column: 27 }, hint: '依据：小表式第二条' })
  expect(finding?.message).toContain('左边为 101.5，右边为 100.5')
  expect(finding?.related?.map((place) => `${place.file.replace(/^.*\//, '')}:${place.line}`)).toEqual([
    'report.yaml:6',
    'report.yaml:7',
    'figures.yaml:5',
  ])
})

test('a total that differs only by rounding holds, and one with a blank part is said not to have been checked', () => {
  expect(codesOf(report(REPORT.replace('决算: 40.25', '决算: 40.26')))).toEqual([])
  expect(codesOf(report(REPORT.replace('决算: 40.25', '决算: null')))).toEqual(['not-assessable'])
})
