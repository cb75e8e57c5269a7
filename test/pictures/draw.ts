// test: draws the pictures that are committed. `npm run pictures` draws all, `npm run pictures -- docs` one kind.

import { join } from 'node:path'
import process from 'node:process'
import { openPrinter } from '../../scripts/print/print.ts'
import { FONT_FOLDER } from '../print/papers.ts'
import { readPdf } from '../print/reading.ts'
import { pdfsOf, PROGRAM, REPORTS } from '../reports.ts'
import { picturesOf } from './pages.ts'
import type { Picture } from './png.ts'
import { drawPreview } from './preview.ts'
import { DOTS_PER_INCH, keepReferences, writePicture } from './references.ts'
import { drawSite } from './site.ts'
import { drawTour } from './tour.ts'

const DOCS = join(PROGRAM, 'docs/pictures')
const REPORT = 'changsha-gaoqiao/2020'
const FORM = 'templates/changsha-yuhua-2020/format.yaml'

/** Typical pages for docs/: file, and words that only this page has. */
const PAGES = [
  { file: 'paper-cover', has: '单位名称（盖章）' },
  { file: 'paper-base-data', has: '填报单位' },
  { file: 'paper-scores', has: '附件2' },
  { file: 'paper-narrative', has: '如下表' },
] as const
/** The same table as a form would have it that asks for landscape pages. */
const LANDSCAPE = {
  file: 'paper-landscape',
  has: '附件2',
  change: (text: string) => text.replace('table: 自评表 }', 'table: 自评表, page: landscape }'),
}

/** What can be drawn, in order; each writes its files. */
const DRAWINGS: Readonly<Record<string, () => Promise<void>>> = {
  references: drawReferences,
  docs: drawDocs,
  site: drawSite,
  preview: drawPreview,
  tour: drawTour,
}

async function drawReferences(): Promise<void> {
  const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
  const version = await printer.browserVersion()
  await printer.close()
  const pages = new Map<string, readonly Picture[]>()
  for (const [report, pdf] of await pdfsOf(REPORTS)) pages.set(report, await picturesOf(pdf, DOTS_PER_INCH))
  keepReferences(version, pages)
}

async function drawDocs(): Promise<void> {
  const pdf = (await pdfsOf([REPORT])).get(REPORT) as Uint8Array
  const turned = (await pdfsOf([REPORT], { changes: { [FORM]: LANDSCAPE.change } })).get(REPORT) as Uint8Array
  for (const { file, has } of PAGES) writePicture(join(DOCS, `${file}.png`), await pageWith(pdf, has, 96))
  writePicture(join(DOCS, `${LANDSCAPE.file}.png`), await pageWith(turned, LANDSCAPE.has, 96))
  const some = await Promise.all(['附件2', '附件3', '如下表'].map((has) => pageWith(pdf, has, DOTS_PER_INCH)))
  writePicture(join(DOCS, 'paper.png'), sideBySide(some))
}

async function pageWith(pdf: Uint8Array, words: string, dotsPerInch: number): Promise<Picture> {
  const { pages } = await readPdf(pdf)
  const at = pages.findIndex(({ text }) => text.replace(/\s+/g, '').includes(words))
  const picture = (await picturesOf(pdf, dotsPerInch))[at]
  if (picture === undefined) throw new Error(`no page has ${words}`)
  return picture
}

const GAP = 10
const DESK = 9

/** Pages of one size on a grey desk. */
function sideBySide(pictures: readonly Picture[]): Picture {
  const height = Math.max(...pictures.map((picture) => picture.height)) + 2 * GAP
  const width = pictures.reduce((sum, picture) => sum + picture.width + GAP, GAP)
  const shades = new Uint8Array(width * height).fill(DESK)
  let left = GAP
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y += 1) {
      shades.set(picture.shades.subarray(y * picture.width, (y + 1) * picture.width), (y + GAP) * width + left)
    }
    left += picture.width + GAP
  }
  return { width, height, shades }
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in DRAWINGS))
if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(DRAWINGS).join(', ')}`)
for (const [name, draw] of Object.entries(DRAWINGS)) {
  if (asked.length === 0 || asked.includes(name)) await draw()
}
