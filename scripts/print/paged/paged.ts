// print: the second engine. Paged.js breaks the document into pages in the browser; pagedjs-cli's Printer has it do so.

import type { Page } from 'puppeteer-core'
import { addressOf } from '../browser/answer.ts'
import type { Tab } from '../browser/tab.ts'
import type { Fault } from '../gate/compare.ts'
import { INVENTORY, type Inventory } from '../gate/inventory.ts'
import { inPage } from '../in-page.ts'
import { LIMITS } from '../limit.ts'
import type { Impression, Paper } from '../paper.ts'
import { toPdf } from '../passes/native.ts'
import { writtenOut } from './selectors.ts'

const HANDLERS = inPage('paged-handlers')
const SHEETS = inPage('paged-sheets')
const OVERFLOWS = inPage('paged-overflows')
const DROP_UNSEEN = inPage('paged-unseen')

/** Prints in this tab, which `ready` loads with the paper. */
export async function printPaged(
  { page, session }: Pick<Tab, 'page' | 'session'>,
  paper: Paper,
  ready: (paper: Paper) => Promise<void>,
): Promise<Omit<Impression, 'problems' | 'stages'>> {
  const { default: Printer } = await import('pagedjs-cli')
  let source: Inventory = { blocks: [], tables: [], headings: [] }
  const open = async (): Promise<null> => {
    // The page's own policy is about a page on the web; nothing but Paged.js is ever run here.
    await page.setBypassCSP(true)
    await ready({ ...paper, files: new Map([...paper.files].map(([path, content]) => [path, readable(path, content)])) })
    source = (await page.evaluate(INVENTORY)) as Inventory
    await page.evaluate(DROP_UNSEEN)
    await page.setJavaScriptEnabled(true)
    return null
  }
  const printer = new Printer({ closeAfter: false, timeout: LIMITS.print })
  // Handed over as it is: an address for others to connect to would be open to everyone on the machine.
  printer.browser = { newPage: () => Promise.resolve(steered(page, open)), close: () => Promise.resolve() }
  await printer.render(addressOf(paper.entry))
  await page.evaluate(SHEETS)
  const faults = (await page.evaluate(OVERFLOWS)) as Fault[]
  const printed = (await page.evaluate(INVENTORY)) as Inventory
  return { pdf: await toPdf(session), passes: 1, helperIds: [], source, printed, faults }
}

function readable(path: string, content: string | Uint8Array): string | Uint8Array {
  return path.endsWith('.css') && typeof content === 'string' ? writtenOut(content) : content
}

/** The page, but for what the Printer would do to it otherwise than we want. */
function steered(page: Page, open: () => Promise<null>): Page {
  const ours: Partial<Record<keyof Page, unknown>> = {
    goto: open,
    // It waits half a second for a network that we do not have.
    waitForNetworkIdle: () => Promise.resolve(),
    addScriptTag: async (options: Parameters<Page['addScriptTag']>[0]) => {
      await page.addScriptTag(options)
      return page.addScriptTag({ content: HANDLERS })
    },
  }
  return new Proxy(page, {
    get: (target, key) => {
      const value: unknown = ours[key as keyof Page] ?? Reflect.get(target, key, target)
      return typeof value === 'function' && !(key in ours) ? (value.bind(target) as unknown) : value
    },
  })
}
