// GB/T 9704-2012, measured on the printed page and not in the style sheet.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { readGeometry } from '../../scripts/facts/facts.ts'
import { PROGRAM } from '../mini.ts'
import { built, formatWith, isBody, linesOf, LONG, MM, narrativeWith, numberOf, reach, TEXT } from './look.ts'
import { type ReadPdf, readPdf } from './reading.ts'

const LIMIT = 120_000
const FORMAT = 'templates/mini/format.yaml'
const { pitch } = readGeometry(undefined)

describe('a page full of text', () => {
  // Built by the first test that asks.
  let made: Promise<ReadPdf> | undefined
  const printed = (): Promise<ReadPdf> =>
    (made ??= (async () => {
      const list = Array.from({ length: 9 }, (_, i) => `${i + 1}. ${LONG.slice(i * 7, i * 7 + 90)}。`).join('\n')
      const text = `${LONG}\n\n${list}\n\n${LONG}\n\n${LONG}`
      return (
        await built({
          [FORMAT]: formatWith('  - { narrative: text.hbs }\n'),
          'templates/mini/text.hbs': TEXT,
          'content/u/2020/narrative.md': narrativeWith(text),
        })
      ).pdf
    })())

  it(
    'has 22 lines of 28 characters',
    async () => {
      const full = (await printed()).pages.slice(0, -1).map(linesOf)
      expect(full.length).toBeGreaterThan(3)
      // A heading at a page's end goes to the next page, and takes its line along.
      expect(full.map((lines) => lines.length).filter((count) => count !== 22)).toEqual([])
      const inside = full
        .flat()
        .filter(({ text, left }) => left < 29 && /^\p{Script=Han}{20,}$/u.test(text))
        .map(({ text }) => text.length)
        .filter((length) => length > 26)
      expect(inside.length).toBeGreaterThan(60)
      expect(new Set(inside)).toEqual(new Set([28]))
    },
    LIMIT,
  )

  it(
    'fills the type area of 156 × 225 mm at 37 and 28 mm, to a millimetre',
    async () => {
      ;(await printed()).pages.slice(0, -1).forEach((page, i) => {
        const lines = linesOf(page)
        const { head, foot } = reach(page, lines)
        const left = i % 2 === 0 ? 28 : 26
        const sides = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))]
        for (const [found, wanted] of [
          [head, 37],
          [foot, 37 + 225],
          [sides[0]!, left],
          [sides[1]!, left + 156],
        ] as const) {
          expect(Math.abs(found - wanted), `page ${i + 1}: ${found} for ${wanted}`).toBeLessThan(1)
        }
      })
    },
    LIMIT,
  )

  it(
    'keeps headings, text and lists on one grid',
    async () => {
      for (const page of (await printed()).pages)
        expect(
          offGrid(
            page.words.filter(isBody).map(({ y }) => y),
            page.height,
          ),
        ).toEqual([])
    },
    LIMIT,
  )

  it(
    'numbers the pages — 1 — in size four, 7 mm below, at the outer side, one character in',
    async () => {
      ;(await printed()).pages.forEach((page, i) => {
        const number = numberOf(page)
        expect(number?.text).toBe(`—${i + 1}—`)
        expect(Math.abs((number?.bottom ?? 0) - (35 - 7))).toBeLessThan(0.5)
        const outer = i % 2 === 0 ? 210 - 26 - (number?.right ?? 0) : (number?.left ?? 0) - 26
        expect(Math.abs(outer - 14 / MM)).toBeLessThan(0.8)
      })
    },
    LIMIT,
  )
})

describe('a form that says otherwise', () => {
  it(
    'may have the margins of GB/T 33476.2',
    async () => {
      const { pdf } = await built({
        [FORMAT]: formatWith('  - { narrative: text.hbs }\n', 'page: gb33476\n'),
        'templates/mini/text.hbs': TEXT,
        'content/u/2020/narrative.md': narrativeWith(`${LONG}\n\n${LONG}`),
      })
      const lines = linesOf(pdf.pages[1]!)
      const { head } = reach(pdf.pages[1]!, lines)
      expect(lines.length).toBe(22)
      expect(Math.abs(head - 37)).toBeLessThan(0.5)
      expect((lines[0]!.y - lines.at(-1)!.y) / 21).toBeCloseTo(29.45, 1)
    },
    LIMIT,
  )

  it(
    'may have another type area, printed on one side',
    async () => {
      const page = 'page: { top: 30, binding: 30, width: 150, height: 230, lines: 24, characters: 27, sides: single }\n'
      const { pdf } = await built({
        [FORMAT]: formatWith('  - { narrative: text.hbs }\n', page),
        'templates/mini/text.hbs': TEXT,
        'content/u/2020/narrative.md': narrativeWith(`${LONG}\n\n${LONG}`),
      })
      const lines = linesOf(pdf.pages[1]!)
      const { head, foot } = reach(pdf.pages[1]!, lines)
      expect(lines.length).toBe(24)
      expect([head, foot].map(Math.round)).toEqual([30, 260])
      expect(lines.filter(({ text }) => text.length === 27).length).toBeGreaterThan(10)
      expect(Math.round(Math.min(...lines.map(({ left }) => left)))).toBe(30)
      expect(numberOf(pdf.pages[1]!)?.left).toBeGreaterThan(150)
    },
    LIMIT,
  )
})

describe('the five reports', () => {
  let root = ''
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'jibao-geometry-'))
    cpSync(resolve(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
    const silent = { print: () => undefined, complain: () => undefined, progress: () => undefined, findings: () => undefined }
    await dispatch([build], ['build', '--keep-going', '--root', root], PROGRAM, silent)
  }, LIMIT)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each([
    'changsha-gaoqiao/2020',
    'chongqing-biquan/2023',
    'shenzhen-kuichong/2024',
    'yueyang-sandadui/2023',
    'zhanjiang-quanzhuang/2023',
  ])('keep %s on the grid, 22 lines to a page', async (key) => {
    const pdf = await readPdf(new Uint8Array(readFileSync(join(root, 'dist', key, 'report.pdf'))))
    const pages = pdf.pages.filter((page) => page.words.filter(isBody).length > 12)
    expect(pages.length).toBeGreaterThan(4)
    for (const page of pages)
      expect(
        offGrid(
          page.words.filter(isBody).map(({ y }) => y),
          page.height,
        ),
      ).toEqual([])
    const counts = pages.map((page) => linesOf(page).length)
    expect(Math.max(...counts)).toBe(22)
    expect(counts.filter((count) => count === 22).length).toBeGreaterThan(counts.length / 3)
  })

  it.each([
    'changsha-gaoqiao/2020',
    'chongqing-biquan/2023',
    'shenzhen-kuichong/2024',
    'yueyang-sandadui/2023',
    'zhanjiang-quanzhuang/2023',
  ])('begin no page and no line of %s with a lone character or a mark', async (key) => {
    const pdf = await readPdf(new Uint8Array(readFileSync(join(root, 'dist', key, 'report.pdf'))))
    const lines = pdf.pages.filter((page) => page.words.filter(isBody).length > 12).flatMap(linesOf)
    expect(lines.filter(({ text }) => /^[，。、；：？！）》”〕％]/.test(text.trim()))).toEqual([])
    // An indented one is a paragraph of its own: 无。
    expect(lines.filter(({ left, text }) => left < 32 && /^\p{Script=Han}[。；]?$/u.test(text.trim()))).toEqual([])
  })
})

/** Baselines that are more than a point (0.35 mm) from a line of the page. */
function offGrid(baselines: readonly number[], height: number): number[] {
  const first = height - 37 * MM - 0.88 * 16
  return baselines.filter((y) => {
    const steps = (first - y) / pitch
    return Math.abs(steps - Math.round(steps)) * pitch > 1
  })
}
