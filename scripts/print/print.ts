// print: the door. A press holds a running browser and prints one paper after another, or several at once.

import { resolve } from 'node:path'
import process from 'node:process'
import type { Observation } from '../base/observation.ts'
import { browsers, noBrowser } from './browser.ts'
import { defaultCacheFolder } from './cache.ts'
import { OLDEST_VERSION, startChromium } from './chromium.ts'
import { finish } from './finish.ts'
import { prepareFonts } from './fonts.ts'
import { openGate } from './gate/gate.ts'
import type { Gate } from './gate/gate.ts'
import type { Fault } from './gate/compare.ts'
import { MissingPrinter } from './missing.ts'
import type { Engine, EngineName, Paper } from './paper.ts'
import type { Settled } from './settled.ts'
import { openShifts } from './shifts.ts'
import type { Recycling, Shifts } from './shifts.ts'
import { failed, fellBack, lost } from './told.ts'

export { PRINT_CHECKS } from './checks.ts'
export { ENGINES } from './paper.ts'
export type { EngineName, Paper } from './paper.ts'
export { MissingPrinter } from './missing.ts'
export type { Settled } from './settled.ts'

export interface Printed {
  /** The finished file. Absent where there is none, or none that holds the whole document. */
  readonly pdf?: Uint8Array
  /** What whoever prints the page itself has to do to it for the same pages; absent where there is nothing to do. */
  readonly settled?: Settled
  readonly observations: readonly Observation[]
}

export interface Press {
  /** Prints and proofs: what went wrong is told as observations; without a PDF there is nothing to publish. */
  proof(paper: Paper): Promise<Printed>
  /** The same for those who expect a PDF: rejects where there is none, naming what is wrong. */
  print(paper: Paper): Promise<Uint8Array>
  close(): Promise<void>
  readonly browserVersion: string
}

export interface PressOptions {
  /** Folders with .woff2, .ttf or .otf; the page finds these fonts, and no others, through `local()`. */
  readonly fontFolders: readonly string[]
  /** Where browser and fonts are unpacked; by default $JIBAO_CACHE, $XDG_CACHE_HOME/jibao or ~/.cache/jibao. */
  readonly cacheFolder?: string
  readonly recycling?: Recycling
}

/** Starts the browser. Throws MissingPrinter when there is no browser or no font: one sentence with the remedy. */
export async function openPress(options: PressOptions): Promise<Press> {
  const cacheFolder = resolve(options.cacheFolder ?? defaultCacheFolder())
  const fontsConf = await prepareFonts(
    options.fontFolders.map((folder) => resolve(folder)),
    cacheFolder,
  )
  const shifts = await openShifts(() => startAny(cacheFolder, fontsConf), options.recycling)
  return pressWith(shifts, openGate())
}

/** A press made of those who work and those who judge. */
export function pressWith(shifts: Shifts, gate: Gate): Press {
  const proof = async (paper: Paper): Promise<Printed> => {
    if (!paper.files.has(paper.entry)) throw new Error(`${paper.entry} is not among the files to print`)
    const first = await proofed(paper, paper.engine ?? 'chromium', shifts, gate)
    if (first.engine === 'chromium' || first.pdf !== undefined) return inChromium(paper, first)
    const second = inChromium(paper, await proofed(paper, 'chromium', shifts, gate))
    return { ...second, observations: [fellBack(paper, first.faults, first.failure), ...second.observations] }
  }
  const print = async (paper: Paper): Promise<Uint8Array> => {
    const { observations, pdf } = await proof(paper)
    if (pdf !== undefined) return pdf
    throw new Error(
      `${paper.entry}: ${observations.map(({ check, slots }) => slots['detail'] ?? `${check.code} ${JSON.stringify(slots)}`).join('; ')}`,
    )
  }
  const close = async (): Promise<void> => {
    await Promise.all([shifts.close(), gate.close()])
  }
  return { proof, print, close, browserVersion: shifts.version }
}

interface Proof {
  readonly engine: EngineName
  /** Only of a print without faults. */
  readonly pdf?: Uint8Array
  readonly settled?: Settled
  readonly faults: readonly Fault[]
  /** Why there is no print at all. */
  readonly failure?: string
}

function inChromium(paper: Paper, { failure, faults, pdf, settled }: Proof): Printed {
  if (pdf !== undefined) return { pdf, ...(settled ? { settled } : {}), observations: [] }
  return { observations: [failure === undefined ? lost(paper, faults) : failed(paper, failure)] }
}

/** Prints with this engine, finishes the file, and has the finished file judged. */
async function proofed(paper: Paper, engine: EngineName, shifts: Shifts, gate: Gate): Promise<Proof> {
  let impression
  try {
    impression = await shifts.work((one) => one.print(paper, engine))
  } catch (error) {
    // a press that is closed, or has nothing to print with, says so to its owner
    if (error instanceof MissingPrinter || shifts.isClosed()) throw error
    return { engine, faults: [], failure: reasonOf(error) }
  }
  const { problems } = impression
  if (problems.length > 0) return { engine, faults: [], failure: problems.join('; ') }
  const pdf = await finish(impression, paper)
  const { printed, settled, source } = impression
  try {
    const faults = [...(await gate.faultsOf({ pdf, source, printed })), ...impression.faults]
    return faults.length > 0 ? { engine, faults } : { engine, pdf, ...(settled ? { settled } : {}), faults }
  } catch (error) {
    // what nobody has judged is not given out
    return { engine, faults: [], failure: reasonOf(error) }
  }
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
