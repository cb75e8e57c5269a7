// print: the door. A printer has browsers at work, each on one paper after another, and threads that finish and judge.

import { resolve } from 'node:path'
import process from 'node:process'
import type { Observation } from '../base/observation.ts'
import { svgText } from '../content/content.ts'
import { firstBrowser } from './browser/browsers.ts'
import { defaultCacheFolder, refuseColon } from './browser/cache.ts'
import { fingerprintOf } from './browser/fingerprint.ts'
import { prepareFonts } from './browser/fonts.ts'
import { MissingPrinter } from './browser/missing.ts'
import { type BrowserPool, openPool, type Recycling } from './browser/pool.ts'
import { failed, fellBack, lost, reasonOf } from './failures.ts'
import type { Fault } from './gate/compare.ts'
import { type Gate, openGate } from './gate/gate.ts'
import { squeezed } from './gate/inventory.ts'
import type { Engine, EngineName, Paper } from './paper.ts'
import type { FixUps } from './passes/fix-ups.ts'
import { openResources } from './resources.ts'
import type { Stage } from './stages.ts'

export { PRINT_CHECKS } from './checks.ts'
export { type EngineName, ENGINES, type Paper } from './paper.ts'
export { MissingPrinter } from './browser/missing.ts'
export type { FixUps } from './passes/fix-ups.ts'
export type { Stage } from './stages.ts'

export interface Printed {
  /** The finished file. Absent where there is none, or none that holds the whole document. */
  readonly pdf?: Uint8Array
  /** What whoever prints the page itself has to do to it for the same pages; absent where there is nothing to do. */
  readonly fixUps?: FixUps
  readonly observations: readonly Observation[]
  /** When what was done for it, in either engine. */
  readonly stages?: readonly Stage[]
}

export interface PdfPrinter {
  /**
   * Prints and checks: what went wrong is told as observations; without a PDF there is nothing to publish. May be called
   * many times at once: whoever comes when all browsers have enough to do waits.
   */
  printChecked(paper: Paper): Promise<Printed>
  /** The same for those who expect a PDF: rejects where there is none, naming what is wrong. */
  print(paper: Paper): Promise<Uint8Array>
  close(): Promise<void>
  /** Of the browser at work; one is started if there is none. */
  browserVersion(): Promise<string>
}

export interface PdfPrinterOptions {
  /** Folders with .woff2, .ttf or .otf; the page finds these fonts, and no others, through `local()`. */
  readonly fontFolders: readonly string[]
  /** Where browser and fonts are unpacked; by default $JIBAO_CACHE, $XDG_CACHE_HOME/jibao or ~/.cache/jibao. */
  readonly cacheFolder?: string
  readonly recycling?: Recycling
  /** How many browsers print at once; by default one. What they print does not depend on it. */
  readonly jobs?: number
}

/**
 * A browser starts when there is a paper for it. Throws MissingPrinter when there is no browser or no font: one sentence
 * with the remedy; printing throws it where a browser is there and does not start.
 */
export async function openPrinter(options: PdfPrinterOptions): Promise<PdfPrinter> {
  const cacheFolder = resolve(options.cacheFolder ?? defaultCacheFolder())
  if ('shipped' in firstBrowser(process.env)) refuseColon(cacheFolder)
  const fontsConf = await prepareFonts(absolute(options.fontFolders), cacheFolder)
  // Whoever prints nothing need not wait for what only printing takes.
  const start = async (): Promise<Engine> => (await import('./chromium.ts')).startAny(cacheFolder, fontsConf)
  return printerWith(openPool(start, options.jobs, options.recycling), openGate(options.jobs))
}

/**
 * Which browser and which fonts a printer with these options would print with: the same text, the same prints by the same
 * program. Starts no browser. Throws MissingPrinter as `openPrinter` does.
 */
export function printerFingerprint({ fontFolders }: Pick<PdfPrinterOptions, 'fontFolders'>): Promise<string> {
  return fingerprintOf(absolute(fontFolders))
}

function absolute(folders: readonly string[]): string[] {
  return folders.map((folder) => resolve(folder))
}

/** A printer made of a pool of browsers and a gate. */
export function printerWith(pool: BrowserPool, gate: Gate): PdfPrinter {
  // While one paper is printed another is judged; one more would only take memory.
  const turns = openResources(Array.from({ length: 2 * pool.jobs }, (_, turn) => turn))
  const printChecked = async (paper: Paper): Promise<Printed> => {
    if (!paper.files.has(paper.entry)) throw new Error(`${paper.entry} is not among the files to print`)
    const turn = await turns.take()
    try {
      gate.warm()
      return await inEitherEngine(paper, pool, gate)
    } finally {
      turns.give(turn)
    }
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
  return { printChecked, print, close, browserVersion: () => pool.work(async ({ version }) => version) }
}

async function inEitherEngine(paper: Paper, pool: BrowserPool, gate: Gate): Promise<Printed> {
  const first = await checkedPrint(paper, paper.engine ?? 'chromium', pool, gate)
  if (first.engine === 'chromium' || first.pdf !== undefined) return inChromium(paper, first)
  const second = inChromium(paper, await checkedPrint(paper, 'chromium', pool, gate))
  const observations = [fellBack(paper, first.faults, first.failure), ...second.observations]
  return { ...second, observations, stages: [...first.stages, ...(second.stages ?? [])] }
}

interface CheckedPrint {
  readonly engine: EngineName
  /** Only of a print without faults. */
  readonly pdf?: Uint8Array
  readonly fixUps?: FixUps
  readonly faults: readonly Fault[]
  /** Why there is no print at all. */
  readonly failure?: string
  readonly stages: readonly Stage[]
}

function inChromium(paper: Paper, { failure, faults, pdf, fixUps, stages }: CheckedPrint): Printed {
  if (pdf !== undefined) return { pdf, ...(fixUps ? { fixUps } : {}), observations: [], stages }
  return { observations: [failure === undefined ? lost(paper, faults) : failed(paper, failure)], stages }
}

/** Prints with this engine, and has the print finished and judged. */
async function checkedPrint(paper: Paper, engine: EngineName, pool: BrowserPool, gate: Gate): Promise<CheckedPrint> {
  let impression
  try {
    impression = await pool.work((one) => one.print(paper, engine))
  } catch (error) {
    // a printer that is closed, or has nothing to print with, says so to its owner
    if (error instanceof MissingPrinter || pool.isClosed()) throw error
    return { engine, faults: [], failure: reasonOf(error), stages: [] }
  }
  const { fixUps, problems } = impression
  if (problems.length > 0) return { engine, faults: [], failure: problems.join('; '), stages: impression.stages }
  try {
    const { pdf, ...judged } = await gate.pass(impression, paper, drawnIn(paper))
    const faults = [...impression.faults, ...judged.faults]
    const stages = [...impression.stages, ...judged.stages]
    return faults.length > 0 ? { engine, faults, stages } : { engine, pdf, ...(fixUps ? { fixUps } : {}), faults, stages }
  } catch (error) {
    if (pool.isClosed()) throw error
    // what nobody has judged is not given out
    return { engine, faults: [], failure: reasonOf(error), stages: impression.stages }
  }
}

/** What the illustrations say, without spaces. */
function drawnIn({ files }: Paper): string[] {
  return [...files].flatMap(([path, file]) => (path.endsWith('.svg') && typeof file !== 'string' ? squeezed(svgText(file)) : []))
}
