// test: the reports' pages look as they did when somebody last looked at them. `npm run pictures` draws them anew.

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter, type PdfPrinter } from '../../scripts/print/print.ts'
import { FONT_FOLDER, paperOf } from '../print/papers.ts'
import { pdfsOf, PROGRAM, REPORTS } from '../reports.ts'
import { decisionsIn, differenceBetween, digestOf, judge } from './difference.ts'
import { NoCanvas, picturesOf } from './pages.ts'
import { fromPng, type Picture, toPng } from './png.ts'
import { DOTS_PER_INCH, referenceBrowser, referencesOf, writePicture } from './references.ts'

const LONG = 300_000
const SHOWN = join(PROGRAM, '.cache/pictures')
const DECISIONS = decisionsIn(readFileSync(join(import.meta.dirname, 'accepted.yaml'), 'utf8'))

let printer: PdfPrinter
beforeAll(async () => {
  printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
}, LONG)
afterAll(() => printer.close())

/** Undefined where npm has brought nothing to draw on. */
async function drawn(pdf: Uint8Array): Promise<Picture[] | undefined> {
  return picturesOf(pdf, DOTS_PER_INCH).catch((error: unknown) => {
    if (error instanceof NoCanvas) return undefined
    throw error
  })
}

test(
  'The pages of the reports are as they were, or their changes accepted',
  async (context) => {
    const version = await printer.browserVersion()
    if (version !== referenceBrowser()) {
      context.skip(`the pictures were drawn with browser ${referenceBrowser()}, this is ${version}: run npm run pictures, look, commit`)
    }
    rmSync(SHOWN, { recursive: true, force: true })
    const pdfs = await pdfsOf(REPORTS)
    const changed: string[] = []
    for (const [report, pdf] of pdfs) {
      const [were, are] = [referencesOf(report), await drawn(pdf)]
      if (are === undefined) return context.skip('there is no canvas to draw pages on')
      const verdict = judge(report, were, are, DECISIONS)
      changed.push(
        ...verdict.changed,
        ...verdict.spent.map(({ page }) => `${report} page ${page}: the decision in accepted.yaml is spent, delete it`),
      )
      for (const page of verdict.pages) show(report, page, were[page - 1], are[page - 1])
    }
    expect(
      changed,
      'look at .cache/pictures; npm run pictures makes these pages the reference, test/pictures/accepted.yaml takes decisions',
    ).toEqual([])
    expect(DECISIONS.filter(({ report }) => !REPORTS.includes(report))).toEqual([])
  },
  LONG,
)

/** Forms of projects have a page of their own. */
const OFFICIAL = REPORTS.filter((report) => !report.includes('/projects/'))

test('No line of a table lies more than a millimetre outside the type area, 37 to 262 mm from the head', () => {
  const lines = OFFICIAL.flatMap((report) =>
    referencesOf(report).flatMap((picture, index) => rulesIn(picture).map((at) => ({ report, page: index + 1, at }))),
  )
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.filter(({ at }) => at < 36 || at > 263)).toEqual([])
  expect(Math.max(...lines.map(({ at }) => at))).toBeGreaterThan(255)
})

/** Millimetres from the upper edge of a page to each row of pixels that is dark for half of the type area's width. */
function rulesIn({ height, shades, width }: Picture): number[] {
  const half = (78 / 25.4) * DOTS_PER_INCH
  return Array.from({ length: height }, (_, y) => y)
    .filter((y) => shades.subarray(y * width, (y + 1) * width).filter((shade) => shade < 10).length > half)
    .map((y) => ((y + 0.5) / DOTS_PER_INCH) * 25.4)
}

function show(report: string, page: number, was: Picture | undefined, is: Picture | undefined): void {
  const path = join(SHOWN, `${report.replace('/', '-')}-${page}`)
  if (is !== undefined) writePicture(`${path}.png`, is)
  if (is !== undefined && was !== undefined) writePicture(`${path}-difference.png`, differenceBetween(was, is))
}

describe('a picture of a page', () => {
  test(
    'is the same for the same page, and another where one digit is',
    async (context) => {
      const text = (digit: number): string => `<p>全年支出 10${digit}.50 万元。</p>`
      const [one, same, other] = await Promise.all([1, 1, 7].map(async (digit) => drawn(await printer.print(paperOf(text(digit))))))
      if (one === undefined || same === undefined || other === undefined) return context.skip('there is no canvas to draw pages on')
      expect(judge('u/2020', one, same, [])).toEqual({ changed: [], pages: [], spent: [] })
      const { changed, pages } = judge('u/2020', one, other, [])
      expect(changed).toEqual([expect.stringMatching(/^u\/2020 page 1: \d+ pixels differ \(picture [0-9a-f]{12}\)$/)])
      expect(pages).toEqual([1])
      expect(differenceBetween(one[0]!, other[0]!).shades.includes(0)).toBe(true)
    },
    LONG,
  )

  test('comes back from its file as it was', () => {
    const picture = { width: 5, height: 2, shades: Uint8Array.from([0, 15, 3, 9, 1, 2, 4, 8, 15, 7]) }
    expect(fromPng(toPng(picture))).toEqual(picture)
  })
})

describe('a decision', () => {
  const [white, black] = [15, 0].map((shade) => ({ width: 4, height: 4, shades: new Uint8Array(16).fill(shade) }))
  const decision = { report: 'u/2020', page: 1, picture: digestOf(black!), reason: '看过' }

  test('accepts the page that it names and no other', () => {
    expect(judge('u/2020', [white!], [black!], [decision])).toEqual({ changed: [], pages: [], spent: [] })
    expect(judge('u/2020', [white!], [black!], [{ ...decision, picture: '0123456789ab' }]).pages).toEqual([1])
    expect(judge('v/2020', [white!], [black!], [decision]).pages).toEqual([1])
  })

  test('is spent when the page is as it was', () => {
    expect(judge('u/2020', [white!], [white!], [decision]).spent).toEqual([decision])
  })

  test('is needed for pages that come and go', () => {
    expect(judge('u/2020', [white!], [white!, black!], []).changed).toEqual([`u/2020 page 2: is new (picture ${digestOf(black!)})`])
    expect(judge('u/2020', [white!, black!], [white!], []).changed).toEqual(['u/2020 page 2: is gone (picture gone)'])
  })

  test('without a reason is none', () => {
    expect(() => decisionsIn('- { report: u/2020, page: 1, picture: 0123456789ab }')).toThrow('decision 1')
  })
})
