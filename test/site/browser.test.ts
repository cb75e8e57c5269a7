// The pages that lead to reports, used in a real browser: from a disk, and below a path of a server.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { type Browsing, openBrowsing, type Visit } from './browsing.ts'
import { faultsOfHtml } from './html.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const COMPARED = 'compare.html#chongqing-biquan/2023,yueyang-sandadui/2023,zhanjiang-quanzhuang/2023'
const PAGES = [
  'index.html',
  'yueyang-sandadui/index.html',
  COMPARED,
  'search.html#q=信访',
  'rankings.html',
  'list/data-spent-2023.html?of=chongqing-biquan/2023',
  'losses.html',
  'list/losses-2020-changsha-yuhua-2020.html',
  '404.html',
]
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

let root = ''
let server: Server
let disk: Browsing
let web: Browsing
let disks = ''
let webs = ''

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jibao-site-'))
  cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
  const told: string[] = []
  const silent = {
    print: (text: string) => told.push(text),
    complain: (text: string) => told.push(text),
    progress: () => undefined,
    findings: () => undefined,
  }
  expect(await dispatch([build], ['build', '--no-pdf', '--root', root], PROGRAM, silent), told.join('\n')).toBe(0)
  disks = `${pathToFileURL(join(root, 'dist')).href}/`
  server = createServer((request, response) => {
    const path = join(root, 'dist', decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).replace('/some/path/', '/'))
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true
    response.writeHead(isFile ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(isFile ? readFileSync(path) : '')
  })
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  webs = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/path/`
  ;[disk, web] = await Promise.all([openBrowsing(disks), openBrowsing(webs)])
}, 120_000)

afterAll(async () => {
  await Promise.all([disk?.close(), web?.close()])
  server?.close()
  rmSync(root, { recursive: true, force: true })
})

const run = async <T>(visit: Visit, code: string): Promise<T> => (await visit.page.evaluate(code)) as T
const settled = (visit: Visit): Promise<unknown> =>
  visit.page.waitForFunction(
    `!document.querySelector('[role=status]') || !/^$|正在/.test(document.querySelector('[role=status]').textContent)`,
  )
const rowsShown = (visit: Visit): Promise<string[]> =>
  run(visit, `[...document.querySelectorAll('.index-table tbody tr')].map((row) => row.dataset.key)`)

describe.each([360, 768, 1280])('at %i px', (width) => {
  it.each(PAGES)('%s has no fault, no horizontal scroll and nothing that hinders its use', async (path) => {
    const visit = await disk.visit(disks + path, { width })
    await settled(visit)
    expect(visit.faults).toEqual([])
    expect(await run(visit, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await visit.page.evaluate(AXE)
    const violations = await run(
      visit,
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
    )
    expect(violations).toEqual([])
    await visit.page.close()
  })
})

it('no page has a fault that an HTML validator finds', async () => {
  expect(await faultsOfHtml(join(root, 'dist'))).toEqual([])
}, 60_000)

it.each(PAGES)('%s moves nothing while it is shown', async (path) => {
  const visit = await disk.visit(`${disks}404.html`, { width: 360 })
  await visit.page.evaluateOnNewDocument(`window.moved = 0
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { moved += entry.value })).observe({ type: 'layout-shift', buffered: true })`)
  await visit.page.goto(disks + path)
  await visit.page.reload()
  await settled(visit)
  await run(visit, 'new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))).then(() => null)')
  expect(await run(visit, 'moved')).toBe(0)
  await visit.page.close()
})

it.each(PAGES)('%s is the same below a path of a server', async (path) => {
  const visit = await web.visit(webs + path)
  await settled(visit)
  expect(visit.faults).toEqual([])
  await visit.page.close()
})

it.each(['index.html', 'yueyang-sandadui/index.html', 'compare.html', 'search.html'])(
  '%s says what it can without JavaScript',
  async (path) => {
    const { page, faults } = await disk.visit(disks + path, { scripts: false })
    expect(faults).toEqual([])
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('main :is(form, input, select, button), #compare')].filter((one) => one.checkVisibility()).length`,
      ),
    ).toBe(0) // nothing that needs it is offered
    const html = await page.content()
    expect(
      path === 'index.html' || path.startsWith('y')
        ? html.includes('yueyang-sandadui') || html.includes('2023/index.html')
        : html.includes('没有 JavaScript 时'),
    ).toBe(true)
    await page.close()
  },
)

it('the home page filters by unit, year, region, form and grade, and sorts by what a heading says', async () => {
  const visit = await disk.visit(`${disks}index.html`)
  const all = await rowsShown(visit)
  expect(all).toHaveLength(9)
  const shows = async (action: Promise<unknown>, expected: readonly string[]): Promise<void> => {
    await action
    await visit.page.waitForFunction(
      `JSON.stringify([...document.querySelectorAll('.index-table tbody tr')].map((row) => row.dataset.key)) === ${JSON.stringify(JSON.stringify(expected))}`,
    )
  }
  await shows(
    visit.page.select('select[name=year]', '2023'),
    all.filter((key) => key.endsWith('/2023')),
  )
  await shows(
    visit.page.select('select[name=grade]', '优'),
    all.filter((key) => /biquan|quanzhuang/.test(key)),
  )
  await shows(visit.page.type('input[name=region]', '重庆'), ['chongqing-biquan/2023'])
  await shows(visit.page.click('button[type=reset]'), all)
  await shows(visit.page.select('select[name=format]', 'shenzhen-dapeng-2024'), ['shenzhen-kuichong/2024'])
  await shows(visit.page.click('button[type=reset]'), all)
  await shows(visit.page.type('input[name=unit]', '高桥街道'), ['changsha-gaoqiao/2020'])
  await shows(visit.page.click('button[type=reset]'), all)
  const byTotal = [
    'anhui-mouzhen/2022/projects/weituo-yewu',
    'zhanjiang-quanzhuang/2023',
    'shanghai-tiyu/2022/projects/changguan-jiesuan',
    'shenzhen-kuichong/2024',
    'yueyang-sandadui/2023',
    'chongqing-biquan/2023',
    'changsha-gaoqiao/2020',
    'shanghai-tiyu/2022/projects/duikou-zhiyuan', // these two have no total
    'shanghai-tiyu/2022',
  ]
  await shows(visit.page.click('th[data-sort=total] button'), byTotal)
  expect(await run(visit, `document.querySelector('th[data-sort=total]').ariaSort`)).toBe('descending')
  await shows(visit.page.click('th[data-sort=total] button'), byTotal.toReversed())
  expect(visit.faults).toEqual([])
  await visit.page.close()
})

it('reports chosen at home are compared on what they share; one is added by its name and one taken away', async () => {
  const visit = await disk.visit(`${disks}index.html`)
  for (const key of ['chongqing-biquan/2023', 'yueyang-sandadui/2023']) await visit.page.click(`tr[data-key="${key}"] input`)
  await Promise.all([visit.page.waitForNavigation(), visit.page.click('#compare')])
  await visit.page.waitForSelector('.compare-table')
  const cells = (): Promise<string[][]> =>
    run(visit, `[...document.querySelectorAll('.compare-table tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`)
  expect(await cells()).toEqual(
    expect.arrayContaining([
      ['自评得分（分）', '97.00', '98'],
      ['等级', '优', '表式无此项'],
      ['全年执行（万元）', '13006.70', '899.13'],
    ]),
  )
  await visit.page.type('#pick', '泉庄')
  await visit.page.waitForFunction(
    `[...document.querySelectorAll('#picks button')].map((one) => one.textContent).join() === '湛江经济技术开发区泉庄街道办事处 2023年度'`,
  )
  await visit.page.click('#picks button')
  await visit.page.waitForFunction(`document.querySelectorAll('.compare-table thead th').length === 4`)
  await visit.page.click('.compare-table thead th:nth-child(2) button')
  await visit.page.waitForFunction(`document.querySelectorAll('.compare-table thead th').length === 3`)
  expect((await cells()).find(([name]) => name === '自评得分（分）')).toEqual(['自评得分（分）', '98', '99'])
  expect(visit.faults).toEqual([])
  await visit.page.close()
})

it('five reports at most stand side by side; before a word is typed the first ones are proposed', async () => {
  const visit = await disk.visit(`${disks}compare.html`)
  const told = (sentence: string): Promise<unknown> =>
    visit.page.waitForFunction(`document.getElementById('told').textContent === ${JSON.stringify(sentence)}`)
  await told('还没有选择报告。')
  for (const sentence of ['再添加至少一份报告。', '比较 2 份报告。', '比较 3 份报告。', '比较 4 份报告。', '比较 5 份报告。']) {
    await visit.page.focus('#pick')
    await visit.page.waitForSelector('#picks button')
    await visit.page.click('#picks button')
    await told(sentence)
    await run(visit, 'document.activeElement.blur()')
  }
  expect(
    await run(
      visit,
      `[document.getElementById('picker').checkVisibility(), document.querySelectorAll('.compare-table thead th').length, new Set(location.hash.split(',')).size]`,
    ),
  ).toEqual([false, 6, 5])
  await visit.page.goto(`${disks}compare.html#none/2020,yueyang-sandadui/2023`)
  await visit.page.reload()
  await told('有 1 份报告没有找到。再添加至少一份报告。')
  await visit.page.close()
})

/** The blocks of each report's official parts, read off the page by the browser and not by the index. */
async function textsOf(key: string): Promise<string[]> {
  const visit = await disk.visit(`${disks}${key}/index.html`)
  const texts = await run<string[]>(
    visit,
    `[...document.querySelectorAll('section.part:not(.contents) :is(p, td, th, h1, h2, h3, h4, h5, h6)')]
    .filter((block) => !block.querySelector('p, td, th') && !block.closest('nav, svg, button')).map((block) => block.textContent)`,
  )
  await visit.page.close()
  return texts.map(plain).filter((text) => text !== '')
}

const plain = (text: string): string => [...text].map((char) => char.normalize('NFKC').toLowerCase().replace(/\s/g, '')).join('')

interface Indicator {
  readonly name: string
  readonly reason?: string | null
  readonly children?: readonly Indicator[]
}

/** Title, unit, region, indicators and why they lost points, out of data.json. */
function namesOf(key: string): string[] {
  const data = JSON.parse(readFileSync(join(root, 'dist', key, 'data.json'), 'utf8')) as {
    title: string
    name: string
    region: string
    scores: Indicator[]
  }
  const names = (all: readonly Indicator[]): string[] =>
    all.flatMap(({ name, reason, children = [] }) => [name, reason ?? '', ...names(children)])
  return [data.title, data.name, data.region, ...names(data.scores)].map(plain)
}

it('the search finds every report that has a text of 2 to 6 characters, and no other: 100 queries', async () => {
  const keys = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).flatMap(
    (path) => /^(.+\/\d{4}(?:\/projects\/[^/]+)?)\/data\.json$/.exec(path.replaceAll('\\', '/'))?.[1] ?? [],
  )
  const texts = new Map<string, string[]>()
  for (const key of keys) texts.set(key, await textsOf(key))
  const blocks = [...texts.values()].flat().filter((text) => text.length >= 8)
  for (const key of keys) texts.get(key)?.push(...namesOf(key)) // the index knows them too, and a page need not print them
  const queries = Array.from({ length: 100 }, (_, i) => {
    const block = blocks[(i * 7919) % blocks.length] ?? ''
    const length = 2 + (i % 5)
    const from = (i * 104_729) % (block.length - length)
    return block.slice(from, from + length)
  })
  const visit = await disk.visit(`${disks}search.html`)
  const { all: found, marked } = await run<{ all: string[][]; marked: string[][] }>(
    visit,
    `(async () => {
    const all = []
    const marked = []
    for (const query of ${JSON.stringify(queries)}) {
      const candidates = await jibao.lookup.candidates(query)
      const found = []
      for (let next = 0; next < candidates.length; ) {
        const more = await jibao.lookup.results(candidates, next, 1000)
        found.push(...more.found)
        next = more.next
      }
      all.push(found.map(({ row }) => row.path).sort())
      marked.push([...new Set(found.flatMap(({ hits }) => hits.flatMap(({ text, marks }) => marks.map(([from, to]) => jibao.lookup.normal(text.slice(from, to)).replaceAll(',', '')))))])
    }
    return { all, marked }
  })()`,
  )
  const joined = (text: string): string => text.replaceAll(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''))
  const words = queries.map(joined)
  const expected = words.map((query) => keys.filter((key) => texts.get(key)?.some((text) => joined(text).includes(query))).sort())
  expect(queries.filter((_, i) => expected[i]?.length === 0)).toEqual([])
  expect(queries.filter((_, i) => JSON.stringify(found[i]) !== JSON.stringify(expected[i]))).toEqual([])
  expect(marked).toEqual(words.map((query) => [query.replaceAll(',', '')])) // every place that is highlighted is the query itself
  expect(visit.faults).toEqual([])
  await visit.page.close()
})

it('the search is asked with the keyboard, shows each place highlighted, and leads to it', async () => {
  const visit = await web.visit(`${webs}search.html`)
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 20 && !(await run<boolean>(visit, `document.activeElement.matches(${JSON.stringify(selector)})`)); i += 1)
      await visit.page.keyboard.press('Tab')
  }
  await tabTo('#query')
  await visit.page.keyboard.type('来访来信')
  await visit.page.keyboard.press('Enter')
  await visit.page.waitForSelector('#hits mark')
  expect(await run(visit, `[...document.querySelectorAll('#hits mark')].map((mark) => mark.textContent)`)).toContain('来访来信')
  expect(await run(visit, 'location.hash')).toBe(`#q=${encodeURIComponent('来访来信')}`)
  const href = await run<string>(visit, `document.querySelector('#hits ul a').getAttribute('href')`)
  expect(href).toMatch(/^changsha-gaoqiao\/2020\/index\.html\?q=[%\w]+#s-[\d-]+$/)
  await tabTo('#hits ul a')
  await Promise.all([visit.page.waitForNavigation(), visit.page.keyboard.press('Enter')])
  const marked = `[...CSS.highlights.get('asked')]`
  expect(await run(visit, `${marked}.map((range) => String(range))`)).toEqual(['来访来信'])
  expect(await run(visit, `document.querySelector(location.hash).contains(${marked}[0].startContainer)`)).toBe(true)
  expect(
    await run(
      visit,
      `(() => { const { top, bottom } = ${marked}[0].getBoundingClientRect(); return top >= 0 && bottom <= innerHeight })()`,
    ),
  ).toBe(true)
  expect(visit.faults).toEqual([])
  await visit.page.close()
})

it.each([
  ['访', 4],
  ['２０２３ 年', 3],
  ['没有这样的话', 0],
  ['   ', 0],
  ['<b>&"\'', 0],
])('“%s” is asked without a fault', async (query, least) => {
  const visit = await disk.visit(`${disks}search.html`)
  const count = await run<number>(
    visit,
    `jibao.lookup.candidates(${JSON.stringify(query)}).then((found) => jibao.lookup.results(found, 0, 100)).then(({ found }) => found.length)`,
  )
  expect(count).toBeGreaterThanOrEqual(least)
  if (least === 0) expect(count).toBe(0)
  expect(visit.faults).toEqual([])
  await visit.page.close()
})
