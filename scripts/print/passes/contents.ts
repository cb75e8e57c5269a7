// print: page numbers in a table of contents. Chromium has no target-counter, so they are read from the last print.

import type { Page } from 'puppeteer-core'
import { inPage } from '../in-page.ts'
import type { Places } from '../pdf/destinations.ts'
import type { Follower } from './passes.ts'

const TAKE_STOCK = inPage('contents')
const WRITE = inPage('contents-write')

/** The follower that writes page numbers; none when the page asks for no number. */
export async function contentsNumbers(page: Page): Promise<Follower[]> {
  const ids = (await page.evaluate(TAKE_STOCK)) as string[]
  if (ids.length === 0) return []
  let written: readonly string[] = ids.map(() => '')
  const follow: Follower['follow'] = (places) => {
    const now = numbersOf(ids, places)
    const faults = now.filter((number, index) => number !== written[index]).length
    const change = async (): Promise<void> => {
      written = now
      await page.evaluate(`${WRITE}(${JSON.stringify(now)})`)
    }
    return { faults, change }
  }
  return [{ ids: [...new Set(ids)].filter((id) => id !== ''), follow }]
}

/** Empty for what was not printed. */
function numbersOf(ids: readonly string[], places: Places): string[] {
  return ids.map((id) => String(places.get(id)?.page ?? ''))
}
