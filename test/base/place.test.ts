// test: places and days.

import { expect, it } from 'vitest'
import { isDay, officialDate } from '../../scripts/base/period.ts'
import { placeText, pointAt, within } from '../../scripts/base/place.ts'

it('a stretch within a place stays on its line and keeps its file', () => {
  const whole = { file: 'a.yaml', line: 4, column: 10, endLine: 4, endColumn: 30 }
  expect(within(whole, 3, 5)).toEqual({ file: 'a.yaml', line: 4, column: 13, endLine: 4, endColumn: 18 })
})

it('a place is written as editors link it, the start of the file without more', () => {
  expect(placeText(pointAt('content/a.md'))).toBe('content/a.md:1:1')
  expect(placeText(pointAt('content/a.md', 3, 12))).toBe('content/a.md:3:12')
})

it('an official date does not pad month and day', () => {
  expect(officialDate('2021-03-05')).toBe('2021年3月5日')
})

it('only days that the calendar has, in the one notation, are days', () => {
  expect(['2021-03-25', '2020-02-29', '2000-12-31'].map(isDay)).toEqual([true, true, true])
  expect(['2021-02-29', '2021-13-01', '2021-00-10', '2021-3-5', '20210305', '', '2021-03-25T00:00'].some(isDay)).toBe(false)
})
