// print: the door. A printer holds a running browser and prints one paper after another, or several at once.

import { resolve } from 'node:path'
import process from 'node:process'
import type { Observation } from '../base/observation.ts'
import { svgText } from '../content/content.ts'
import { browsers, noBrowser } from './browser/browsers.ts'
import { defaultCacheFolder } from './browser/cache.ts'
import { prepareFonts } from './browser/fonts.ts'
import { MissingPrinter } from './browser/missing.ts'
import { type BrowserPool, openPool, type Recycling } from './browser/pool.ts'
import { OLDEST_VERSION, startChromium } from './chromium.ts'
import { failed, fellBack, lost } from './failures.ts'
import type { Fault } from './gate/compare.ts'
import { type Gate, openGate } from './gate/gate.ts'
import { squeezed } from './gate/written.ts'
import type { Engine, EngineName, Paper } from './paper.ts'
import type { FixUps } from './passes/fix-ups.ts'
import { finish } from './pdf/finish.ts'

export { PRINT_CHECKS } from './checks.ts'
export { type EngineName, ENGINES, type Paper } from './paper.ts'
export { MissingPrinter } from './browser/missing.ts'
export type { FixUps } from './passes/fix-ups.ts'

export interface Printed {
  /** The finished file. Absent where there is none, or none that holds the whole document. */
  readonly pdf?: Uint8Array
  /** What whoever prints the page itself has to do to it for the same pages; absent where there is nothing to do. */
  readonly fixUps?: FixUps
  readonly observations: readonly Observation[]
}

export interface PdfPrinter {
  /** Prints and checks: what went wrong is told as observations; without a PDF there is nothing to publish. */
  printChecked(paper: Paper): Promise<Printed>
  /** The same for those who expect a PDF: rejects where there is none, naming what is wrong. */
  print(paper: Paper): Promise<Uint8Array>
  close(): Promise<void>
  readonly browserVersion: string
}

export interface PdfPrinterOptions {
  /** Folders with .woff2, .ttf or .otf; the page finds these fonts, and no others, through `local()`. */
  readonly fontFolders: readonly string[]
  /** Where browser and fonts are unpacked; by default $JIBAO_CACHE, $XDG_CACHE_HOME/jibao or ~/.cache/jibao. */
  readonly cacheFolder?: string
  readonly recycling?: Recycling
}

/** Starts the browser. Throws MissingPrinter when there is no browser or no font: one sentence with the remedy. */
export async function openPrinter(options: PdfPrinterOptions): Promise<PdfPrinter> {
  const cacheFolder = resolve(options.cacheFolder ?? defaultCacheFolder())
  const fontsConf = await prepareFonts(
    options.fontFolders.map((folder) => resolve(folder)),
    cacheFolder,
  )
  const pool = await openPool(() => startAny(cacheFolder, fontsConf), options.recycling)
  return printerWith(pool, openGate())
}

/** A printer made of a pool of browsers and a gate. */
export function printerWith(pool: BrowserPool, gate: Gate): PdfPrinter {
  const printChecked = async (paper: Paper): Promise<Printed> => {
    if (!paper.files.has(paper.entry)) throw new Error(`${paper.entry} is not among the files to print`)
    const first = await checkedPrint(paper, paper.engine ?? 'chromium', pool, gate)
    if (first.engine === 'chromium' || first.pdf !== undefined) return inChromium(paper, first)
    const second = inChromium(paper, await checkedPrint(paper, 'chromium', pool, gate))
    return { ...second, observations: [fellBack(paper, first.faults, first.failure), ...second.observations] }
  }
  const print = async (paper: Paper): Promise<Uint8Array> => {
    const { observations, pdf } = await printChecked(paper)
    if (pdf !== undefined) return pdf
    throw new Error(
      `${paper.entry}: ${observations.map(({ check, slots }) => slots['detail'] ?? `${check.code} ${JSON.stringify(slots)}`).join('; ')}`,
    )
  }
  const close = async (): Promise<void> => {
    await Promise.all([pool.close(), gate.close()])
  }
  return { printChecked, print, close, browserVersion: pool.version }
}

interface CheckedPrint {
  readonly engine: EngineName
  /** Only of a print without faults. */
  readonly pdf?: Uint8Array
  readonly fixUps?: FixUps
  readonly faults: readonly Fault[]
  /** Why there is no print at all. */
  readonly failure?: string
}

function inChromium(paper: Paper, { failure, faults, pdf, fixUps }: CheckedPrint): Printed {
  if (pdf !== undefined) return { pdf, ...(fixUps ? { fixUps } : {}), observations: [] }
  return { observations: [failure === undefined ? lost(paper, faults) : failed(paper, failure)] }
}

/** Prints with this engine, finishes the file, and has the finished file judged. */
async function checkedPrint(paper: Paper, engine: EngineName, pool: BrowserPool, gate: Gate): Promise<CheckedPrint> {
  let impression
  try {
    impression = await pool.work((one) => one.print(paper, engine))
  } catch (error) {
    // a printer that is closed, or has nothing to print with, says so to its owner
    if (error instanceof MissingPrinter || pool.isClosed()) throw error
    return { engine, faults: [], failure: reasonOf(error) }
  }
  const { problems } = impression
  if (problems.length > 0) return { engine, faults: [], failure: problems.join('; ') }
  const pdf = await finish(impression, paper)
  const { printed, fixUps, source } = impression
  try {
    const faults = [...impression.faults, ...(await gate.faultsOf({ pdf, source, printed, drawn: drawnIn(paper) }))]
    return faults.length > 0 ? { engine, faults } : { engine, pdf, ...(fixUps ? { fixUps } : {}), faults }
  } catch (error) {
    // what nobody has judged is not given out
    return { engine, faults: [], failure: reasonOf(error) }
  }
}

/** What the illustrations say, without spaces. */
function drawnIn({ files }: Paper): string[] {
  return [...files].flatMap(([path, file]) => (path.endsWith('.svg') && typeof file !== 'string' ? squeezed(svgText(file)) : []))
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
    zh:
      `浏览器“${executable}”无法启动（${reason}）；` +
      `请安装 Chrome、Chromium 或 Edge（${OLDEST_VERSION} 版以上），并用环境变量 CHROME_PATH 指明其可执行文件。`,
    en:
      `The browser "${executable}" did not start (${reason}); install Chrome, Chromium or Edge, ` +
      `version ${OLDEST_VERSION} or newer, and name its executable in CHROME_PATH.`,
  })
}

/** The line of a browser's complaint that says most. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim())
  const telling = lines.find((line) => /sandbox|shared libraries|FATAL/i.test(line))
  return (telling ?? lines.find((line) => line !== '') ?? 'unknown').slice(0, 200)
}
