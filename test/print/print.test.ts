// test: a real browser prints, and a reader reads what it printed.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter, type PdfPrinter } from '../../scripts/print/print.ts'
import { FONT_FOLDER, paperOf, reportBody } from './papers.ts'
import { type ReadPdf, readPdf } from './reading.ts'

const MINUTES = 120_000
const open = (): Promise<PdfPrinter> => openPrinter({ fontFolders: [FONT_FOLDER] })

describe('a printer', () => {
  let printer: PdfPrinter
  let bytes: Uint8Array
  let pdf: ReadPdf
  const paper = paperOf(reportBody(40), { dated: '2021-03-25' })

  beforeAll(async () => {
    printer = await open()
    bytes = await printer.print(paper)
    pdf = await readPdf(bytes)
  }, MINUTES)
  afterAll(() => printer.close(), MINUTES)

  test('prints every row of a table, once, over several A4 pages', () => {
    expect(pdf.pages).toHaveLength(3)
    for (const page of pdf.pages) {
      expect(page.width).toBeCloseTo(595, 0)
      expect(page.height).toBeCloseTo(842, 0)
    }
    const printed = pdf.pages
      .map((page) => page.text)
      .join('')
      .match(/项目\d+号/g)
    expect(printed).toEqual(Array.from({ length: 40 }, (_, index) => `项目${index + 1}号`))
  })

  test('repeats the table head on each page that the table reaches', () => {
    for (const page of pdf.pages) expect(page.text.match(/表头名称/g)).toHaveLength(1)
  })

  test('puts the page number at the outer side, and none on the first page', () => {
    const numberOn = (page: number) => pdf.pages[page]?.words.find((word) => word.y < 99 && /—/.test(word.text))
    expect(numberOn(0)).toBeUndefined()
    expect(numberOn(1)?.x).toBeLessThan(150)
    expect(numberOn(2)?.x).toBeGreaterThan(400)
    expect(pdf.pages[2]?.text).toContain('— 3 —')
  })

  test('embeds the four faces as TrueType subsets and draws nothing with a Type 3 font', () => {
    for (const font of pdf.fonts) expect(font).toMatchObject({ kind: 'CIDFontType2', embedded: true })
    const names = pdf.fonts.map((font) => font.name.replace(/^[A-Z]{6}\+/, '')).sort()
    expect(names).toEqual(['FandolFangT', 'LXGWWenKai-Regular', 'NotoSansSC-Medium', 'NotoSerifSC-Bold'])
  })

  test('makes bookmarks that equal the headings, with the spaces of a heading that wraps', () => {
    expect(pdf.outline).toEqual([
      '部门整体支出绩效自评报告',
      '一、基本情况',
      '（一）人员情况',
      '二、其他 Budget Performance Management of Public Expenditure 情况',
    ])
  })

  test('says what the file is, whose, when and in which language, and nothing of the machine', () => {
    expect(pdf).toMatchObject({ title: '绩效自评报告', author: '某街道', language: 'zh-CN', tagged: true })
    expect(pdf.information).toEqual({
      Title: '绩效自评报告',
      Author: '某街道',
      Creator: 'Jibao',
      Producer: 'Jibao',
      CreationDate: "D:20210325000000+08'00'",
      ModDate: "D:20210325000000+08'00'",
    })
  })

  test('tags headings, table and cells', () => {
    expect(pdf.tags).toMatchObject({ H1: 1, H2: 2, H3: 1, Table: 1, TH: 2, TD: 80 })
  })

  test(
    'gives the same bytes again, and in another browser process',
    async () => {
      const again = await printer.print(paper)
      expect(Buffer.compare(again, bytes)).toBe(0)
      const other = await open()
      try {
        expect(Buffer.compare(await other.print(paper), bytes)).toBe(0)
      } finally {
        await other.close()
      }
    },
    MINUTES,
  )

  test(
    'gives other bytes, and another file ID, for another report',
    async () => {
      const other = await printer.print(paperOf(reportBody(39)))
      expect(Buffer.compare(other, bytes)).not.toBe(0)
    },
    MINUTES,
  )

  test(
    'leaves the dates out of a report that has none',
    async () => {
      const { information } = await readPdf(await printer.print(paperOf('<p>无日期</p>')))
      expect(information).not.toHaveProperty('CreationDate')
      expect(information).not.toHaveProperty('ModDate')
    },
    MINUTES,
  )

  test(
    'prints several papers at once',
    async () => {
      const marks = ['甲', '乙', '丙', '丁']
      const printed = await Promise.all(marks.map((mark) => printer.print(paperOf(`<p>单位${mark}</p>`))))
      const texts = await Promise.all(printed.map(async (file) => (await readPdf(file)).pages[0]?.text.trim()))
      expect(texts).toEqual(marks.map((mark) => `单位${mark}`))
    },
    MINUTES,
  )

  test(
    'aborts a request that leaves the document, and runs no script of the page',
    async () => {
      const body = `<p id="p">原文</p><link rel="stylesheet" href="http://127.0.0.1:9/a.css">
      <script>document.getElementById('p').textContent = '改过'; console.error('ran')</script>`
      const { pages } = await readPdf(await printer.print(paperOf(body)))
      expect(pages[0]?.text).toContain('原文')
    },
    MINUTES,
  )

  test(
    'names a file that the document asks for and does not have',
    async () => {
      await expect(printer.print(paperOf('<img src="../assets/章.png" alt="">'))).rejects.toThrow(
        '街道/index.html: the file assets/章.png is missing',
      )
    },
    MINUTES,
  )

  test(
    'names a file of the disk that the document tries to reach',
    async () => {
      const printing = printer.print(paperOf('<img src="file:///etc/hostname" alt="">'))
      await expect(printing).rejects.toThrow('file:///etc/hostname')
    },
    MINUTES,
  )

  test(
    'keeps each character as it was written, whatever others look the same',
    async () => {
      const alike = '⾦金⽬目一⼀乙·•・～〜—–…⋯兀兀'
      const faces = ['Jibao Fangsong', 'Jibao Kaiti', 'Jibao Heiti', 'Jibao Biaosong']
      const body = faces.map((face) => `<p style="font-family: '${face}', 'Jibao Kaiti'">预算 金额，1 月${alike}</p>`)
      const { pages } = await readPdf(await printer.print(paperOf(body.join(''))))
      for (const line of pages[0]?.text.trim().split('\n') ?? []) expect(line.trim()).toBe(`预算 金额，1 月${alike}`)
    },
    MINUTES,
  )

  test(
    'takes quotation marks, dashes and ellipses from the Chinese font, figures from the Latin one',
    async () => {
      const style = 'font-family: "Jibao Latin", "Jibao Fangsong"; line-height: 40pt'
      const { pages } = await readPdf(
        await printer.print(paperOf(['“甲”', '‘乙’', '——', '……', '1234'].map((text) => `<p style='${style}'>${text}</p>`).join(''))),
      )
      const widths = (pages[0]?.words ?? []).map(({ text, width }) => [text, Math.round(width)])
      // a figure is about half as wide as a Chinese character of 16 points
      expect(widths).toEqual([
        ['“甲”', 48],
        ['‘乙’', 48],
        ['——', 32],
        ['……', 32],
        ['1234', expect.closeTo(33, -1)],
      ])
    },
    MINUTES,
  )

  test(
    'keeps a link to the world and drops one that leads to where the browser was fed',
    async () => {
      const body = '<p><a href="https://www.gov.cn/">外</a> <a href="../index.html">内</a></p>'
      expect((await readPdf(await printer.print(paperOf(body)))).links).toEqual(['https://www.gov.cn/'])
    },
    MINUTES,
  )
})
