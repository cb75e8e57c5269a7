// The law that test/soak/reading.ts holds random reports against: nothing that is written is lost, altered or printed as
// markup without a word. Here the law itself is tried, and holds on some of those reports.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRoot } from './roots.ts'
import { reports } from './soak/documents.ts'
import { charactersOf, misread } from './soak/reading-loss.ts'
import { openLaw } from './soak/report.ts'

const found = (source: string, page: string, covered: readonly number[] = []): string[] =>
  misread(
    charactersOf(source),
    page,
    (_, column) => covered.includes(column),
    (name) => name === '在职率',
  )

test.each([
  ['2*6*9人', '269人', 'lost'],
  ['发放7*450*2元', '发放74502元', 'lost'],
  ['1992. 当年', '（1）当年', 'lost'],
  ['- 4.7%', '4.7%', 'lost'],
  ['-\n甲组', '甲组', 'lost'],
  ['甲<b>乙', '甲乙', 'lost'],
  ['甲乙', '乙甲', 'lost'],
  ['**《会计法》**的', '**《会计法》**的', 'printed as markup'],
  ['| 甲 | 乙 |', '| 甲 | 乙 |', 'printed as markup'],
  ['甲\u200e乙', '甲\u200e乙', 'without ink'],
  ['甲<br>乙', '甲<br>乙', 'printed as markup'],
  ['1. 甲', '1. 甲', 'printed as markup'],
  ['甲 | 乙', '甲乙', 'lost'],
  ['甲\\', '甲', 'lost'],
  ['\\***甲', '***甲', 'printed as markup'],
])('the law itself sees what became of %j as %j', (source, page, what) => {
  expect(found(source, page)).toMatchObject([expect.stringContaining(what)])
  expect(
    found(
      source,
      page,
      Array.from(source, (_, i) => i + 1),
    ),
  ).toEqual([])
})

test.each([
  ['**说明：**本表', '说明：本表'],
  ['# 标题', '（1）标题'],
  ['3. 第三项', '3、第三项'],
  ['- 甲组\n- 乙组', '甲组乙组'],
  ['-\n  甲组', '甲组'],
  ['| 甲 | 乙 |\n|---|---|\n| 3 | 4 |', '甲乙34'],
  ['见[通知](a.html)。', '见通知a.html。'],
  ['在职率{{在职率}}。', '在职率82.7%。'],
  ['3\\*4', '3*4'],
  ['\\~~甲', '~~甲'],
  ['甲 | 乙\n---|---\n3 | 4', '甲乙34'],
  ['见[[2]号](a.html)', '见[2]号a.html'],
])('the law itself has nothing against %j as %j', (source, page) => {
  expect(found(source, page)).toEqual([])
})

test('the law holds on random reports', { timeout: 120_000 }, () => {
  const breachesOf = openLaw(makeRoot({}))
  fc.assert(
    fc.property(reports, (report) => {
      expect(breachesOf(report)).toEqual([])
    }),
    { numRuns: 60, seed: 12 },
  )
})
