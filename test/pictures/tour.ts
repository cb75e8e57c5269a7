// test: the site as its readers use it, in a real browser, from a disk: find a unit, see what lost points, ask where a number
// comes from, link to it, compare, search two words, download. On a telephone, a tablet and a desk; at night, in forced
// colours, at 200 %, with the keyboard alone, without scripts. Run: npm run pictures -- tour; pictures in .cache/tour/.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer-core'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { openBrowsing, type Visit } from '../site/browsing.ts'
import { faultsOfHtml } from '../site/html.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const SHOWN = join(PROGRAM, '.cache/tour')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LIMIT = 60_000
const LOSING = 'shenzhen-kuichong/2024'
const ASKED = 'changsha-gaoqiao/2020'
const RATE = '在职人员控制率'

interface Reader {
  readonly name: string
  readonly width: number
  readonly features?: readonly { readonly name: string; readonly value: string }[]
  readonly zoom?: number
}

const READERS: readonly Reader[] = [
  { name: '360', width: 360 },
  { name: '768', width: 768 },
  { name: '1280', width: 1280 },
  { name: 'dark', width: 1280, features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  { name: 'forced', width: 1280, features: [{ name: 'forced-colors', value: 'active' }] },
  { name: 'double', width: 640, zoom: 2 },
]

/** What a reader meets, and a picture of it. */
interface Walk {
  readonly page: Page
  readonly site: string
  readonly faults: string[]
  go(path: string): Promise<void>
  show(step: string): Promise<void>
  ask<T>(code: string): Promise<T>
  /** Throws where something does not hold. */
  expect(holds: unknown, sentence: string): void
}

export async function drawTour(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'jibao-tour-'))
  rmSync(SHOWN, { recursive: true, force: true })
  mkdirSync(SHOWN, { recursive: true })
  try {
    cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
    const told: string[] = []
    const tell = (text: string): unknown => told.push(text)
    const silent = { print: tell, complain: tell, progress: () => undefined, findings: () => undefined }
    if ((await dispatch([build], ['build', '--no-pdf', '--root', root], PROGRAM, silent)) !== 0) throw new Error(told.join('\n'))
    const dist = join(root, 'dist')
    const faults = await faultsOfHtml(dist)
    if (faults.length > 0) throw new Error(`HTML: ${faults.join('\n')}`)
    await walkAll(`${pathToFileURL(dist).href}/`, dist)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function walkAll(site: string, dist: string): Promise<void> {
  const browsing = await openBrowsing(site, LIMIT)
  try {
    for (const reader of READERS) {
      const { faults, page } = await browsing.visit(`${site}404.html`, { width: reader.width })
      await settle(page, reader)
      await tour(walkOf({ page, faults }, site, reader.name), dist)
      if (faults.length > 0) throw new Error(`${reader.name}: ${faults.join(' ')}`)
      await page.close()
      process.stdout.write(`${reader.name}\n`)
    }
    const keys = await browsing.visit(`${site}index.html`)
    await byKeys(walkOf(keys, site, 'keyboard'))
    const plain = await browsing.visit(`${site}index.html`, { scripts: false })
    await withoutScripts(walkOf(plain, site, 'no-script'))
    process.stdout.write(`keyboard, no-script: ${readdirSync(SHOWN).length} pictures in ${SHOWN}\n`)
  } finally {
    await browsing.close()
  }
}

async function settle(page: Page, { features = [], width, zoom = 1 }: Reader): Promise<void> {
  await page.setViewport({ width, height: width < 500 ? 740 : 900, deviceScaleFactor: zoom })
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [...features] })
}

function walkOf({ faults, page }: Visit, site: string, name: string): Walk {
  let step = 0
  return {
    page,
    site,
    faults,
    go: async (path) => {
      await page.goto('about:blank') // else an address that differs behind # alone is the same page
      await page.goto(site + path, { waitUntil: 'load' })
    },
    show: async (what) => {
      step += 1
      await page.screenshot({ path: `${join(SHOWN, `${name}-${step}-${what}`)}.png` })
    },
    ask: async <T>(code: string) => (await page.evaluate(code)) as T,
    expect: (holds, sentence) => {
      if (!holds) throw new Error(`${name}: ${sentence}`)
    },
  }
}

async function tour(walk: Walk, dist: string): Promise<void> {
  await find(walk)
  await lost(walk)
  await origin(walk)
  await across(walk)
  await compare(walk)
  await search(walk)
  await download(walk, dist)
}

/** Nothing hinders its use, and it fits its width. */
async function sound({ ask, expect, faults, page }: Walk, what: string): Promise<void> {
  const wide = await ask<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(wide <= 0, `${what} scrolls sideways by ${wide}`)
  const before = faults.length // axe itself asks for the style sheets
  await page.evaluate(AXE)
  const violations = await ask<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`,
  )
  faults.length = before
  expect(violations.length === 0, `${what}: ${violations.join('\n')}`)
}

async function find(walk: Walk): Promise<void> {
  const { expect, go, page, show } = walk
  await go('index.html')
  await sound(walk, 'home')
  await show('home')
  await page.type('input[name=unit]', '葵涌')
  await page.waitForFunction(`document.querySelectorAll('.index-table tbody tr').length === 1`)
  const hash = await walk.ask<string>('decodeURIComponent(location.hash)')
  expect(hash === '#unit=葵涌', `the filter has the address ${hash}`)
  await page.reload()
  await page.waitForFunction(`document.querySelectorAll('.index-table tbody tr').length === 1`)
  await show('found')
}

async function lost(walk: Walk): Promise<void> {
  const { ask, expect, go, show } = walk
  await go(`${LOSING}/index.html`)
  await sound(walk, 'a report')
  await show('report')
  const seen = await ask<boolean>(`document.querySelector('.finding').getBoundingClientRect().bottom <= innerHeight`)
  expect(seen, 'what was lost is said on the first screen')
  await ask(`document.getElementById('losses').scrollIntoView({ behavior: 'instant' })`)
  const points = await ask<string[]>(`[...document.querySelectorAll('.losses tbody td.lost')].map((cell) => cell.innerText.trim())`)
  expect(points.map((text) => text.replace(/\s|扣分/g, '')).join() === '1,0.45,0.17,0.09', `the losses are ${points.join()}`)
  await show('losses')
}

async function origin(walk: Walk): Promise<void> {
  const { ask, expect, go, page, show } = walk
  const rate = `.parts data[data-name="${RATE}"]`
  await go(`${ASKED}/index.html`)
  await ask(`document.querySelector('${rate}').scrollIntoView({ block: 'end', inline: 'center', behavior: 'instant' })`)
  await page.click(rate)
  await page.waitForSelector('#panel:not([hidden])')
  const told = await ask<string>(`document.getElementById('panel').innerText`)
  expect(told.includes('43 ÷ 52'), `the panel says ${told}`)
  await apart(walk, rate)
  await show('origin')
  await page.click('.panel-link')
  expect((await ask<string>('decodeURIComponent(location.hash)')) === `#${RATE}`, 'the number has an address')
  await go(`${ASKED}/index.html#${encodeURIComponent(RATE)}`)
  await page.waitForSelector('#panel:not([hidden])')
  await apart(walk, rate)
  await show('linked')
  await sound(walk, 'a report with a number that was asked for')
}

/** The number that was asked for is seen beside its origin. */
async function apart({ expect, page }: Walk, number: string): Promise<void> {
  const isApart = `(() => {
    const [a, b] = [document.querySelector('${number}'), document.getElementById('panel')].map((one) => one.getBoundingClientRect())
    return a.top >= 0 && a.bottom <= innerHeight && (a.bottom <= b.top || a.top >= b.bottom || a.right <= b.left || a.left >= b.right)
  })()`
  const holds = await page.waitForFunction(isApart, { timeout: 5000 }).then(
    () => true,
    () => false,
  )
  expect(holds, 'the panel covers what was tapped')
}

async function across(walk: Walk): Promise<void> {
  const { ask, expect, go, page, show } = walk
  for (const path of ['rankings.html', 'losses.html', 'list/losses-2020-changsha-yuhua-2020.html', 'chongqing-biquan/index.html']) {
    await go(path)
    await sound(walk, path)
  }
  await go('list/data-spent-2023.html?of=chongqing-biquan/2023')
  await page.waitForFunction(`document.getElementById('here').textContent !== ''`)
  expect((await ask<string>(`document.getElementById('here').textContent`)).includes('13006.70万元'), 'the unit has its place among all')
  await sound(walk, 'a ranking')
  await show('ranking')
}

async function compare(walk: Walk): Promise<void> {
  const { ask, expect, go, page, show } = walk
  await go('compare.html#chongqing-biquan/2023,zhanjiang-quanzhuang/2023')
  await page.waitForSelector('.compare-table')
  const text = await ask<string>(`document.getElementById('main').innerText`)
  expect(text.includes('评分标准不同') && text.includes('超过100%'), 'a comparison says that rubrics differ and that a rate is above 100 %')
  await sound(walk, 'a comparison')
  await show('compared')
}

async function search(walk: Walk): Promise<void> {
  const { ask, expect, go, page, show } = walk
  await go(`search.html#q=${encodeURIComponent('三公经费 信访')}`)
  await page.waitForSelector('#hits > li')
  const found = await ask<number>(`document.querySelectorAll('#hits > li').length`)
  expect(found > 0, 'two words are found')
  await sound(walk, 'the search')
  await show('searched')
}

/** What is offered is there, and is what it says. */
async function download({ ask, expect, go }: Walk, dist: string): Promise<void> {
  await go(`${LOSING}/index.html`)
  const links = await ask<string[]>(`[...document.querySelectorAll('#downloads a, .save a')].map((link) => link.getAttribute('href'))`)
  for (const link of links) expect(existsSync(join(dist, LOSING, link)), `${link} is not there`)
  const data = JSON.parse(readFileSync(join(dist, LOSING, 'data.json'), 'utf8')) as { losses: { points: string }[]; total: string }
  expect(data.losses.map(({ points }) => points).join() === '1,0.45,0.17,0.09' && data.total === '98.29', 'data.json has the losses')
  expect(readFileSync(join(dist, LOSING, 'charts/1.svg'), 'utf8').startsWith('<svg xmlns='), 'a chart is a picture of its own')
}

async function byKeys(walk: Walk): Promise<void> {
  const { ask, expect, page, show } = walk
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 80; i += 1) {
      if (await ask<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`keyboard: ${selector} is not reached`)
  }
  await tabTo('input[name=unit]')
  await page.keyboard.type('高桥')
  await page.waitForFunction(`document.querySelectorAll('.index-table tbody tr').length === 1`)
  await tabTo('.index-table .title a')
  await show('found')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await tabTo('.losses data')
  await show('losses')
  const told = await ask<string>(`document.getElementById('panel').innerText`)
  expect(told.includes('分值 − 得分'), `a loss that has the focus tells its origin, not ${told}`)
  await page.keyboard.press('Escape')
  expect(await ask<boolean>(`document.getElementById('panel').hidden`), 'Escape closes the panel')
}

async function withoutScripts(walk: Walk): Promise<void> {
  const { ask, expect, go, show } = walk
  expect((await ask<number>(`document.querySelectorAll('.index-table tbody tr').length`)) === 9, 'all reports are listed')
  await show('home')
  await go(`${LOSING}/index.html`)
  expect((await ask<number>(`document.querySelectorAll('.losses tbody tr').length`)) === 4, 'the losses are there')
  await show('report')
  await go(`${ASKED}/index.html#${encodeURIComponent(RATE)}`)
  await show('linked')
}
