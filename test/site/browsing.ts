// test: the embedded browser on published pages, from a disk or over loopback; what went wrong is collected.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { browsers } from '../../scripts/print/browser/browsers.ts'
import { defaultCacheFolder } from '../../scripts/print/browser/cache.ts'
import { prepareFonts } from '../../scripts/print/browser/fonts.ts'

const FONTS = resolve(import.meta.dirname, '../../styles/fonts')

export interface Browsing {
  /** A page at an address, with its own list of faults: console errors, failed and outside requests. */
  visit(address: string, options?: { width?: number; scripts?: boolean }): Promise<Visit>
  close(): Promise<void>
}

export interface Visit {
  readonly page: Page
  readonly faults: string[]
}

const LIMIT = 20_000

/** `inside` is the beginning of every address that a page may ask for; `limit`, in milliseconds, is for one step. */
export async function openBrowsing(inside: string, limit = LIMIT): Promise<Browsing> {
  const profile = mkdtempSync(join(tmpdir(), 'jibao-browsing-'))
  const browser = await launch(profile, limit)
  return {
    visit: async (address, { width = 1280, scripts = true } = {}) => {
      const page = await browser.newPage()
      page.setDefaultTimeout(limit)
      await page.setViewport({ width, height: 900 })
      await page.setJavaScriptEnabled(scripts)
      const faults: string[] = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
      page.on('request', (request) => !request.url().startsWith(inside) && faults.push(`outside: ${request.url()}`))
      await page.goto(address, { waitUntil: 'load' })
      return { page, faults }
    },
    close: async () => {
      await browser.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

async function launch(profile: string, limit: number): Promise<Browser> {
  const fonts = join(profile, 'fonts.conf')
  writeFileSync(fonts, readersFonts(await prepareFonts([FONTS], defaultCacheFolder())))
  for await (const { executable, environment, shell } of browsers(defaultCacheFolder(), process.env)) {
    return puppeteer.launch({
      executablePath: executable,
      headless: shell ? 'shell' : true,
      userDataDir: profile,
      timeout: limit,
      protocolTimeout: limit,
      env: { ...process.env, ...environment, FONTCONFIG_FILE: fonts },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        '--lang=zh-CN',
        '--font-render-hinting=none',
      ],
    })
  }
  throw new Error('no browser')
}

/** A reader has a Chinese face for running text and one for screens; of 宋体 the repository brings the bold alone. */
function readersFonts(conf: string): string {
  const instead = (name: string, family: string, test = ''): string =>
    `<match target="pattern"><test name="family"><string>${name}</string></test>${test}<edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`
  const light = '<test name="weight" compare="less_eq"><const>medium</const></test>'
  const faces = [instead('Noto Serif SC', 'FandolFangT', light), instead('Noto Sans SC', 'Noto Sans SC Medium')].join('')
  return conf.replace('</fontconfig>', `${faces}\n</fontconfig>`)
}
