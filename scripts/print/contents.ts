// print: page numbers in a table of contents. Chromium has no target-counter, so they are read from the last print.

import type { Page } from 'puppeteer-core'
import type { Places } from './destinations.ts'
import type { Follower } from './passes.ts'

/*
 * Runs in the page, where strings are all there is. `data-page-of` names the id of a section or a heading; a section's
 * place is where its heading is.
 */
const TAKE_STOCK = `[...document.querySelectorAll('[data-page-of]')].map((entry, number) => {
  const target = document.getElementById(entry.dataset.pageOf)
  const heading = target?.querySelector('h1, h2, h3, h4, h5, h6') ?? target
  if (heading) heading.id ||= 'jibao-heading-' + number
  // The number is not the document's: the gate that counts its words must not miss it there.
  entry.dataset.jibaoCopy = ''
  return heading?.id ?? ''
})`
const WRITE = `((numbers) => {
  document.querySelectorAll('[data-page-of]').forEach((entry, index) => { entry.textContent = numbers[index] })
})`

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
