// test: what programs read of a site: data with its schema, tables, packages, lines, feeds.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { keyText } from '../../scripts/base/report-key.ts'
import { figuresOf } from '../../scripts/figured.ts'
import { placed } from '../../scripts/pages/directory/head.ts'
import { openTraces, toSummary } from '../../scripts/pages/pages.ts'
import { dataOf, type ReportData } from '../../scripts/site/data.ts'
import { csv } from '../../scripts/site/exports/csv.ts'
import { robots, sitemaps } from '../../scripts/site/exports/feeds.ts'
import { linesOfTables, SCORES_OF_ALL } from '../../scripts/site/exports/of-all.ts'
import { tablesOf } from '../../scripts/site/exports/tables.ts'
import { openWorkspace } from '../../scripts/workspace.ts'
import { jibao, makeMini, NARRATIVE, PROGRAM, REPORT, UNIT } from '../mini.ts'

const ABSENT = {
  unit: 'u',
  year: 2020,
  name: '',
  region: '',
  title: '',
  total: '',
  grade: '',
  format: '',
  formatName: '',
  dated: '',
  common: [],
  losses: [],
  hasPdf: false,
}
const GOVERNMENT =
  'title: 公开站\npublisher: 某市\nlanguage: zh-CN\nbaseUrl: https://www.example.gov.cn/jx\n' +
  'government: { siteName: 某市人民政府, siteDomain: www.example.gov.cn, siteIdCode: "3601000001", columnName: 绩效自评, columnType: 财政信息 }\n'

async function built(changes: Record<string, string> = {}): Promise<(path: string) => string> {
  const root = makeMini(changes)
  expect((await jibao(root, 'build', '--no-pdf')).code).toBe(0)
  return (path) => readFileSync(join(root, 'dist', path), 'utf8')
}

function schema(path: string): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
  addFormats.default(ajv)
  ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')) as object, 'it')
  return ajv
}

/** RFC 4180 read back. */
function cells(text: string): string[][] {
  return [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
    .reduce<string[][]>(
      (rows, [, quoted, plain, end]) => {
        rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
        if (end !== ',') rows.push([])
        return rows
      },
      [[]],
    )
    .slice(0, -1)
}

test('data.json keeps the schema that is published with it', async () => {
  const read = await built({ 'content/u/2020/report.yaml': `dated: 2021-03-25\n${REPORT}` })
  const data = JSON.parse(read('u/2020/data.json')) as { $schema: string }
  const ajv = schema(join(PROGRAM, 'schemas/data.schema.json'))
  expect(ajv.validate('it', data) ? [] : ajv.errors).toEqual([])
  expect(ajv.validate('it', { ...data, total: 97 })).toBe(false)
  const published = JSON.parse(read('schemas/data.schema.json')) as object
  expect({ ...published, $id: '' }).toEqual({
    ...(JSON.parse(readFileSync(join(PROGRAM, 'schemas/data.schema.json'), 'utf8')) as object),
    $id: '',
  })
  const at = 'https://example.org/any/'
  expect(new URL(data.$schema, `${at}u/2020/data.json`).href).toBe(`${at}schemas/data.schema.json`) // where it is published
  expect(new URL((published as { $id: string }).$id, `${at}schemas/data.schema.json`).href).toBe(`${at}schemas/data.schema.json`)
})

test('a site with an address says where its schema is: in the schema, the data and the lines', async () => {
  const read = await built({ 'content/site.yaml': GOVERNMENT })
  const at = 'https://www.example.gov.cn/jx/schemas/data.schema.json'
  expect((JSON.parse(read('schemas/data.schema.json')) as { $id: string }).$id).toBe(at)
  for (const path of ['u/2020/data.json', 'data/2020.jsonl']) expect((JSON.parse(read(path)) as { $schema: string }).$schema).toBe(at)
})

test('the packages keep the standard, and every resource is what they say', async () => {
  const read = await built()
  const ajv = schema(join(import.meta.dirname, 'datapackage.schema.json'))
  for (const folder of ['', 'u/2020/']) {
    const described = JSON.parse(read(`${folder}datapackage.json`)) as {
      resources: { path: string; bytes?: number; hash?: string; schema?: { fields: { name: string; type: string }[] } }[]
    }
    expect(ajv.validate('it', described) ? [] : ajv.errors).toEqual([])
    for (const { path, bytes, hash, schema: columns } of described.resources) {
      const text = read(folder + path)
      if (bytes !== undefined)
        expect([Buffer.byteLength(text), `sha256:${createHash('sha256').update(text).digest('hex')}`]).toEqual([bytes, hash])
      if (!columns) continue
      const [head, ...rows] = cells(text)
      expect(head).toEqual(columns.fields.map(({ name }) => name))
      if (folder !== '') expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row).toHaveLength(columns.fields.length)
        columns.fields.forEach(({ type }, i) =>
          expect(row[i]).toMatch(type === 'number' ? /^(-?\d+(\.\d+)?)?$/ : type === 'integer' ? /^\d+$/ : /^/),
        )
      }
    }
  }
})

test('tables have official labels and units, and open in a spreadsheet', async () => {
  const read = await built()
  const facts = read('u/2020/facts.csv')
  expect(facts.startsWith('名称,官方名称,值,单位,')).toBe(true) // a mark before it would be a part of the heading
  expect(cells(facts)).toContainEqual(['经费.合计.决算', '决算数', '100.5', '万元', '100.5', '', 'content/u/2020/report.yaml:5:27'])
  expect(cells(read('u/2020/scores.csv'))[1]).toEqual(expect.arrayContaining(['投入', '人员控制', '60', '60']))
  expect(cells(read('u/2020/figures.csv'))[1]?.slice(0, 7)).toEqual([
    '在职率',
    '在职率',
    '0.826923076923',
    '',
    '82.7%',
    '人员.在职人数 ÷ 人员.编制数',
    '43 ÷ 52',
  ])
})

test('a text is never a formula of a spreadsheet, a negative number stays one', () => {
  const columns = [{ name: 'a', title: '甲', type: 'string' }] as const
  expect(csv({ name: 't', title: '', columns, rows: [['=1+1'], ['@x'], ['-3.5'], ['-1,000.5%'], ['-x'], ['a"b,\nc']] })).toBe(
    '甲\r\n\'=1+1\r\n\'@x\r\n-3.5\r\n"-1,000.5%"\r\n\'-x\r\n"a""b,\nc"\r\n',
  )
})

test('a text that begins with a tab or a carriage return, behind which a spreadsheet looks for a formula, is kept a text', () => {
  const columns = [{ name: 'a', title: '甲', type: 'string' }] as const
  expect(csv({ name: 't', title: '', columns, rows: [['\t=1+1'], ['\r=1+1'], ['乙\t丙']] })).toBe(
    '甲\r\n\'\t=1+1\r\n"\'\r=1+1"\r\n乙\t丙\r\n',
  )
})

test('all data stands line by line, a file for each year', async () => {
  const read = await built({ 'content/v/unit.yaml': UNIT, 'content/v/2021/report.yaml': REPORT, 'content/v/2021/narrative.md': NARRATIVE })
  for (const folder of ['u/2020', 'v/2021']) {
    const line = JSON.parse(read(`data/${folder.slice(2)}.jsonl`)) as { $schema: string }
    const data = JSON.parse(read(`${folder}/data.json`)) as { $schema: string }
    expect(line).toEqual({ ...data, $schema: '../schemas/data.schema.json' })
    expect(data.$schema).toBe('../../schemas/data.schema.json')
  }
})

test('tables of the whole site: what all share in one row for each report, amounts in 万元; scores; what was lost and why', async () => {
  const read = await built({
    'content/u/2020/report.yaml': REPORT.replace('公开: true', '公开: false').replace('{ 按时', '{ reason: 没有公开, 按时'),
    'content/v/unit.yaml': UNIT.replace('某街道办事处', '另一街道办事处'),
    'content/v/2021/report.yaml': REPORT,
    'content/v/2021/narrative.md': NARRATIVE,
  })
  const common = named(read('common.csv'))
  expect(common.map((row) => [row['单位'], row['年度'], row['得分']])).toEqual([
    ['某街道办事处', '2020', '90'],
    ['另一街道办事处', '2021', '100'],
  ])
  const scores = named(read('scores.csv'))
  const of = (unit: string): typeof scores => scores.filter((row) => row['单位代号'] === unit)
  for (const row of common) expect(sum(of(row['单位代号'] ?? ''), '得分')).toBe(Number(row['得分']))
  expect(named(read('losses.csv')).map((row) => [row['单位'], row['指标'], row['分值'], row['失分'], row['理由']])).toEqual([
    ['某街道办事处', '产出', '40', '10', '没有公开'],
  ])
})

/** Rows by their headings. */
function named(text: string): Record<string, string>[] {
  const [head = [], ...rows] = cells(text)
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

function sum(rows: readonly Record<string, string>[], column: string): number {
  return Number(rows.reduce((all, row) => all + Number(row[column] ?? 0), 0).toFixed(6))
}

test('the published reports: what CSV and JSON say of scores adds up to the total, and an indicator without weight has none', () => {
  const workspace = openWorkspace({ site: PROGRAM, program: PROGRAM })
  const seen: string[] = []
  for (const key of workspace.reports) {
    const { figures } = figuresOf(workspace, key)
    if (!figures?.scores?.total) continue
    const traces = openTraces(figures)
    const data = dataOf(traces, toSummary(figures, false), '') as ReportData & { total: string; scoring: { by: string; full: string } }
    const table = tablesOf(traces).find(({ name }) => name === 'scores')
    const rows = named(csv(table ?? { name: '', title: '', columns: [], rows: [] }))
    const { by, full } = data.scoring
    seen.push(by)
    const total = by === 'addition' ? sum(rows, '得分') : Number((Number(full) - sum(rows, '失分')).toFixed(6))
    expect([keyText(key), total]).toEqual([keyText(key), Number(data.total)])
    expect(rows.filter((row) => row['分值'] === '0')).toEqual([])
    if (by === 'deduction') expect(rows.filter((row) => row['分值'] !== '' || row['得分'] !== '')).toEqual([])
    const lines = named(
      `${[SCORES_OF_ALL.columns.map(({ title }) => title).join(',')].join('')}\r\n${linesOfTables(toSummary(figures, false), data).scores}`,
    )
    expect(lines.map((row) => [row['指标'], row['分值'], row['得分'], row['失分']])).toEqual(
      rows.map((row) => [row['指标'], row['分值'], row['得分'], row['失分']]),
    )
  }
  expect(new Set(seen)).toEqual(new Set(['addition', 'deduction']))
})

test('a site without an address has a feed and no sitemap, and no page says where it is', async () => {
  const root = makeMini()
  await jibao(root, 'build', '--no-pdf')
  const read = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8')
  expect(existsSync(join(root, 'dist/sitemap.xml'))).toBe(false)
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n')
  expect(read('u/2020/index.html')).not.toContain('canonical')
  expect(read('feed.xml')).not.toContain('<entry>') // the report says no day, and none is made up
})

test('the feed tells reports by the days that they say, and the terms of use', async () => {
  const site =
    'title: 公开站\npublisher: 某市\nlanguage: zh-CN\nlicence: { title: 署名许可, name: CC-BY-4.0, url: "https://example.org/by" }\n'
  const read = await built({ 'content/site.yaml': site, 'content/u/2020/report.yaml': `published: { date: 2021-09-30 }\n${REPORT}` })
  expect(read('feed.xml')).toMatch(
    /<rights>署名许可<\/rights>[^]*<entry>\n<title>2020年度某街道自评报告<\/title>\n<id>urn:uuid:[0-9a-f-]{36}<\/id>\n<updated>2021-09-30T00:00:00\+08:00<\/updated>[^]*href="u\/2020\/index\.html"/,
  )
  const ajv = schema(join(import.meta.dirname, 'datapackage.schema.json'))
  for (const folder of ['', 'u/2020/']) {
    const described = JSON.parse(read(`${folder}datapackage.json`)) as { licenses: object[] }
    expect(ajv.validate('it', described) ? [] : ajv.errors).toEqual([])
    expect(described.licenses).toEqual([{ name: 'CC-BY-4.0', title: '署名许可', path: 'https://example.org/by' }])
  }
  expect(read('downloads.html')).toContain('许可：<a href="https://example.org/by">署名许可</a>')
})

test('the foot of every page says who runs the site and under which numbers; a site puts its own above and below', async () => {
  const imprint =
    'imprint: { organizer: 某市财政局, operator: 某市信息中心, contact: 电话 0000-0000000, icp: 湘ICP备12345678号-1, police: 湘公网安备 43010000000001号 }\n'
  const read = await built({
    'content/site.yaml': `${GOVERNMENT}${imprint}`,
    'content/u/2020/report.yaml': `dated: 2021-03-25\n${REPORT}`,
    'templates/shared/site-header.hbs': '<div class="host">门户网站</div>\n',
    'templates/shared/site-footer.hbs': '<p>无障碍声明</p>\n',
  })
  for (const path of ['index.html', 'u/index.html', 'u/2020/index.html', 'search.html', 'downloads.html']) {
    const page = read(path)
    for (const text of [
      '主办单位：某市财政局',
      '承办单位：某市信息中心',
      '联系方式：电话 0000-0000000',
      '网站标识码：3601000001',
      '<p>无障碍声明</p>',
    ])
      expect(page, path).toContain(text)
    expect(page).toContain('<a href="https://beian.miit.gov.cn/">湘ICP备12345678号-1</a>')
    expect(page).toContain('webSearch?code&#x3D;43010000000001">湘公网安备 43010000000001号</a>')
    expect(page.indexOf('<div class="host">门户网站</div>')).toBeLessThan(page.indexOf('<header class="site-bar">'))
  }
})

test.each([
  ['', '某街道办事处', '某街道办事处'],
  ['某省某市', '某街道办事处', '某省某市，某街道办事处'],
  ['湖南省长沙市雨花区', '长沙市雨花区高桥街道办事处', '湖南省长沙市雨花区高桥街道办事处'],
  ['湖南省长沙市雨花区', '雨花区高桥街道办事处', '湖南省长沙市雨花区高桥街道办事处'],
  ['重庆市', '重庆市某局', '重庆市某局'],
])('a unit is placed once: %s, %s', (region, name, whole) => {
  expect(placed(region, name)).toBe(whole)
})

test('with an address there is a sitemap, and pages say where they are', async () => {
  const read = await built({ 'content/site.yaml': GOVERNMENT, 'content/u/2020/report.yaml': `dated: 2021-03-25\n${REPORT}` })
  expect([...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(([, loc, date]) => [loc, date])).toEqual(
    [
      ['https://www.example.gov.cn/jx/', undefined],
      ['https://www.example.gov.cn/jx/u/', undefined],
      ['https://www.example.gov.cn/jx/u/2020/', '2021-03-25'],
    ],
  )
  expect(read('robots.txt')).toContain('Sitemap: https://www.example.gov.cn/jx/sitemap.xml')
  const page = read('u/2020/index.html')
  expect(page).toContain('<link rel="canonical" href="https://www.example.gov.cn/jx/u/2020/">')
  const metas = Object.fromEntries(
    [...page.matchAll(/<meta name="([A-Za-z]+)" content="([^"]*)">/g)].map(([, name, content]) => [name, content]),
  )
  expect(metas).toMatchObject({
    SiteName: '某市人民政府',
    SiteDomain: 'www.example.gov.cn',
    SiteIDCode: '3601000001',
    ColumnName: '绩效自评',
    ColumnType: '财政信息',
    ArticleTitle: '2020年度某街道自评报告',
    PubDate: '2021-03-25',
    ContentSource: '某街道办事处',
    Url: 'https://www.example.gov.cn/jx/u/2020/',
  })
  expect(Object.keys(metas)).toEqual(expect.arrayContaining(['Keywords', 'Description']))
})

test('what government pages must say and cannot is told where it is to be filled in', async () => {
  const root = makeMini({ 'content/site.yaml': GOVERNMENT.replace(/baseUrl.*\n/, '').replace(', siteIdCode: "3601000001"', '') })
  const { out, code } = await jibao(root, 'check')
  expect(code).toBe(0)
  expect(out).toMatch(/content\/site\.yaml\n {2}4:13 {2}警告 .*SiteIDCode.*\[government-tag-missing\]/)
  expect(out).toContain('填写 government.siteIdCode')
  expect(out).toContain('填写 baseUrl')
  expect(out).toMatch(/content\/u\/2020\/report\.yaml\n {2}1:1 {2}警告 .*PubDate/)
})

test('a report is a schema.org Report, whatever its unit is called', async () => {
  const read = await built({ 'content/u/unit.yaml': UNIT.replace('某街道办事处', "'</script><b>某&街道'") })
  const page = read('u/2020/index.html')
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Report',
    name: '2020年度某街道自评报告',
    temporalCoverage: '2020',
    author: { name: '</script><b>某&街道' },
  })
})

test('a sitemap of more than 50,000 addresses is split', () => {
  const entries = Array.from({ length: 60_000 }, (_, i) => ({ ...ABSENT, unit: `u${i}` }))
  const files = [...sitemaps('https://example.org/', entries)]
  expect(files.map(([path]) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml'])
  expect(files.map(([, text]) => text.match(/<loc>/g)?.length)).toEqual([50_000, 50_000, 20_001, 3])
  expect(robots(undefined)).not.toContain('Sitemap')
})
