// test: two hundred documents, of which nothing may be lost on the way to the paper.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EngineName, openPrinter, type PdfPrinter, type Printed } from '../../scripts/print/print.ts'
import { corpusPaper, rowsOf } from './corpus.ts'
import { FONT_FOLDER } from './papers.ts'
import { readPdf } from './reading.ts'

const DOCUMENTS = 200
/** The test's own reader need not read again all that the gate has read. */
const READ_AGAIN = 4
const LONG = 1_200_000

describe('the corpus', () => {
  let printer: PdfPrinter
  beforeAll(async () => {
    printer = await openPrinter({ fontFolders: [FONT_FOLDER], jobs: 2 })
  }, LONG)
  afterAll(() => printer.close(), LONG)

  /** Two at a time, as the machine has two processors at least. */
  const printAll = async (count: number, engine: EngineName): Promise<Printed[]> => {
    const printed: Printed[] = []
    let next = 0
    const take = async (): Promise<void> => {
      for (let seed = next; seed < count; seed = next) {
        next += 1
        printed[seed] = await printer.printChecked({ ...corpusPaper(seed), engine })
      }
    }
    await Promise.all([take(), take()])
    return printed
  }

  /** Rows that are not on the paper exactly once, as a second reader finds them. */
  const wrongRows = async (printed: readonly Printed[], every: number): Promise<string[]> => {
    const wrong: string[] = []
    for (const [seed, { pdf }] of printed.entries()) {
      if (seed % every !== 0 || pdf === undefined) continue
      const found = new Map<string, number>()
      const text = (await readPdf(pdf)).pages.map((page) => page.text.replace(/\s/g, '')).join('')
      for (const [mark] of text.matchAll(/〔\d+表\d+行\d+号〕/g)) found.set(mark, (found.get(mark) ?? 0) + 1)
      wrong.push(...rowsOf(seed).filter((mark) => found.get(mark) !== 1))
    }
    return wrong
  }

  test(
    `of ${DOCUMENTS} documents loses nothing in Chromium`,
    async () => {
      const printed = await printAll(DOCUMENTS, 'chromium')
      expect(printed.flatMap(({ observations }, seed) => observations.map(({ check, slots }) => [seed, check.code, slots]))).toEqual([])
      expect(printed.filter(({ pdf }) => pdf === undefined)).toEqual([])
      expect(await wrongRows(printed, READ_AGAIN)).toEqual([])
    },
    LONG,
  )

  test(
    `of ${DOCUMENTS} documents loses nothing in Paged.js, as those that it loses rows of are printed again`,
    async () => {
      const printed = await printAll(DOCUMENTS, 'pagedjs')
      const fallbacks = printed.filter(({ observations }) => observations.length > 0)
      process.stdout.write(`Paged.js: ${fallbacks.length} of ${DOCUMENTS} documents printed again with Chromium\n`)
      expect([...new Set(fallbacks.flatMap(({ observations }) => observations.map(({ check }) => check.code)))]).toEqual([
        'print-fell-back',
      ])
      expect(printed.filter(({ pdf }) => pdf === undefined)).toEqual([])
      expect(await wrongRows(printed, READ_AGAIN)).toEqual([])
    },
    LONG,
  )
})
