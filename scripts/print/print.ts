// print: the door. A press holds a running browser and prints one paper after another, or several at once.

import { resolve } from 'node:path'
import process from 'node:process'
import { browsers, noBrowser } from './browser.ts'
import { defaultCacheFolder } from './cache.ts'
import { OLDEST_VERSION, startChromium } from './chromium.ts'
import { finish } from './finish.ts'
import { prepareFonts } from './fonts.ts'
import { MissingPrinter } from './missing.ts'
import type { Engine, Impression, Paper } from './paper.ts'

export type { Paper } from './paper.ts'
export { MissingPrinter } from './missing.ts'

export interface Press {
  /** The finished PDF. Rejects, naming them, when files of the document are missing or its console told errors. */
  print(paper: Paper): Promise<Uint8Array>
  close(): Promise<void>
  readonly browserVersion: string
}

export interface PressOptions {
  /** Folders with .woff2, .ttf or .otf; the page finds these fonts, and no others, through `local()`. */
  readonly fontFolders: readonly string[]
  /** Where browser and fonts are unpacked; by default $JIBAO_CACHE, $XDG_CACHE_HOME/jibao or ~/.cache/jibao. */
  readonly cacheFolder?: string
}

/** A browser that has printed this many papers makes room for a fresh one, as browsers grow. */
const PAPERS_PER_BROWSER = 500

interface Shift {
  readonly engine: Promise<Engine>
  begun: number
  busy: number
  retired: boolean
}

/** Starts the browser. Throws MissingPrinter when there is no browser or no font: one sentence with the remedy. */
export async function openPress(options: PressOptions): Promise<Press> {
  const cacheFolder = resolve(options.cacheFolder ?? defaultCacheFolder())
  const fontsConf = await prepareFonts(options.fontFolders.map((folder) => resolve(folder)), cacheFolder)
  const begin = (): Shift => ({ engine: startAny(cacheFolder, fontsConf), begun: 0, busy: 0, retired: false })
  const shifts = new Set<Shift>()
  let current = begin()
  let closed = false
  shifts.add(current)
  const { version } = await current.engine

  const onShift = (): Shift => {
    if (closed) throw new Error('the press is closed')
    if (current.retired || current.begun >= PAPERS_PER_BROWSER) {
      current.retired = true
      void release(current, shifts)
      current = begin()
      shifts.add(current)
    }
    return current
  }
  const print = async (paper: Paper): Promise<Uint8Array> => {
    if (!paper.files.has(paper.entry)) throw new Error(`${paper.entry} is not among the files to print`)
    const impression = await impress(paper, onShift, shifts)
    if (impression.problems.length > 0) throw new Error(`${paper.entry}: ${impression.problems.join('; ')}`)
    return finish(impression, paper)
  }
  const close = async (): Promise<void> => {
    closed = true
    await Promise.allSettled([...shifts].map(async (shift) => (await shift.engine).close()))
    shifts.clear()
  }
  return { print, close, browserVersion: version }
}

/** One more try, in a fresh browser, when a browser crashes or hangs. */
async function impress(paper: Paper, onShift: () => Shift, shifts: Set<Shift>): Promise<Impression> {
  for (let attempt = 1; ; attempt += 1) {
    const shift = onShift()
    shift.begun += 1
    shift.busy += 1
    try {
      return await (await shift.engine).print(paper)
    } catch (error) {
      shift.retired = true
      if (error instanceof MissingPrinter) throw error
      if (attempt === 2) throw new Error(`${paper.entry} was not printed: ${reasonOf(error)}`, { cause: error })
    } finally {
      shift.busy -= 1
      void release(shift, shifts)
    }
  }
}

/** A retired browser ends when the last paper it was printing has left it. */
async function release(shift: Shift, shifts: Set<Shift>): Promise<void> {
  if (!shift.retired || shift.busy > 0 || !shifts.delete(shift)) return
  await shift.engine.then((engine) => engine.close()).catch(() => undefined)
}

async function startAny(cacheFolder: string, fontsConf: string): Promise<Engine> {
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

function notStarted(executable: string, error: unknown): MissingPrinter {
  const reason = reasonOf(error)
  return new MissingPrinter({
    zh: `浏览器“${executable}”无法启动（${reason}）；`
      + `请安装 Chrome、Chromium 或 Edge（${OLDEST_VERSION} 版以上），并用环境变量 CHROME_PATH 指明其可执行文件。`,
    en: `The browser "${executable}" did not start (${reason}); install Chrome, Chromium or Edge, `
      + `version ${OLDEST_VERSION} or newer, and name its executable in CHROME_PATH.`,
  })
}

/** The line of a browser's complaint that says most. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim())
  const telling = lines.find((line) => /sandbox|shared libraries|FATAL/i.test(line))
  return (telling ?? lines.find((line) => line !== '') ?? 'unknown').slice(0, 200)
}
