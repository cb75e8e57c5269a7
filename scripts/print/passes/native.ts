// print: Chromium's own print engine, in as many passes as the page needs.

import type { CDPSession, Page } from 'puppeteer-core'
import type { Fault } from '../gate/compare.ts'
import { INVENTORY, type Inventory } from '../gate/inventory.ts'
import { inPage } from '../in-page.ts'
import type { Impression } from '../paper.ts'
import { CONTENTS, contentsNumbers } from './contents.ts'
import { continuedLabels, LINK, SPANS, type Table } from './continued.ts'
import { FACES, FIX_UPS, type FixUps, KEEP } from './fix-ups.ts'
import { BOXES, type Lines, linesOnGrid } from './grid.ts'
import { printInPasses } from './passes.ts'

/** What a page holds as it came. Each question to the page costs a way to the browser and back, so it is one. */
interface Stock {
  /** Addresses, as they are written, of pictures that the browser cannot draw, whatever else has been read of their files. */
  readonly broken: readonly string[]
  readonly source: Inventory
  readonly tables: readonly Table[]
  readonly contents: readonly string[]
  readonly lines: Lines
}

/** A layout may find that it needs another font. */
const withFonts = (expression: string): string => `((found) => document.fonts.ready.then(() => found))(${expression})`

const TAKE_STOCK = `document.fonts.ready.then(() => ${inPage('pictures')}).then((broken) => {
  const source = ${INVENTORY};
  ${KEEP};
  return ${withFonts(`{ broken, source, tables: ${SPANS}, contents: ${CONTENTS}, lines: ${BOXES} }`)};
})`

interface Pass {
  readonly pdf: Uint8Array
  readonly printed: Inventory
  /** What has been done to the page for this pass, but for its faces. */
  readonly done?: Omit<FixUps, 'faces'>
}

/** Prints a page that is loaded. */
export async function printNatively(page: Page, session: CDPSession): Promise<Omit<Impression, 'problems' | 'stages'>> {
  const { broken, contents, lines, source, tables } = (await page.evaluate(TAKE_STOCK)) as Stock
  const faults = broken.map((address): Fault => ({ kind: 'picture-broken', text: decodeURIComponent(address) }))
  const followers = [...continuedLabels(tables), ...contentsNumbers(contents), ...linesOnGrid(lines)]
  if (followers.length === 0) return { pdf: await toPdf(session), passes: 1, helperIds: [], source, printed: source, faults }
  const ids = [...new Set(followers.flatMap((follower) => follower.ids))]
  const first = `(() => ({ helperIds: ${LINK}(${JSON.stringify(ids)}), done: ${FIX_UPS} }))()`
  const { done: doneAtFirst, helperIds } = (await page.evaluate(first)) as { helperIds: string[]; done: Omit<FixUps, 'faces'> }
  const print = async (changes: readonly string[]): Promise<Pass> => {
    // Before the first change the page is as it came.
    if (changes.length === 0) return { pdf: await toPdf(session), printed: source, done: doneAtFirst }
    const change = `(() => { ${changes.join(';\n')};\n return ${withFonts(`{ printed: ${INVENTORY}, done: ${FIX_UPS} }`)}; })()`
    const state = (await page.evaluate(change)) as Omit<Pass, 'pdf'>
    return { pdf: await toPdf(session), ...state }
  }
  const { pass, passes } = await printInPasses(print, followers)
  const fixUps = await withFaces(page, pass.done)
  return { pdf: pass.pdf, passes, helperIds, source, printed: pass.printed, ...(fixUps ? { fixUps } : {}), faults }
}

/** Undefined where nothing has been done to the page. */
async function withFaces(page: Page, done: Pass['done']): Promise<FixUps | undefined> {
  if (done === undefined) return undefined
  const { copies, elements, spans, styles, texts } = done
  if ([copies, spans, styles, texts].every((list) => list.length === 0)) return undefined
  return { elements, faces: (await page.evaluate(FACES)) as FixUps['faces'], spans, copies, styles, texts }
}

/** The page as it stands, on paper of the size that its style sheet asks for. */
export async function toPdf(session: CDPSession): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
  })
  const bytes = Buffer.from(data, 'base64')
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
