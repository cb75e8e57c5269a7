// test: a form of the repository that is told to print a table of contents.

import { expect, test } from 'vitest'
import { ENGINES } from '../../../scripts/print/print.ts'
import { pdfsOf } from '../../reports.ts'
import { isBody, linesOf, MM } from '../look.ts'
import { readPdf } from '../reading.ts'

const REPORT = 'changsha-gaoqiao/2020'
const FORM = 'templates/changsha-yuhua-2020/format.yaml'

test.each(ENGINES)(
  '%s prints the contents behind the cover, with dots to the page of each heading',
  async (engine) => {
    const changes = { [FORM]: (text: string) => text.replace('contents: false', 'contents: true') }
    const pdf = await readPdf((await pdfsOf([REPORT], { changes, engine })).get(REPORT) as Uint8Array)
    const texts = pdf.pages.map((page) => linesOf(page).map(({ text }) => text.replace(/\s+/g, '')))
    const at = texts.findIndex((lines) => lines.some((line) => /^一、.*\d$/.test(line)))
    expect(pdf.pages[at - 1]?.text).toContain('单位名称（盖章）')
    const contents = pdf.pages[at]!
    const entries = linesOf(contents).map(({ text }) => /^(.+?)(\d+)$/.exec(text.replace(/\s+/g, '')) ?? [text])
    const headings = pdf.outline
      .map((title) => title.replace(/\s+/g, ''))
      .filter((title) => /^([一二三四五六七]、|（[一二三四五六七]）)/.test(title))
    expect(entries.map(([, title]) => title)).toEqual(headings)
    for (const [line, title = '', page] of entries) {
      const found = texts.findIndex((lines, index) => index > at && lines.includes(title))
      expect(`${title}${found + 1}`, `page ${page}`).toBe(line)
    }
    const numbers = contents.words.filter((word) => isBody(word) && /^\d+$/.test(word.text.trim()))
    expect(numbers).toHaveLength(headings.length)
    for (const { width, x } of numbers) expect(Math.abs((x + width) / MM - (at % 2 === 0 ? 184 : 182))).toBeLessThan(1)
  },
  120_000,
)
