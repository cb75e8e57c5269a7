// Every check is told of the example that it carries, and not of that example's sound neighbour.

import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../scripts/catalogue.ts'
import { codesTold } from './examples.ts'

/** What only a print, or a whole site, can show: test/print and test/site run their examples. */
const ELSEWHERE = new Set(['排印', '网站'])
/** No example brings a bug of the program to light: test/hostile/one-report.test.ts makes one. */
const OF_BUGS = 'report-failed'

describe.each(CATALOGUE.filter(({ title }) => !ELSEWHERE.has(title)))('$title', ({ checks }) => {
  test.each(checks.filter(({ code }) => code !== OF_BUGS))(
    '$code is told of its example and not of the sound one',
    ({ code, fires, silent }) => {
      expect(codesTold(fires)).toContain(code)
      expect(codesTold(silent)).not.toContain(code)
    },
  )
})
