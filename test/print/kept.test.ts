// test: what the end of a page may not part, in either engine.

import { describe, expect, test } from 'vitest'
import { ENGINES } from '../../scripts/print/print.ts'
import { built, formatWith, narrativeWith, TEXT } from './look.ts'
import type { ReadPage } from './reading.ts'

const LIMIT = 120_000
const SECTIONS = 40

/** Headings of two levels, a text of one to seven lines, a table: so many of them that pages end nearly everywhere. */
const SECTION = (number: number): string =>
  `## 事项${number}\n\n### 做法${number}\n\n${`街道按年初目标逐项核对第${number}项`.repeat(1 + ((number * 3) % 11))}。\n\n{{表格 经费}}`

/** The last line of a page above its number. */
function lastLine(page: ReadPage): string {
  const words = page.words.filter(({ y }) => y > 95)
  const lowest = Math.min(...words.map(({ y }) => y))
  return words
    .filter(({ y }) => y < lowest + 4)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')
}

describe.each(ENGINES)('%s', (engine) => {
  test(
    'ends no page with a heading, or with the unit above a table',
    async () => {
      const text = Array.from({ length: SECTIONS }, (_, index) => SECTION(index + 1)).join('\n\n')
      const { pdf } = await built(
        {
          'templates/mini/format.yaml': formatWith('  - { narrative: text.hbs }\n'),
          'templates/mini/text.hbs': TEXT,
          'content/u/2020/narrative.md': narrativeWith(`全年完成。\n\n${text}`),
        },
        '--engine',
        engine,
      )
      expect(pdf.pages.length).toBeGreaterThan(15)
      expect(pdf.outline).toHaveLength(5 + 2 * SECTIONS)
      const ends = pdf.pages.map(lastLine)
      expect(ends.filter((line) => line.includes('单位：') || /(事项|做法)\d+$/.test(line))).toEqual([])
      // the pages' ends were tried: some fell right behind a table, some into the text
      expect(new Set(ends).size).toBeGreaterThan(5)
    },
    LIMIT,
  )
})
