// Every check is told of the example that it carries, and not of that example's sound neighbour.

import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../scripts/catalogue.ts'
import { codesTold } from './examples.ts'

/** What only a print, a whole site, or a bug can show: test/print, test/site and test/hostile have them. */
const ELSEWHERE = new Set(['排印', '网站', '程序'])

describe.each(CATALOGUE.filter(({ title }) => !ELSEWHERE.has(title)))('$title', ({ checks }) => {
  test.each(checks)('$code is told of its example and not of the sound one', ({ code, fires, silent }) => {
    expect(codesTold(fires)).toContain(code)
    expect(codesTold(silent)).not.toContain(code)
  })
})
