// print: Chromium's own print engine.

import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import puppeteer, { type Browser as Running } from 'puppeteer-core'
import { type Browser, browsers, noBrowser } from './browser/browsers.ts'
import { memoryOf } from './browser/memory.ts'
import { MissingPrinter } from './browser/missing.ts'
import { tidyOnExit } from './browser/on-exit.ts'
import { openTab, type Tab } from './browser/tab.ts'
import { reasonOf } from './failures.ts'
import { LIMITS, within } from './limit.ts'
import { printPaged } from './paged/paged.ts'
import type { Engine, Impression, Paper } from './paper.ts'
import { printNatively } from './passes/native.ts'
import { type Stage, timed } from './stages.ts'

/** The first Chromium with page margin boxes, which print the page numbers. */
export const OLDEST_VERSION = 131

const ARGUMENTS = [
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
  // A document that takes the place of another may take over its frame. Making a new one is half the work on a paper.
  '--disable-features=RenderDocument',
]

const FONTS_READY = 'document.fonts.ready.then(() => document.fonts.status)'

/** Starts the first browser that starts. Throws MissingPrinter where none does. */
export async function startAny(cacheFolder: string, fontsConf: string): Promise<Engine> {
  let failure: MissingPrinter | undefined
  for await (const browser of browsers(cacheFolder, process.env)) {
    try {
      return await startChromium(browser, fontsConf)
    } catch (error) {
      failure ??= notStarted(browser.executable, error)
    }
  }
  throw failure ?? noBrowser()
}

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
      print: printerOf(started),
      memory: () => memoryOf(started.process()?.pid),
    }
  } catch (error) {
    await close()
    throw error
  }
}

function notStarted(executable: string, error: unknown): MissingPrinter {
  const reason = reasonOf(error)
  return new MissingPrinter({
    zh:
      `浏览器“${executable}”无法启动（${reason}）；` +
      `请安装 Chrome、Chromium 或 Edge（${OLDEST_VERSION} 版以上），并用环境变量 CHROME_PATH 指明其可执行文件。`,
    en:
      `The browser "${executable}" did not start (${reason}); install Chrome, Chromium or Edge, ` +
      `version ${OLDEST_VERSION} or newer, and name its executable in CHROME_PATH.`,
  })
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

/** One page serves all papers that Chromium prints itself, as opening one takes a third of the work on a paper. */
function printerOf(running: Running): Engine['print'] {
  let tab: Promise<Tab> | undefined
  return async (paper, name) => {
    if (name === 'pagedjs') return inTabOfItsOwn(running, paper)
    try {
      const ready = await within('load', (tab ??= openTab(running)))
      return await printIn(ready, paper)
    } catch (error) {
      tab = undefined
      throw error
    }
  }
}

async function printIn(tab: Tab, paper: Paper): Promise<Impression> {
  const stages: Stage[] = []
  await timed(stages, 'load', () => within('load', tab.alive(tab.load(paper))))
  const impression = await timed(stages, 'print', () => within('print', tab.alive(printNatively(tab.page, tab.session))))
  return { ...impression, problems: await within('load', tab.problems()), stages }
}

/** Paged.js leaves in a page what no other paper should meet. */
async function inTabOfItsOwn(running: Running, paper: Paper): Promise<Impression> {
  const tab = await within('load', openTab(running))
  const stages: Stage[] = []
  const ready = async (sheets: Paper): Promise<void> => {
    await timed(stages, 'load', () => within('load', tab.alive(tab.load(sheets))))
    await tab.page.evaluate(FONTS_READY)
  }
  try {
    const impression = await timed(stages, 'print', () => within('print', tab.alive(printPaged(tab, paper, ready))))
    return { ...impression, problems: await within('load', tab.problems()), stages }
  } finally {
    await within('close', tab.page.close()).catch(() => undefined)
  }
}
