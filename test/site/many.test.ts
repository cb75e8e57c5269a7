// test: a site of 300 unit-years: paged, filtered, searched, and no page that grows with their number.

import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { filesBelow, readSource } from '../../scripts/content/content.ts'
import { inOrder, openDirectory, type Summary } from '../../scripts/pages/pages.ts'
import { listing } from '../../scripts/site/listing.ts'
import { openSearchIndex } from '../../scripts/site/search/index-files.ts'
import { reportTokens } from '../../scripts/site/search/text-pages.ts'
import { jibao, makeMini, NARRATIVE, PROGRAM, REPORT, SAME_YEARS, UNIT } from '../mini.ts'
import { makeRoot } from '../roots.ts'
import { type Browsing, openBrowsing } from './browsing.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Whatever a reader loads in one piece, in bytes. */
const MOST = 300_000

const REGIONS = ['某省甲市', '某省乙市', '他省丙市']

test('300 unit-years are listed in pages, filtered, sorted and searched from a disk', { timeout: 300_000 }, async () => {
  const units = Array.from({ length: 100 }, (_, i) => `u${String(i).padStart(3, '0')}`)
  const root = makeMini({
    ...SAME_YEARS,
    ...Object.fromEntries(
      units.flatMap((unit, i) => [
        [`content/${unit}/unit.yaml`, UNIT.replace('某街道办事处', `第${i}街道办事处`).replace('某省某市', REGIONS[i % 3] ?? '')],
        ...[2021, 2022, 2023].flatMap((year) => [
          [
            `content/${unit}/${year}/report.yaml`,
            i % 10 === 0
              ? REPORT.replace('按时完成: true', '按时完成: false').replace('公开: true }', '公开: true, reason: 晚了 }')
              : REPORT,
          ],
          [`content/${unit}/${year}/narrative.md`, NARRATIVE.replace('全年培训', `全年在第${i}站培训`)],
        ]),
      ]),
    ),
  })
  const ran = await jibao(root, 'build', '--no-pdf')
  expect(ran.out.split('\n').at(-1)).toMatch(/^已发布 301 份报告/)
  const dist = join(root, 'dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(dist, path)).isFile())
  expect(files.filter((path) => /\.(html|js)$/.test(path) && statSync(join(dist, path)).size > MOST)).toEqual([])
  expect(files.filter((path) => path.startsWith('list/rows-')).sort()).toEqual([
    'list/rows-0.js',
    'list/rows-1.js',
    'list/rows-2.js',
    'list/rows-3.js',
  ])
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('href="list/2022.html"')
  const browsing = await openBrowsing(pathToFileURL(dist).href)
  try {
    const { page, faults } = await browsing.visit(`${pathToFileURL(dist).href}/index.html`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/^.*\/dist\//, '')))
    await page.reload()
    expect(asked).toEqual(['index.html', 'assets/report.css', 'assets/site.js', 'assets/lookup.js', 'assets/list.js']) // as with five reports
    const told = (sentence: string): Promise<unknown> =>
      page.waitForFunction(`document.getElementById('shown').textContent === ${JSON.stringify(sentence)}`)
    await told('共 301 份，第 1 页，共 4 页。')
    await page.select('select[name=year]', '2022')
    await told('共 100 份。')
    await page.type('input[name=region]', '他省')
    await told('共 33 份。')
    await page.select('select[name=grade]', '差')
    await told('共 3 份。')
    expect(await page.evaluate(`[...document.querySelectorAll('.index-table tbody tr')].map((row) => row.dataset.key)`)).toEqual([
      'u020/2022',
      'u050/2022',
      'u080/2022',
    ])
    await page.click('button[type=reset]')
    await told('共 301 份，第 1 页，共 4 页。')
    await page.type('input[name=unit]', '第77街道')
    await told('共 3 份。')
    await page.click('button[type=reset]')
    await told('共 301 份，第 1 页，共 4 页。')
    await page.click('#pages button:last-child')
    await told('共 301 份，第 2 页，共 4 页。')
    expect(asked).not.toContain('list/rows-3.js') // only what was shown was loaded
    const search = await browsing.visit(`${pathToFileURL(dist).href}/search.html#q=${encodeURIComponent('在第77站培训')}`)
    await search.page.waitForSelector('#hits mark')
    expect(await search.page.evaluate(`[...document.querySelectorAll('#hits h2')].map((hit) => hit.textContent)`)).toHaveLength(3)
    expect([...faults, ...search.faults]).toEqual([])
    for (const path of ['index.html', 'list/2022.html', 'u020/index.html'])
      await expectSound(browsing, `${pathToFileURL(dist).href}/${path}`)
  } finally {
    await browsing.close()
  }
})

/** The pages that small sites do not have: lists by year, and a unit's course over its years. */
async function expectSound(browsing: Browsing, address: string): Promise<void> {
  for (const width of [360, 768, 1280]) {
    const { page, faults } = await browsing.visit(address, { width })
    expect(await page.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(width)
    expect(faults).toEqual([]) // axe itself asks for the style sheets
    await page.evaluate(AXE)
    expect(
      await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`),
      address,
    ).toEqual([])
    await page.close()
  }
}

test('10,000 unit-years: whatever a reader loads stays small, and the home page is hardly heavier than that of 200', () => {
  const of = (count: number): Summary[] =>
    inOrder(
      Array.from({ length: count }, (_, i): Summary => {
        const number = Math.floor(i / 5)
        const region = `某省第${number % 20}市第${number % 400}区`
        return {
          unit: `unit-${number}`,
          year: 2019 + (i % 5),
          name: `${region}第${number}街道办事处（本级）`,
          region,
          title: `${region}第${number}街道办事处部门整体支出绩效自评报告`,
          total: String(60 + (i % 41)),
          grade: '优',
          format: `form-${number % 12}`,
          formatName: `第${number % 12}套表式`,
          dated: '',
          hasPdf: true,
          losses: [],
          common: [{ name: '全年预算', value: '1', text: '1', unit: '万元' }],
        }
      }),
    )
  const [few, many] = [of(200), of(10_000)]
  const site = { title: '公开站', publisher: '某省', language: 'zh', levels: new Map() } as const
  const roots = { site: PROGRAM, program: PROGRAM }
  const templates = new Map(
    filesBelow(roots, 'templates/shared')
      .filter((file) => /^templates\/shared\/[^/]+\.hbs$/.test(file))
      .flatMap((file) => readSource(roots, file).source ?? [])
      .map((source) => [source.file.replace(/^.*\//, ''), source]),
  )
  const directory = openDirectory(site, templates)
  const pages = [...directory.common(many)]
  const home = (html: string | undefined): number => Buffer.byteLength(html ?? '')
  expect(pages.filter(({ path }) => /^list\/\d/.test(path))).toHaveLength(100)
  expect(home(pages[0]?.html)).toBeLessThan(home([...directory.common(few)][0]?.html) * 1.5)
  const scratch = join(makeRoot({}), 'scratch')
  mkdirSync(scratch)
  const index = openSearchIndex(scratch)
  many.forEach(({ title, name, year }, i) => index.add(i, reportTokens(title, [[['', '', [name, `${year}年度，唯一的话第${i}句`]]]])))
  const loaded = [...pages.map(({ path, html }) => [path, html] as const), ...listing(many), ...index.encode((document) => document).files]
  expect(loaded.filter(([, text]) => Buffer.byteLength(text) > MOST).map(([path]) => path)).toEqual([])
  const shards = loaded.filter(([path]) => /^search\/[0-9a-f]+\.js$/.test(path)).map(([, text]) => Buffer.byteLength(text))
  expect(shards.length).toBeGreaterThan(8)
  expect(Math.max(...shards)).toBeLessThan(150_000)
})
