// test: the same report is the same bytes tomorrow.

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openPrinter } from '../../scripts/print/print.ts'
import { corpusPaper } from './corpus.ts'
import { FONT_FOLDER } from './papers.ts'

const PRINTS = 20
const BROWSERS = 3

test(`${PRINTS} prints of a report in ${BROWSERS} browser processes are one file, in either engine`, async () => {
  // Tables, labels cut at page ends, lists, a landscape page, headings to the sixth level.
  const papers = [
    { ...corpusPaper(4), dated: '2021-03-25' },
    { ...corpusPaper(0), engine: 'pagedjs' as const },
  ]
  const digests = papers.map(() => new Map<string, number>())
  for (let browser = 0; browser < BROWSERS; browser += 1) {
    const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
    try {
      for (let print = browser; print < PRINTS; print += BROWSERS) {
        // Other work before and beside it: what a browser counts over its life must not show.
        const [others, ...printed] = await Promise.all([
          printer.print(corpusPaper(100 + print)),
          ...papers.map((paper) => printer.print(paper)),
        ])
        expect(others.length).toBeGreaterThan(0)
        printed.forEach((pdf, index) => {
          const digest = createHash('sha256').update(pdf).digest('hex')
          digests[index]?.set(digest, (digests[index]?.get(digest) ?? 0) + 1)
        })
      }
    } finally {
      await printer.close()
    }
  }
  expect(digests.map((counts) => [...counts.values()])).toEqual([[PRINTS], [PRINTS]])
}, 600_000)
