// test: the form in the browser as README and docs/1 show it, out of a real preview: docs/pictures/preview{,-told}.png.
// Run: npm run pictures -- preview; look at the pictures before they are committed.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { openPreview } from '../../scripts/preview/preview.ts'
import { openBrowsing } from '../site/browsing.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const FOLDER = join(PROGRAM, 'docs/pictures')
const REPORT = 'changsha-gaoqiao/2020'
/** What a fonts- and script-laden page may take on a slow machine. */
const LIMIT = 60_000

interface Picture {
  readonly name: string
  readonly height: number
  readonly act: (page: Page) => Promise<void>
}

const PICTURES: readonly Picture[] = [
  { name: 'preview', height: 760, act: (page) => raiseTo(page, '编制数') },
  { name: 'preview-told', height: 620, act: (page) => page.click('[role="tab"][aria-controls="told"]') },
]

async function raiseTo(page: Page, name: string): Promise<void> {
  const field = `[...document.querySelectorAll('#fill label')].find((one) => one.textContent.includes(${JSON.stringify(name)}))`
  await page.evaluate(`scrollTo({ top: ${field}.getBoundingClientRect().top + scrollY - 120, behavior: 'instant' })`)
}

export async function drawPreview(): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), 'jibao-pictures-'))
  cpSync(join(PROGRAM, 'content'), join(site, 'content'), { recursive: true })
  const preview = await openPreview({ site, program: PROGRAM }, { port: 0 })
  if ('refused' in preview) throw new Error(preview.refused)
  const browsing = await openBrowsing(`http://127.0.0.1:${preview.port}/`, LIMIT)
  try {
    for (const { act, height, name } of PICTURES) {
      const { faults, page } = await browsing.visit(preview.address)
      await page.goto(`http://127.0.0.1:${preview.port}/report/${REPORT}`)
      await page.setViewport({ width: 1120, height })
      await act(page)
      await page.screenshot({ path: `${FOLDER}/${name}.png`, optimizeForSpeed: false })
      await page.close()
      if (faults.length > 0) throw new Error(`${name}: ${faults.join(' ')}`)
      process.stdout.write(`${name}.png\n`)
    }
  } finally {
    await browsing.close()
    await preview.close()
    rmSync(site, { recursive: true, force: true })
  }
}
