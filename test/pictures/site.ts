// test: the site as the READMEs show it, out of a real build of content/: docs/pictures/{home,unit,page,origin}.png.
// Run: npm run pictures -- site; look at the pictures before they are committed.

import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer-core'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { openBrowsing } from '../site/browsing.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const FOLDER = join(PROGRAM, 'docs/pictures')
const MOST_BYTES = 300_000

interface Picture {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  /** What a reader does before it is taken. */
  readonly act?: (page: Page) => Promise<void>
}

const PICTURES: readonly Picture[] = [
  { name: 'home', path: 'index.html', width: 1120, height: 760 },
  { name: 'unit', path: 'chongqing-biquan/index.html', width: 1120, height: 520 },
  { name: 'page', path: 'changsha-gaoqiao/2020/index.html', width: 1120, height: 900 },
  { name: 'origin', path: 'changsha-gaoqiao/2020/index.html', width: 1120, height: 640, act: askForRate },
]

/** Where 82.7 % comes from. */
async function askForRate(page: Page): Promise<void> {
  const rate = '.part data[data-name="在职人员控制率"]'
  await page.evaluate(`scrollTo({ top: document.querySelector('${rate}').closest('.part').offsetTop - 16, behavior: 'instant' })`)
  await page.click(rate)
  await page.waitForSelector('#panel:not([hidden])')
}

export async function drawSite(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'jibao-pictures-'))
  try {
    cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
    const told: string[] = []
    const silent = {
      print: (text: string) => told.push(text),
      complain: (text: string) => told.push(text),
      progress: () => undefined,
      findings: () => undefined,
    }
    if ((await dispatch([build], ['build', '--root', root], PROGRAM, silent)) !== 0) throw new Error(told.join('\n'))
    await take(`${pathToFileURL(join(root, 'dist')).href}/`)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function take(site: string): Promise<void> {
  const browsing = await openBrowsing(site)
  mkdirSync(FOLDER, { recursive: true })
  try {
    for (const { name, path, width, height, act } of PICTURES) {
      const { page, faults } = await browsing.visit(site + path, { width })
      await page.setViewport({ width, height })
      await act?.(page)
      const file = join(FOLDER, `${name}.png`)
      await page.screenshot({ path: `${FOLDER}/${name}.png`, optimizeForSpeed: false })
      await page.close()
      const { size } = statSync(file)
      if (faults.length > 0 || size > MOST_BYTES) throw new Error(`${name}: ${size} bytes ${faults.join(' ')}`)
      process.stdout.write(`${name}.png ${Math.round(size / 1000)} KB\n`)
    }
  } finally {
    await browsing.close()
  }
}
