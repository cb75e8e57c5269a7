// print: Chromium's own print engine, in as many passes as the page needs.

import type { Page } from 'puppeteer-core'
import { INVENTORY, type Inventory } from '../gate/inventory.ts'
import { LIMITS } from '../limit.ts'
import type { Impression } from '../paper.ts'
import { contentsNumbers } from './contents.ts'
import { continuedLabels, linkTo } from './continued.ts'
import { type FixUps, keepPage } from './fix-ups.ts'
import { linesOnGrid } from './grid.ts'
import { printInPasses } from './passes.ts'

/** Prints a page that is loaded and has its fonts. */
export async function printNatively(page: Page): Promise<Omit<Impression, 'problems'>> {
  const helperIds: string[] = []
  const source = (await page.evaluate(INVENTORY)) as Inventory
  const fixUpsNow = await keepPage(page)
  const followers = [...(await continuedLabels(page)), ...(await contentsNumbers(page)), ...(await linesOnGrid(page))]
  // The pass that counts need not be the last, so each remembers what it printed.
  const states = new Map<Uint8Array, { readonly printed: Inventory; readonly fixUps: FixUps | undefined }>()
  const print = async (): Promise<Uint8Array> => {
    const changes = followers.length > 0
    const printed = changes ? ((await page.evaluate(INVENTORY)) as Inventory) : source
    const fixUps = changes ? await fixUpsNow() : undefined
    const pdf = await toPdf(page)
    states.set(pdf, { printed, fixUps })
    return pdf
  }
  const link = async (ids: readonly string[]): Promise<void> => {
    helperIds.push(...(await linkTo(page, ids)))
  }
  const { passes, pdf } = await printInPasses(print, followers, link)
  const { printed = source, fixUps } = states.get(pdf) ?? {}
  return { pdf, passes, helperIds, source, printed, ...(fixUps ? { fixUps } : {}), faults: [] }
}

/** The page as it stands, on paper of the size that its style sheet asks for. */
export async function toPdf(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: LIMITS.print })
}
