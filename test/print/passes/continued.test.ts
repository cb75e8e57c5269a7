// test: labels of split rowspans, in the PDFs of a real browser.

import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine, Impression } from '../../../scripts/print/paper.ts'
import { finish } from '../../../scripts/print/pdf/finish.ts'
import { startEngine } from '../engine.ts'
import { nestedTable, seededTable, wrongIn } from '../nested.ts'
import { paperOf, reportBody } from '../papers.ts'
import { readPdf } from '../reading.ts'

const MINUTES = 120_000

/** Attributes of the header cells that span rows, as an assistive reader is told them. */
async function spanningHeads(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of('TH')) return []
    const text = String(object.lookup(PDFName.of('A'), PDFArray)).replace(/\s+/g, ' ')
    const [, scope] = /\/Scope \/(\w+)/.exec(text) ?? []
    const [, rows] = /\/RowSpan (\d+)/.exec(text) ?? []
    return Number(rows) > 1 ? [`${scope} ${rows}`] : []
  })
}

async function destinationsIn(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const all = document.catalog.lookup(PDFName.of('Dests'))
  return all instanceof PDFDict ? all.keys().map((key) => decodeURIComponent(key.decodeText())) : []
}

describe('a spanning label', () => {
  let engine: Engine
  const print = async (body: string): Promise<{ bytes: Uint8Array; passes: number }> => {
    const paper = paperOf(body)
    const impression: Impression = await engine.print(paper, 'chromium')
    return { bytes: await finish(impression, paper), passes: impression.passes }
  }
  const textsOf = async (body: string): Promise<string[]> =>
    (await readPdf((await print(body)).bytes)).pages.map((page) => page.text.replace(/\s/g, ''))
  beforeAll(async () => {
    engine = await startEngine()
  }, MINUTES)
  afterAll(() => engine.close(), MINUTES)

  test(
    'is told once on the page where its rows lie, and printed in one pass, if no page ends within it',
    async () => {
      const table = nestedTable(
        [
          {
            label: '',
            parts: [
              { label: '', rows: 4 },
              { label: '', rows: 3 },
            ],
          },
        ],
        () => '短',
      )
      const { bytes, passes } = await print(table.html)
      expect(passes).toBe(1)
      expect(wrongIn(await readPdf(bytes), table)).toEqual([])
    },
    MINUTES,
  )

  test(
    'that is in no table leaves the document at one pass, and nothing to be settled',
    async () => {
      const { passes, fixUps } = await engine.print(paperOf(reportBody(40)), 'chromium')
      expect(passes).toBe(1)
      expect(fixUps).toBeUndefined()
    },
    MINUTES,
  )

  test.each([
    [1, 30],
    [2, 90],
  ])(
    'is repeated after each of %i page ends, in both columns',
    async (ends, rows) => {
      const parts = [
        { label: '签', rows },
        { label: '签', rows: 2 },
      ]
      const table = nestedTable([{ label: '标', parts }], () => '两行'.repeat(18))
      const { bytes } = await print(table.html)
      const pdf = await readPdf(bytes)
      expect(wrongIn(pdf, table)).toEqual([])
      const heads = await spanningHeads(bytes)
      expect(pdf.pages.length).toBeGreaterThan(ends)
      expect(heads.every((head) => head.startsWith('Row '))).toBe(true)
      const covered = heads.reduce((sum, head) => sum + Number(head.slice(4)), 0)
      expect(covered).toBe(2 * (rows + 2))
      expect(pdf.tags).toMatchObject({ Table: 1, TR: rows + 2 + 1 })
    },
    MINUTES,
  )

  test(
    'is followed by what the table says of continued labels, and by nothing in another table',
    async () => {
      const groups = [{ label: '', parts: [{ label: '', rows: 60 }] }]
      const said = nestedTable(groups, () => '短', 'data-continued="（续）"')
      const marksIn = async (html: string): Promise<string[]> =>
        (await textsOf(html)).map((text) => text.match(/号（续）/g)?.join('') ?? '')
      expect(await marksIn(said.html)).toEqual(['', '号（续）号（续）'])
      expect(await marksIn(nestedTable(groups, () => '短').html)).toEqual(['', ''])
    },
    MINUTES,
  )

  test(
    'is settled by telling which cells are cut after how many rows, and in which rows they are told again',
    async () => {
      const html = `<main><table><tbody>${Array.from({ length: 40 }, (_, row) => `<tr>${row === 0 ? '<th rowspan="40">标</th>' : ''}<td>行</td></tr>`).join('')}</tbody></table></main>`
      const { passes, pdf, fixUps } = await engine.print(paperOf(html), 'chromium')
      const { pages } = await readPdf(pdf)
      const rows = pages[0]?.text.match(/行/g)?.length ?? 0
      expect([pages.length, passes]).toEqual([2, 2])
      // main, table, tbody, then tr, th, td and 39 times tr, td
      expect(fixUps).toMatchObject({ elements: 84, spans: [[4, rows]], copies: [[4, 4 + 2 * rows, 0, 40 - rows]], styles: [], texts: [] })
    },
    MINUTES,
  )

  test(
    'stays with every row and label in generated tables',
    async () => {
      for (let seed = 1; seed <= 40; seed += 1) {
        const table = seededTable(seed)
        const { bytes } = await print(table.html)
        expect(wrongIn(await readPdf(bytes), table), `seed ${seed}`).toEqual([])
      }
    },
    MINUTES,
  )

  test(
    'beside a cell that is taller than a page loses nothing of that cell',
    async () => {
      const words = Array.from({ length: 120 }, (_, word) => `<p>词${word}。</p>`).join('')
      const groups = [{ label: '', parts: [{ label: '', rows: 5 }] }]
      const table = nestedTable(groups, (row) => (row === 2 ? words : '短'))
      const text = (await textsOf(table.html)).join('')
      expect(text.match(/词\d+。/g)?.sort()).toEqual(words.match(/词\d+。/g)?.sort())
      for (let row = 0; row < 5; row += 1) expect(text).toContain(`行${row}号`)
    },
    MINUTES,
  )

  test(
    'too tall for the rest of a page goes to the next one with its table and the heading of it',
    async () => {
      const groups = [{ label: '标'.repeat(20), parts: [{ label: '', rows: 50 }] }]
      const table = nestedTable(groups, () => '短')
      const html = `${'<p>前文</p>'.repeat(14)}<h2 style="break-after: avoid">表题</h2><div>${table.html}</div>`
      const { bytes } = await print(html)
      const pdf = await readPdf(bytes)
      expect(wrongIn(pdf, table)).toEqual([])
      const withHeading = pdf.pages.findIndex((page) => page.text.includes('表题'))
      expect(withHeading).toBe(pdf.pages.findIndex((page) => page.text.includes('行0号')))
    },
    MINUTES,
  )

  test(
    'leaves no link, name or word of its making in the file, and keeps those of the document',
    async () => {
      const groups = [{ label: '', parts: [{ label: '', rows: 60 }] }]
      const table = nestedTable(groups, (row) => (row === 50 ? '<i id="注 1">注</i>' : '短'))
      const { bytes } = await print(`<p><a href="#注 1">见注</a></p>${table.html}`)
      expect(await destinationsIn(bytes)).toEqual(['注 1'])
      expect(await destinationsIn((await print(table.html)).bytes)).toEqual([])
      const pdf = await readPdf(bytes)
      expect(pdf.tags['Link']).toBe(1)
      expect(Buffer.from(bytes).includes('jibao-row')).toBe(false)
    },
    MINUTES,
  )

  test(
    'comes out as the same bytes twice',
    async () => {
      const body = seededTable(7).html
      const [first, second] = [await print(body), await print(body)]
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    },
    MINUTES,
  )
})
