// The report page in a real browser: wide and narrow, with the keyboard, without scripts, and as heard by axe.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { type Browsing, openBrowsing } from './browsing.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const REPORTS = [
  'changsha-gaoqiao/2020',
  'chongqing-biquan/2023',
  'shenzhen-kuichong/2024',
  'yueyang-sandadui/2023',
  'zhanjiang-quanzhuang/2023',
] as const
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
}
const LIMIT = 120_000

let root = ''
let server: Server
let origin = ''
let browsing: Browsing

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jibao-report-page-'))
  cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
  const site = join(root, 'content/site.yaml')
  writeFileSync(site, `${readFileSync(site, 'utf8')}\nrepository: { url: https://example.org/finance/reports, revision: abc123 }\n`)
  const silent = {
    print: () => undefined,
    complain: (text: string) => {
      throw new Error(text)
    },
    progress: () => undefined,
    findings: () => undefined,
  }
  expect(await dispatch([build], ['build', '--no-pdf', '--root', root], PROGRAM, silent)).toBe(0)
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      response
        .setHeader('Content-Type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
        .end(readFileSync(join(root, 'dist', path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browsing = await openBrowsing(origin)
}, LIMIT)

afterAll(async () => {
  await browsing?.close()
  server?.close()
  rmSync(root, { recursive: true, force: true })
})

const address = (key: string): string => `${origin}${key}/index.html`

describe.each(REPORTS)('%s', (key) => {
  it.each([360, 768, 1280])(
    'has no horizontal scroll, no error and no outside request at %s pixels, and nothing that axe objects to',
    async (width) => {
      const { page, faults } = await browsing.visit(address(key), { width })
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
      await page.evaluate(AXE)
      const violations = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`
      expect(await page.evaluate(violations)).toEqual([])
      // Again with the panel and the list of origins open.
      await page.evaluate('document.querySelector(".traces details").open = true; document.querySelector(".part data[role]").click()')
      expect(await page.evaluate(violations)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
      expect(faults).toEqual([])
      await page.close()
    },
    LIMIT,
  )

  it('weighs at most 300 KB as it lies on the disk, its style sheets and scripts included', () => {
    const html = readFileSync(join(root, 'dist', key, 'index.html'))
    const assets = [...html.toString().matchAll(/(?:<link rel="(?:stylesheet|icon)" href|<script src)="(?:\.\.\/)*([^"]+)"/g)].map(
      ([, path = '']) => readFileSync(join(root, 'dist', path)),
    )
    expect(assets.length).toBeGreaterThanOrEqual(4)
    expect([html, ...assets].reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(300_000)
    expect([html, ...assets].reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThanOrEqual(80_000)
  })
})

describe('asking where a number comes from', () => {
  const rate = 'main .part data[data-name="在职人员控制率"]'
  const panel = 'document.querySelector("#panel")'

  it(
    'is answered under the mouse, with formula, inputs, rounding and the source at its revision',
    async () => {
      const { page } = await browsing.visit(address(REPORTS[0]))
      await page.hover(rate)
      await page.waitForSelector('#panel:not([hidden])')
      const text = String(await page.evaluate(`${panel}.innerText`))
      for (const part of ['在职人员控制率', '82.7%', '43 ÷ 52', '财政供养人员.编制数 ＝ 52', '保留1位小数，四舍五入', 'report.yaml:8'])
        expect(text).toContain(part)
      expect(await page.evaluate(`[...${panel}.querySelectorAll("a[href^='http']")].map((link) => link.href)`)).toContain(
        'https://example.org/finance/reports/blob/abc123/content/changsha-gaoqiao/2020/report.yaml#L8',
      )
      await page.mouse.move(2, 2)
      await page.waitForSelector('#panel[hidden]')
      await page.close()
    },
    LIMIT,
  )

  it(
    'is answered by the keyboard alone: Tab to it, arrows to the next, Enter into the panel, Escape back',
    async () => {
      const { page, faults } = await browsing.visit(address(REPORTS[0]))
      const focused = 'document.activeElement.dataset.name ?? document.activeElement.id'
      for (let i = 0; i < 60 && (await page.evaluate('!document.activeElement.closest?.(".table-box data")')); i += 1)
        await page.keyboard.press('Tab')
      expect(await page.evaluate(focused)).toBe('财政供养人员.编制数')
      expect(await page.evaluate(`${panel}.hidden`)).toBe(false)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      expect(await page.evaluate(focused)).toBe('在职人员控制率')
      expect(await page.evaluate(`${panel}.innerText`)).toContain('43 ÷ 52')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(focused)).toBe('panel')
      expect(await page.evaluate(`${panel}.querySelector('.panel-link').getAttribute('href')`)).toBe('#在职人员控制率')
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab') // its link, what closes it, the first value that it rests on
      expect(await page.evaluate('document.activeElement.textContent')).toBe('财政供养人员.实际在职人数')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(`${panel}.innerText`)).toMatch(/实际在职人数 43人/)
      await page.keyboard.press('Escape')
      expect(await page.evaluate(`${panel}.hidden`)).toBe(true)
      expect(await page.evaluate(focused)).toBe('在职人员控制率')
      // One stop per table: the next Tab leaves this one.
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          'document.activeElement.closest("table") === document.querySelector(\'[data-name="在职人员控制率"]\').closest("table")',
        ),
      ).toBe(false)
      expect(faults).toEqual([])
      await page.close()
    },
    LIMIT,
  )

  it(
    'is answered by a tap on a telephone, at the foot of the screen, until it is closed',
    async () => {
      const { page } = await browsing.visit(address(REPORTS[0]), { width: 360 })
      await page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true })
      await page.reload()
      await page.evaluate(
        `document.querySelector(${JSON.stringify(rate)}).scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })`,
      )
      await page.tap(rate)
      expect(await page.evaluate(`${panel}.innerText`)).toContain('43 ÷ 52')
      expect(await page.evaluate(`Math.abs(${panel}.getBoundingClientRect().bottom - innerHeight) < 2`)).toBe(true)
      await page.tap('.panel-close')
      expect(await page.evaluate(`${panel}.hidden`)).toBe(true)
      await page.close()
    },
    LIMIT,
  )
})

it(
  'works without scripts: every value is in the list at the end, the contents lead to their places',
  async () => {
    const { page, faults } = await browsing.visit(address(REPORTS[0]), { scripts: false })
    expect(await page.evaluate('document.querySelectorAll("main data[role], #panel").length')).toBe(0)
    await page.click('.traces summary')
    const list = String(await page.evaluate('document.querySelector(".trace-list").innerText'))
    expect(list).toContain('43 ÷ 52')
    expect(
      await page.evaluate(
        '[...document.querySelectorAll(".side a")].filter((link) => !document.getElementById(link.hash.slice(1))).length',
      ),
    ).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  },
  LIMIT,
)

it(
  'marks the reader’s place in the contents, and keeps the column that names the rows in sight',
  async () => {
    const { page } = await browsing.visit(address(REPORTS[0]))
    const current = 'document.querySelector(".side [aria-current]").textContent'
    expect(await page.evaluate(current)).toBe('摘要')
    await page.evaluate('document.getElementById("s-3").scrollIntoView({ behavior: "instant" })')
    await page.waitForFunction(`${current}.startsWith("三、")`)
    await page.setViewport({ width: 360, height: 740 })
    expect(
      await page.evaluate(`(() => {
    const box = document.querySelector('.table-box')
    const name = box.querySelector('tbody th[scope="row"]')
    const before = name.getBoundingClientRect().left
    box.scrollLeft = 150
    return [box.getAttribute('tabindex'), box.scrollLeft > 100, Math.abs(name.getBoundingClientRect().left - before) < 3]
  })()`),
    ).toEqual(['0', true, true])
    await page.close()
  },
  LIMIT,
)

it(
  'opens from a disk as well, with the panel',
  async () => {
    const files = await openBrowsing(pathToFileURL(join(root, 'dist')).href)
    try {
      const { page, faults } = await files.visit(pathToFileURL(join(root, 'dist', REPORTS[0], 'index.html')).href)
      await page.click('main .part data[data-name="在职人员控制率"]')
      expect(await page.evaluate('document.querySelector("#panel").innerText')).toContain('43 ÷ 52')
      expect(faults).toEqual([])
    } finally {
      await files.close()
    }
  },
  LIMIT,
)

it(
  'shifts nothing while it loads',
  async () => {
    const { page } = await browsing.visit('about:blank')
    await page.evaluateOnNewDocument(
      'window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shift += one.value })).observe({ type: "layout-shift", buffered: true })',
    )
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 800 })
      await page.goto(address(REPORTS[0]), { waitUntil: 'load' })
      expect(await page.evaluate('new Promise((done) => setTimeout(() => done(window.shift), 400))')).toBe(0)
    }
    await page.close()
  },
  LIMIT,
)

it(
  'prints the form alone: nothing of what the screen adds is on paper',
  async () => {
    const { page } = await browsing.visit(address(REPORTS[0]))
    await page.evaluate('document.querySelector(".part data[role]").click()')
    await page.emulateMediaType('print')
    const seen = (selector: string): string => `[...document.querySelectorAll('${selector}')].filter((one) => one.checkVisibility()).length`
    expect(await page.evaluate(seen('.summary, .side, .report-head, .traces, #panel, .site-bar, .machines, .site-foot, .skip'))).toBe(0)
    expect(await page.evaluate(seen('.part'))).toBeGreaterThan(2)
    await page.close()
  },
  LIMIT,
)
