import { expect, test } from 'vitest'
import { filesBelow, readSource } from '../../../scripts/content/content.ts'
import { trendChart } from '../../../scripts/pages/directory/trend.ts'
import { inOrder, openDirectory, type Summary } from '../../../scripts/pages/pages.ts'
import { PROGRAM } from '../../mini.ts'

const SITE = { title: '公开站', publisher: '某市', language: 'zh', levels: new Map() } as const
const ROOTS = { site: PROGRAM, program: PROGRAM }
const TEMPLATES = new Map(
  filesBelow(ROOTS, 'templates/shared')
    .filter((file) => /^templates\/shared\/[^/]+\.hbs$/.test(file))
    .flatMap((file) => readSource(ROOTS, file).source ?? [])
    .map((source) => [source.file.replace(/^.*\//, ''), source]),
)

function entry(year: number, common: Readonly<Record<string, string>> = {}, changes: Partial<Summary> = {}): Summary {
  return {
    unit: 'u',
    year,
    name: '某街道办事处',
    region: '某省某市',
    title: `${year}年度报告`,
    total: '98',
    grade: '优',
    format: 'f',
    formatName: '甲表式',
    dated: '',
    hasPdf: false,
    losses: [],
    common: Object.entries(common).map(([name, value]) => ({ name, value, text: value, unit: '万元' })),
    ...changes,
  }
}

const directory = () => openDirectory(SITE, TEMPLATES)
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a unit’s page tells the newest year first, what each shared, and where the form changed', () => {
  const years = [
    entry(2021, { 全年预算: '10', 三公经费: '1' }),
    entry(2022, { 全年预算: '12' }),
    entry(2023, { 全年预算: '9.5' }, { format: 'g', formatName: '乙表式' }),
  ]
  const { path, html } = directory().unit(years)
  expect(path).toBe('u/index.html')
  expect(text(html)).toMatch(/2023 9\.5 未列 自2023年度起采用“乙表式”，口径与以前年度可能不同。 2022 12 \+20\.0% 未列 2021 10 1 /)
  expect(html).toContain('href="../compare.html#u/2021,u/2022,u/2023"')
  expect(html).not.toContain('>某街道办事处</a>') // on its own page a unit is not told in every row
  expect(html.match(/<figure/g)).toHaveLength(1) // 三公经费 has one year only
})

test('a line joins years of one form that follow each other, and is broken where the form changed or a year is missing', () => {
  const lines = (years: readonly Summary[]): number[] =>
    [...trendChart('全年预算', years).matchAll(/<polyline points="([^"]*)"/g)].map(([, points = '']) => points.split(' ').length)
  const common = { 全年预算: '10' }
  expect(lines([entry(2020, common), entry(2021, common), entry(2022, common)])).toEqual([3])
  expect(
    lines([entry(2020, common), entry(2021, common), entry(2022, common, { format: 'g' }), entry(2023, common, { format: 'g' })]),
  ).toEqual([2, 2])
  expect(lines([entry(2020, common), entry(2021), entry(2022, common), entry(2023, common)])).toEqual([2])
  expect(trendChart('全年预算', [entry(2020, common), entry(2021, common, { format: 'g' })])).toContain('虚线处表式改变')
})

test('a chart says in words what it shows; one number is no course', () => {
  const chart = trendChart('全年预算', [entry(2020, { 全年预算: '-1.5' }), entry(2021, { 全年预算: '1234567890123.45' })])
  expect(chart).toContain(
    '<desc id="trend-51685e749884b97-d">2020年-1.5，2021年1234567890123.45。</desc>'.replace(
      /trend-[0-9a-f]+/,
      /id="(trend-[0-9a-f]+)"/.exec(chart)?.[1] ?? '',
    ),
  )
  expect(chart).not.toContain('NaN')
  expect(trendChart('全年预算', [entry(2020, { 全年预算: '1' }), entry(2021, { 全年预算: '' })])).toBe('')
  expect(trendChart('全年预算', [entry(2020, { 全年预算: '0' }), entry(2021, { 全年预算: '0' })])).not.toContain('NaN')
})

test('a few reports stand in the home page; many are split into pages by year, none of them heavy', () => {
  const many = inOrder(
    Array.from({ length: 2500 }, (_, i) =>
      entry(
        2019 + (i % 5),
        { 全年预算: '1' },
        {
          unit: `u${Math.floor(i / 5)}`,
          name: `某省某市某区第${i}街道办事处（本级）`,
          region: `某省某市第${i % 400}区`,
          title: `某省某市某区第${i}街道办事处2023年度部门整体支出绩效自评报告`,
        },
      ),
    ),
  )
  const pages = [...directory().common(many)]
  expect(pages.map(({ path }) => path)).toEqual([
    'index.html',
    ...[2023, 2022, 2021, 2020, 2019].flatMap((year) => [`list/${year}.html`, ...[2, 3, 4, 5].map((page) => `list/${year}-${page}.html`)]),
    'rankings.html',
    ...[2023, 2022, 2021, 2020, 2019].map((year) => `list/data-budget-${year}.html`),
    'losses.html',
    ...[2023, 2022, 2021, 2020, 2019].map((year) => `list/losses-${year}-f.html`),
    'compare.html',
    'search.html',
    'downloads.html',
    '404.html',
  ])
  expect(Math.max(...pages.map(({ html }) => Buffer.byteLength(html)))).toBeLessThan(300_000)
  const rows = pages
    .filter(({ path }) => /^list\/\d/.test(path))
    .flatMap(({ html }) => [...html.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key))
  expect(new Set(rows).size).toBe(2500)
  const few = [...directory().common(many.slice(0, 5))].map(({ path }) => path)
  expect(few.filter((path) => !path.startsWith('list/'))).toEqual([
    'index.html',
    'rankings.html',
    'losses.html',
    'compare.html',
    'search.html',
    'downloads.html',
    '404.html',
  ])
})

test('the home page counts reports, units, regions and years, and how they spread', () => {
  const html =
    [
      ...directory().common(
        inOrder([entry(2022), entry(2023, {}, { grade: '' }), entry(2023, {}, { unit: 'v', grade: '良', region: '' })]),
      ),
    ][0]?.html ?? ''
  expect(text(html)).toMatch(/ 3 份报告 2 个单位 2 个地区 2022—2023 年度 /)
  expect(text(html)).toMatch(
    /按年度 类别 份数 2023 2 2022 1 按总分 类别 份数 90分以上 3 按等级 类别 份数 优 1 良 1 表式不评等级 1 按表式 类别 份数 甲表式 3 按地区 类别 份数 某省某市 2 未填地区 1 /,
  )
})

test('the home page counts scores by bands, whose lower end belongs to them; what is not scored stands last', () => {
  const totals = ['100', '90', '89.99', '60', '59.9', '1,000', '', '待定']
  const html = [...directory().common(inOrder(totals.map((total, i) => entry(2000 + i, {}, { total }))))][0]?.html ?? ''
  expect(text(html)).toContain('按总分 类别 份数 90分以上 3 80分以上，不到90分 1 60分以上，不到70分 1 不到60分 1 没有总分 2 按等级')
})

test('a site without a report has a home page all the same', () => {
  expect(text([...directory().common([])][0]?.html ?? '')).toContain(' 0 份报告 ')
})

test('names of folders and units cannot become markup or another address', () => {
  const pages = [...directory().common([entry(2023, {}, { unit: '某 单位#1', name: '<b>某&"街道' })])]
  expect(pages[0]?.html).toContain('href="%E6%9F%90%20%E5%8D%95%E4%BD%8D%231/2023/index.html"')
  expect(pages[0]?.html).toContain('&lt;b&gt;某&amp;&quot;街道')
})
