// print: Chromium's own print engine.

import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import puppeteer, { type Page, type Browser as Running } from 'puppeteer-core'
import { addressOf, answer } from './browser/answer.ts'
import type { Browser } from './browser/browsers.ts'
import { memoryOf } from './browser/memory.ts'
import { tidyOnExit } from './browser/on-exit.ts'
import type { Fault } from './gate/compare.ts'
import { inPage } from './in-page.ts'
import { LIMITS, within } from './limit.ts'
import { printPaged } from './paged/paged.ts'
import type { Engine, EngineName, Impression, Paper } from './paper.ts'
import { printNatively } from './passes/native.ts'

/** The first Chromium with page margin boxes, which print the page numbers. */
export const OLDEST_VERSION = 131

const ARGUMENTS = [
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
]

const PICTURES = inPage('pictures')
const FONTS_READY = 'document.fonts.ready.then(() => document.fonts.status)'

/** Starts a browser that sees only the fonts of this fonts.conf (text). Rejects if it does not start or is too old. */
export async function startChromium(browser: Browser, fontsConf: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'jibao-print-'))
  let running: Running | undefined
  const tidy = (): void => {
    endProcess(running)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
  const takeBack = tidyOnExit(tidy)
  const close = async (): Promise<void> => {
    await within('close', running?.close() ?? Promise.resolve()).catch(() => undefined)
    takeBack()
    tidy()
  }
  try {
    // Written anew for each start, as the cache may have been moved since it was filled.
    await writeFile(join(profile, 'fonts.conf'), fontsConf)
    const started = await within('launch', launch(browser, profile))
    running = started
    const version = /(\d+)[.\d]*$/.exec(await started.version())
    if (Number(version?.[1]) < OLDEST_VERSION) throw new Error(`version ${version?.[0]} < ${OLDEST_VERSION}`)
    return {
      version: version?.[0] ?? '',
      close,
      print: (paper, name) => printPaper(started, paper, name),
      memory: () => memoryOf(started.process()?.pid),
    }
  } catch (error) {
    await close()
    throw error
  }
}

function launch(browser: Browser, profile: string): Promise<Running> {
  const { FONTCONFIG_PATH: _path, FONTCONFIG_SYSROOT: _root, ...inherited } = process.env
  // Only root cannot have a sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return puppeteer.launch({
    executablePath: browser.executable,
    headless: browser.shell ? 'shell' : true,
    args: [...ARGUMENTS, ...asRoot],
    // What it keeps of a print for a moment goes with the profile, also where it is killed in that moment.
    env: { ...inherited, ...browser.environment, FONTCONFIG_FILE: join(profile, 'fonts.conf'), TMPDIR: profile, TZ: 'Asia/Shanghai' },
    userDataDir: profile,
    // Over a pipe the browser ends with us, even if we are killed.
    pipe: true,
    timeout: LIMITS.launch,
    protocolTimeout: LIMITS.print,
    waitForInitialPage: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/** By its own handle: the process and the group it leads. */
function endProcess(running: Running | undefined): void {
  const child = running?.process()
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

async function printPaper(running: Running, paper: Paper, name: EngineName): Promise<Impression> {
  const page = await within('load', running.newPage())
  const problems: string[] = []
  const crashed = new Promise<never>((_, reject) => page.once('error', reject))
  crashed.catch(() => undefined)
  const ready = (sheets: Paper): Promise<void> => within('load', Promise.race([crashed, load(page, sheets, problems)]))
  try {
    if (name === 'pagedjs') return { ...(await within('print', Promise.race([crashed, printPaged(page, paper, ready)]))), problems }
    await ready(paper)
    const broken = await within('load', Promise.race([crashed, brokenPictures(page)]))
    const impression = await within('print', Promise.race([crashed, printNatively(page)]))
    return { ...impression, problems, faults: [...broken, ...impression.faults] }
  } finally {
    await within('close', page.close()).catch(() => undefined)
  }
}

/** The browser's own word on each picture, whatever else has been read of its file. */
async function brokenPictures(page: Page): Promise<Fault[]> {
  const broken = (await page.evaluate(PICTURES)) as string[]
  return broken.map((address) => ({ kind: 'picture-broken', text: decodeURIComponent(address) }))
}

/** Scripts stay off: paper has no use for them. `problems` grows while the page loads. */
async function load(page: Page, paper: Paper, problems: string[]): Promise<void> {
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    answer(request, paper).then(
      (problem) => problem !== undefined && problems.push(problem),
      // a page that was closed meanwhile takes no answer
      () => undefined,
    )
  })
  page.on('console', (message) => {
    // requests have their own account above
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    problems.push(`console: ${message.text()}`)
  })
  await page.emulateMediaType('print')
  await page.goto(addressOf(paper.entry), { waitUntil: 'load', timeout: LIMITS.load })
  await page.evaluate(FONTS_READY)
}
