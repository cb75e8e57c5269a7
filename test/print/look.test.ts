// What stands on the pages of a report besides its text, measured on paper.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decompress } from 'wawoff2'
import { SITE, UNIT } from '../mini.ts'
import { openBrowsing } from '../site/browsing.ts'
import { built, formatWith, isBody, linesOf, LONG, MM, narrativeWith, numberOf, TEXT } from './look.ts'
import { FONT_FOLDER } from './papers.ts'
import { placed, type ReadPdf, readPdf } from './reading.ts'

const LIMIT = 120_000
const FORMAT = 'templates/mini/format.yaml'
/** A picture of one red pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64')
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="800" viewBox="0 0 300 80"><rect width="300" height="80" fill="#8c1515"/></svg>'
const SQUEEZE = /\s+/g

const textOf = (pdf: ReadPdf, page: number): string => (pdf.pages[page - 1]?.text ?? '').replace(SQUEEZE, '')
const pageWith = (pdf: ReadPdf, text: string, from = 1): number =>
  pdf.pages.findIndex((page, i) => i >= from - 1 && page.text.replace(SQUEEZE, '').includes(text)) + 1

describe('a report with everything', () => {
  const table = '| 项目 | 金额 | 比率 |\n|---|---|---|\n| 甲 | 1200.5 | 3% |\n| 乙 | 8 | 12.25% |\n| 丙 | 0.125 | — |'
  const wide = `| ${Array.from({ length: 12 }, (_, i) => `栏目${i}`).join(' | ')} |\n|${'---|'.repeat(12)}\n| ${Array.from({ length: 12 }, () => '12345678.90').join(' | ')} |`
  const text = `${LONG}\n\n${table}\n\n${LONG}\n\n![支出构成](构成.svg)\n\n${LONG}\n\n![办公楼](楼.png)\n\n${wide}\n\n# 其他\n\n${LONG}\n\n${LONG.slice(0, 100)}。`
  const parts = `  - { annex: 1, title: 部门整体支出绩效自评基础数据表及其各项指标填报情况一览表（横排）, page: landscape, table: wide.hbs }
  - { cover: cover.hbs, narrative: text.hbs, annexes: [基础数据表, 自评表], signature: end.hbs }
`
  let made: ReturnType<typeof builtAndPrinted> | undefined
  const report = (): ReturnType<typeof builtAndPrinted> =>
    (made ??= builtAndPrinted({
      [FORMAT]: formatWith(parts, 'contents: true\ntables: { continued: （续）, smallest: 8 }\n').replace(
        "title: '{{年度}}",
        "titleLines: [某市某街道, 自评报告]\ntitle: '{{年度}}",
      ),
      'templates/mini/text.hbs': TEXT,
      'templates/mini/cover.hbs': '<h1 class="cover-title">{{> title-lines lines=titleLines}}</h1>',
      'templates/mini/wide.hbs':
        '<p class="annex-mark">附件{{annex}}</p>\n<h1>{{> title-lines lines=partTitleLines}}</h1>\n<div class="table-box"><table><tr><th scope="row">编制数</th><td>{{value "人员.编制数"}}</td></tr></table></div>',
      'templates/mini/end.hbs': '{{> closing}}',
      'content/u/2020/narrative.md': narrativeWith(text),
      'content/u/unit.yaml': UNIT,
      'content/u/2020/构成.svg': SVG,
      'content/u/2020/楼.png': PNG as unknown as string,
      'content/u/2020/report.yaml': undefined,
      ...dated(),
    }))

  it(
    'sets a contents page with dot leaders to the page of each heading',
    async () => {
      const { pdf, html } = await report()
      const page = pageWith(pdf, '目录')
      const entries = [...textOf(pdf, page).matchAll(/([一二三]、|（[一二]）)(\p{Script=Han}+?)(\d+)/gu)]
      expect(entries.map(([, number, title]) => `${number}${title}`)).toEqual([
        '一、基本情况',
        '（一）人员',
        '（二）经费',
        '二、主要业绩',
        '三、其他',
      ])
      for (const [, number, title, printed] of entries)
        expect([title, Number(printed)]).toEqual([title, pageWith(pdf, `${number}${title}`, page + 1)])
      expect(Number(entries.at(-1)?.[3])).toBeGreaterThan(Number(entries[0]?.[3]) + 3)
      expect(html).toContain('<a href="#s-1"')
      const numbers = pdf.pages[page - 1]!.words.filter((word) => isBody(word) && /^\d+$/.test(word.text.trim()))
      const edge = page % 2 === 1 ? 184 : 182
      for (const { x, width } of numbers) expect(Math.abs((x + width) / MM - edge)).toBeLessThan(1)
    },
    LIMIT,
  )

  it(
    'is printed from its page as it is in the PDF, with the numbers of the contents, and text on the grid',
    async () => {
      const { faults, pdf, printed } = await report()
      expect(placed(printed)).toEqual(placed(pdf))
      expect(faults).toEqual([])
    },
    LIMIT,
  )

  it(
    'turns a landscape page so that its head is the left edge of the portrait page, the number where it was',
    async () => {
      const { pdf } = await report()
      const page = pdf.pages[0]!
      expect([page.width, page.height].map((points) => Math.round(points / MM))).toEqual([297, 210])
      const digit = page.words.find(({ text }) => text.includes('1') && !text.includes('附'))!
      const number = page.words.filter(({ size, x }) => Math.abs(size - 14) < 0.2 && x < 35 * MM)
      expect(
        number
          .map(({ text }) => text)
          .join('')
          .replace(SQUEEZE, ''),
      ).toBe('—1—')
      expect(digit).toBeDefined()
      // On its side: the foot of the portrait page is the left edge, its right edge the foot.
      expect(Math.abs(number[0]!.x / MM - 28)).toBeLessThan(2)
      expect(Math.min(...number.map(({ y }) => y)) / MM).toBeLessThan(26 + 30)
      expect(textOf(pdf, 1)).toContain('附件1')
    },
    LIMIT,
  )

  it(
    'gives the cover no number and goes on counting',
    async () => {
      const { pdf } = await report()
      const cover = pageWith(pdf, '某市某街道自评报告')
      expect(numberOf(pdf.pages[cover - 1]!)).toBeUndefined()
      expect(numberOf(pdf.pages[cover]!)?.text).toBe(`—${cover + 1}—`)
    },
    LIMIT,
  )

  it(
    'puts text after tables and figures back on the grid, and aligns decimal points',
    async () => {
      const { pdf } = await report()
      const page = pdf.pages[pageWith(pdf, '1200.5') - 1]!
      const lines = linesOf(page)
      const first = page.height - 37 * MM - 0.88 * 16
      for (const { y } of lines) {
        const steps = (first - y) / 29.61
        expect(Math.abs(steps - Math.round(steps)) * 29.61).toBeLessThan(1)
      }
      const cells = page.words.filter(({ text, size }) => size < 12 && /^\d+(\.\d+)?$/.test(text.trim()))
      const point = (word: (typeof cells)[number]): number =>
        word.x +
        word.width *
          ((word.text.trim().replace(/\..*/, '').length * 0.56) /
            (word.text.trim().replace('.', '').length * 0.56 + (word.text.includes('.') ? 0.33 : 0)))
      const points = cells.map(point)
      expect(points.length).toBe(3)
      expect(Math.max(...points) - Math.min(...points)).toBeLessThan(1)
    },
    LIMIT,
  )

  it(
    'numbers figures, keeps them within the type area and says what they show',
    async () => {
      const { pdf, html } = await report()
      const all = pdf.pages.map((page) => page.text.replace(SQUEEZE, '')).join('')
      expect(all).toContain('图1支出构成')
      expect(all).toContain('图2办公楼')
      expect(html).toContain('<img src="%E6%9E%84%E6%88%90.svg" alt="支出构成">')
      expect(pdf.tags['Figure']).toBeGreaterThanOrEqual(2)
    },
    LIMIT,
  )

  it(
    'puts a table that would have to shrink too far on a landscape page in the middle of the text',
    async () => {
      const { pdf } = await report()
      const page = pdf.pages[pageWith(pdf, '栏目11') - 1]!
      expect(page.width).toBeGreaterThan(page.height)
      expect(pageWith(pdf, '三、其他', 4)).toBeGreaterThan(pageWith(pdf, '栏目11'))
    },
    LIMIT,
  )

  it(
    'ends with the list of annexes, the unit’s name and the date four characters from the right',
    async () => {
      const { pdf } = await report()
      const last = pdf.pages.at(-1)!
      const lines = linesOf(last)
      const texts = lines.map(({ text }) => text.replace(SQUEEZE, ''))
      expect(texts).toContain('附件：1.基础数据表')
      expect(texts).toContain('2.自评表')
      const date = lines[texts.indexOf('2021年3月5日')]!
      const edge = pdf.pages.length % 2 === 1 ? 184 : 182
      expect(Math.abs(edge - date.right - (4 * 156) / 28)).toBeLessThan(2)
      const name = lines[texts.indexOf('某街道办事处')]!
      expect(Math.abs((name.left + name.right) / 2 - (date.left + date.right) / 2)).toBeLessThan(1.5)
    },
    LIMIT,
  )
})

describe('a unit’s own fonts', () => {
  it(
    'come before those of the program, in PDF and style sheet',
    async () => {
      const own = await decompress(readFileSync(join(FONT_FOLDER, 'lxgw-wenkai-regular.woff2')))
      const { pdf, root } = await built({
        [FORMAT]: formatWith('  - { title: 整体支出绩效自评报告, titleBlock: title.hbs }\n'),
        'templates/mini/title.hbs': '<h1>{{> title-lines lines=partTitleLines}}</h1>',
        'content/site.yaml': `${SITE}fonts: { 小标宋: 自有.ttf }\n`,
        'styles/fonts/自有.ttf': own as unknown as string,
      })
      expect(pdf.fonts.map(({ name }) => name.replace(/^.*\+/, ''))).toContain('LXGWWenKai-Regular')
      expect(pdf.fonts.map(({ name }) => name.replace(/^.*\+/, ''))).not.toContain('NotoSerifSC-Bold')
      expect(readFileSync(join(root, 'dist/assets/report.css'), 'utf8')).toContain(
        "font-family: 'Jibao Biaosong'; src: local('LXGW WenKai'), local('LXGWWenKai-Regular')",
      )
    },
    LIMIT,
  )
})

/** And printed from its page, before the folder goes. */
async function builtAndPrinted(
  files: Parameters<typeof built>[0],
): Promise<{ pdf: ReadPdf; html: string; printed: ReadPdf; faults: readonly string[] }> {
  const { html, pdf, root } = await built(files)
  const dist = pathToFileURL(join(root, 'dist')).href
  const browsing = await openBrowsing(dist)
  try {
    const { page, faults } = await browsing.visit(`${dist}/u/2020/index.html`)
    return { html, pdf, printed: await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), faults }
  } finally {
    await browsing.close()
  }
}

function dated(): Record<string, string> {
  return {
    'content/u/2020/report.yaml':
      'format: mini\ndated: 2021-03-05\nfacts:\n  人员: { 编制数: 52, 在职人数: 43 }\n  经费:\n    合计: { 预算: 120.50, 决算: 100.5 }\n    基本: { 预算: 70, 决算: 60.25 }\n    项目: { 预算: 50.5, 决算: 40.25 }\nindicators:\n  产出: { 按时完成: true, 公开: true }\n',
  }
}
