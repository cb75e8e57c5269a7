// test: what an author writes that is hard to print comes out on paper, or is told at its line. One browser for all.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pointAt } from '../../scripts/base/place.ts'
import { openPrinter, type PdfPrinter } from '../../scripts/print/print.ts'
import { makeMini, NARRATIVE, narrative, PROGRAM } from '../mini.ts'
import { publishMini } from '../publishing.ts'
import { readPdf } from './reading.ts'

const MINUTES = 120_000
const ADDRESS = `https://example.org/${'open/year/'.repeat(12)}t2020_${'0123456789'.repeat(5)}.html`
const SUM = `${Array.from({ length: 20 }, (_, i) => `${i + 1}234.56`).join('+')}=99999.99`
const CHINESE = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜'
const MARKS = ['·', '～', '—', '–', '2025—2030', '2025～2030']
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90" viewBox="0 0 300 90"><text x="150" y="20">后写的在前</text><text x="10" y="60" transform="rotate(-9 9 60)">Abc 12%</text></svg>'

describe('on paper', () => {
  let printer: PdfPrinter
  beforeAll(async () => {
    printer = await openPrinter({ fontFolders: [join(PROGRAM, 'styles/fonts')] })
  }, MINUTES)
  afterAll(() => printer.close(), MINUTES)

  const published = async (text: string, files: Readonly<Record<string, string | Uint8Array>> = {}) => {
    const root = makeMini({ ...narrative(NARRATIVE.replace('全年培训{{业绩.培训}}。', text)), ...files })
    const { done } = await publishMini(root, { printer })
    return 'files' in done ? join(root, 'dist/u/2020/report.pdf') : done
  }

  test(
    'long runs break, in text, lists, headings, captions and cells, and an illustration may say something',
    async () => {
      const cells = `| 名称 | 网址 |\n|---|---|\n| 公开 | ${ADDRESS} |`
      const text = `见${ADDRESS}。\n\n合计${SUM}万元。\n\n- ${ADDRESS}\n\n### ${ADDRESS}\n\n${cells}\n\n![${ADDRESS}](图.svg)`
      const pdf = await published(text, { 'content/u/2020/图.svg': SVG })
      expect(pdf).toMatch(/report\.pdf$/)
    },
    MINUTES,
  )

  test(
    'no line begins with a mark that stays with what is before it',
    async () => {
      // every mark at each of the places around the end of a line of 28
      const lines = MARKS.flatMap((mark) =>
        Array.from({ length: 8 }, (_, i) => `${CHINESE.slice(0, 20 + i)}${mark}${CHINESE.slice(0, 20)}。`),
      )
      const pdf = await published(lines.join('\n\n'))
      expect(pdf).toMatch(/report\.pdf$/)
      const { pages } = await readPdf(new Uint8Array(readFileSync(String(pdf))))
      // above the page number; a word to the left of the one before it begins a line
      const first = pages.flatMap(({ words }) => {
        const lines = words.filter(({ y }) => y > 90)
        return lines.filter(({ x }, i) => i > 0 && x < (lines[i - 1]?.x ?? 0)).map(({ text }) => text)
      })
      expect(first.length).toBeGreaterThan(MARKS.length * 8)
      expect(first.filter((text) => /^[·～—–]/.test(text))).toEqual([])
    },
    MINUTES,
  )

  test(
    'a picture that only the browser cannot draw is told at its line',
    async () => {
      const bytes = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64').fill(0, 23, 26)
      const files = new Map<string, string | Uint8Array>([
        ['u/a.webp', bytes],
        ['u/index.html', '<!doctype html><title>题</title><main><p>一。</p><img src="a.webp" alt="图"></main>'],
      ])
      const at = pointAt('narrative.md', 17)
      const { observations, pdf } = await printer.printChecked({
        files,
        entry: 'u/index.html',
        title: '题',
        author: '',
        language: 'zh-CN',
        passages: [{ text: 'a.webp', at }],
      })
      expect(pdf).toBeUndefined()
      expect(observations).toMatchObject([
        { check: { code: 'print-lost' }, at, slots: { loss: { term: 'print:picture-broken' }, text: 'a.webp' } },
      ])
    },
    MINUTES,
  )

  test(
    'what is too wide for the page is told at its paragraph',
    async () => {
      const files = { 'styles/formats/mini.css': '.narrative p { white-space: nowrap; overflow-wrap: normal }\n' }
      expect(await published(`一。\n\n${CHINESE}${CHINESE}。`, files)).toMatchObject([
        { code: 'print-lost', at: { file: 'content/u/2020/narrative.md', line: 17 } },
      ])
    },
    MINUTES,
  )
})
