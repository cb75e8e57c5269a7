// test: an engine as the printer has it, to see what it does before a PDF is finished.

import process from 'node:process'
import { browsers } from '../../scripts/print/browser/browsers.ts'
import { defaultCacheFolder } from '../../scripts/print/browser/cache.ts'
import { prepareFonts } from '../../scripts/print/browser/fonts.ts'
import { startChromium } from '../../scripts/print/chromium.ts'
import type { Engine } from '../../scripts/print/paper.ts'
import { FONT_FOLDER } from './papers.ts'

export async function startEngine(): Promise<Engine> {
  const fonts = await prepareFonts([FONT_FOLDER], defaultCacheFolder())
  for await (const browser of browsers(defaultCacheFolder(), process.env)) return startChromium(browser, fonts)
  throw new Error('no browser')
}
