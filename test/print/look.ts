// test: a report with everything that the look has rules for, built and read back; measures in millimetres.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { jibao, makeMini, NARRATIVE } from '../mini.ts'
import { type ReadPage, type ReadPdf, readPdf, type Word } from './reading.ts'

export const MM = 72 / 25.4

const FORMAT = readFileSync(join(import.meta.dirname, '../form/templates/mini/format.yaml'), 'utf8')

/** The mini form with other parts and whatever else a test needs in format.yaml. */
export function formatWith(parts: string, more = ''): string {
  return `${FORMAT.replace(/parts:\n(  - .*\n)+/, () => `parts:\n${parts}`)}${more}`
}

export const TEXT = '{{> blocks blocks=narrative.lead}}{{#each narrative.sections}}{{> section this}}{{/each}}'

/** 29 characters without a mark that may not begin a line, so that lines of 28 break elsewhere each time. */
const SENTENCE = '街道按照年初确定的绩效目标逐项核对完成情况并听取群众意见后'
/** A paragraph of many full lines. */
export const LONG = `${SENTENCE.repeat(40)}至此为止。`

/** The mini form's narrative with this text under its last heading. */
export function narrativeWith(text: string): string {
  return NARRATIVE.replace('全年培训{{业绩.培训}}。', () => text)
}

/** The mini form's report with these files; `words` go behind `build` on the command line. */
export async function built(
  files: Readonly<Record<string, string | undefined>>,
  ...words: string[]
): Promise<{ pdf: ReadPdf; html: string; root: string }> {
  const root = makeMini(files)
  const ran = await jibao(root, 'build', ...words)
  expect(ran.code, `${ran.out}\n${ran.err}`).toBe(0)
  const folder = join(root, 'dist/u/2020')
  return {
    pdf: await readPdf(new Uint8Array(readFileSync(join(folder, 'report.pdf')))),
    html: readFileSync(join(folder, 'index.html'), 'utf8'),
    root,
  }
}

export interface Line {
  /** Points from the page's lower edge to the baseline. */
  readonly y: number
  readonly text: string
  /** Millimetres from the left edge. */
  readonly left: number
  readonly right: number
}

const BODY = 16
/** Of the fonts' box of one em, 88 % is above the baseline. */
const ASCENT = 0.88

/** Figures and Latin letters are a little smaller. */
export const isBody = (word: Word): boolean => word.size > 14.4 && word.size < BODY + 0.2

/** Lines of body type, from top to bottom. */
export function linesOf(page: ReadPage): Line[] {
  const lines = new Map<number, Word[]>()
  for (const word of page.words.filter(isBody)) {
    const y = [...lines.keys()].find((one) => Math.abs(one - word.y) < 2) ?? word.y
    lines.set(y, [...(lines.get(y) ?? []), word])
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([y, words]) => ({
      y,
      text: [...words]
        .sort((a, b) => a.x - b.x)
        .map((word) => word.text)
        .join(''),
      left: Math.min(...words.map(({ x }) => x)) / MM,
      right: Math.max(...words.map(({ x, width }) => x + width)) / MM,
    }))
}

/** Millimetres from the page's upper edge to head and foot of the characters of these lines. */
export function reach(page: ReadPage, lines: readonly Line[]): { head: number; foot: number } {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  return { head: (page.height - first.y - ASCENT * BODY) / MM, foot: (page.height - last.y + (1 - ASCENT) * BODY) / MM }
}

export interface PageNumber {
  readonly text: string
  /** Millimetres from the left and the lower edge of the sheet; `bottom` is that of the dashes. */
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** The page number of a portrait page, or undefined. */
export function numberOf(page: ReadPage): PageNumber | undefined {
  const words = page.words.filter(({ y, size }) => y < 35 * MM - 16 && Math.abs(size - 14) < 0.2).sort((a, b) => a.x - b.x)
  if (words.length === 0) return undefined
  const DASH = 0.28
  return {
    text: words
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ''),
    left: words[0]!.x / MM,
    right: Math.max(...words.map(({ x, width }) => x + width)) / MM,
    bottom: (words[0]!.y + DASH * 14) / MM,
  }
}
