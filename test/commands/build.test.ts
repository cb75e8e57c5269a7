import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jibao, makeMini, miniFiles, NARRATIVE, REPORT, UNIT } from '../mini.ts'
import { makeRoot } from '../roots.ts'

const OTHER = { 'content/v/unit.yaml': UNIT, 'content/v/2020/report.yaml': REPORT, 'content/v/2020/narrative.md': NARRATIVE }

function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

const build = (root: string, ...words: string[]) => jibao(root, 'build', '--no-pdf', ...words)

test('a build writes each report with its data, the pages that lead to them, the styles and the manifest', async () => {
  const root = makeMini(OTHER)
  const { code, out, err } = await build(root)
  const paths = Object.keys(snapshot(join(root, 'dist')))
  expect({ code, out }).toEqual({ code: 0, out: `已发布 2 份报告到 dist/：${paths.length - 1} 个文件，更新 ${paths.length - 1}，删除 0` })
  expect(err).toMatch(/^\[1\/2\] .*u\/2020\n\[2\/2\] .*v\/2020\n编写首页、列表、搜索索引，放进 dist\/$/)
  const each = (unit: string): string[] =>
    ['charts/1.svg', 'data.json', 'datapackage.json', 'entry.js', 'facts.csv', 'figures.csv', 'index.html', 'scores.csv', 'text-0.js'].map(
      (file) => `${unit}/2020/${file}`,
    )
  expect(paths.filter((path) => /^[uv]\//.test(path))).toEqual([...each('u'), 'u/index.html', ...each('v'), 'v/index.html'])
  expect(paths.filter((path) => !/^(?:[uv]|assets\/[^/]+\.js$|fonts)/.test(path))).toEqual([
    '404.html',
    'assets/favicon.svg',
    'assets/formats/mini.css',
    'assets/report.css',
    'common.csv',
    'compare.html',
    'data/2020.jsonl',
    'datapackage.json',
    'downloads.html',
    'feed.xml',
    'index.html',
    'list/by-name.js',
    'list/by-region.js',
    'list/by-total.js',
    'list/facets.js',
    'list/filters.js',
    'list/keys-0.js',
    'list/losses-2020-mini.html',
    'list/rows-0.js',
    'losses.csv',
    'losses.html',
    'manifest.json',
    'rankings.html',
    'robots.txt',
    'schemas/data.schema.json',
    'scores.csv',
    'search.html',
    'search/0.js',
    'search/meta.js',
  ])
})

test('without PDFs no page links to one', async () => {
  const root = makeMini()
  await build(root)
  const pages = Object.entries(snapshot(join(root, 'dist'))).filter(([path]) => path.endsWith('.html'))
  expect(pages.map(([, text]) => text).join('')).not.toContain('report.pdf')
})

test('a second build writes nothing, a build elsewhere gives the same bytes', async () => {
  const root = makeMini()
  await build(root)
  const first = snapshot(join(root, 'dist'))
  expect((await build(root)).out).toContain('更新 0，删除 0')
  const elsewhere = makeRoot(miniFiles())
  await build(elsewhere)
  expect(snapshot(join(elsewhere, 'dist'))).toEqual(first)
})

test('an error leaves dist/ byte for byte as it was, exit code 1', async () => {
  const root = makeMini(OTHER)
  await build(root)
  const before = snapshot(join(root, 'dist'))
  writeFileSync(join(root, 'content/u/2020/report.yaml'), REPORT.replace('52', '五十二'))
  writeFileSync(join(root, 'content/v/2020/report.yaml'), REPORT.replace('52', '53'))
  const { code, out, err } = await build(root)
  expect(code).toBe(1)
  expect(out).toContain('content/u/2020/report.yaml\n  3:14  错误')
  expect(err.split('\n').at(-1)).toBe('有错误，dist/ 没有改动')
  expect(snapshot(join(root, 'dist'))).toEqual(before)
})

test('an error before the first build makes no dist/ at all', async () => {
  const root = makeMini({ 'content/u/2020/narrative.md': undefined })
  expect((await build(root)).code).toBe(1)
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('--keep-going publishes the sound reports and still exits 1', async () => {
  const root = makeMini({ ...OTHER, 'content/v/2020/narrative.md': undefined })
  const { code, out } = await build(root, '--keep-going')
  expect(code).toBe(1)
  expect(out).toContain('已发布 1 份报告')
  expect(Object.keys(snapshot(join(root, 'dist'))).filter((path) => path.endsWith('data.json'))).toEqual(['u/2020/data.json'])
})

test('--keep-going leaves a report that is faulty now as it was published, and every list still tells of it', async () => {
  const root = makeMini(OTHER)
  await build(root)
  const before = snapshot(join(root, 'dist'))
  writeFileSync(join(root, 'content/v/2020/report.yaml'), REPORT.replace('52', '五十二'))
  writeFileSync(join(root, 'content/u/2020/report.yaml'), REPORT.replace('52', '50'))
  expect((await build(root, '--keep-going')).code).toBe(1)
  const after = snapshot(join(root, 'dist'))
  expect(Object.keys(after)).toEqual(Object.keys(before))
  const ofV = (files: Record<string, string>): [string, string][] => Object.entries(files).filter(([path]) => path.startsWith('v/'))
  expect(ofV(after)).toEqual(ofV(before))
  expect(after['index.html']).toBe(before['index.html'])
  expect(after['u/2020/data.json']).not.toBe(before['u/2020/data.json'])
  for (const path of ['common.csv', 'list/rows-0.js', 'feed.xml']) expect([path, after[path]?.length]).toEqual([path, before[path]?.length])
  expect(
    after['data/2020.jsonl']
      ?.trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { unit: string }).unit)
      .sort(),
  ).toEqual(['u', 'v'])
  expect(after['search/0.js']).toContain('"培训":"AO"') // found in both, as before
  rmSync(join(root, 'content/v'), { recursive: true })
  await build(root)
  expect(Object.keys(snapshot(join(root, 'dist'))).filter((path) => path.startsWith('v/'))).toEqual([])
})

test('--keep-going keeps nothing of a report that never was published', async () => {
  const root = makeMini({ ...OTHER, 'content/v/2020/narrative.md': undefined })
  await build(root, '--keep-going')
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).not.toContain('v/2020')
})

test('a link in a narrative that leads nowhere is told at its line, and dist/ stays as it was', async () => {
  const root = makeMini()
  await build(root)
  const before = snapshot(join(root, 'dist'))
  writeFileSync(
    join(root, 'content/u/2020/narrative.md'),
    NARRATIVE.replace('全年培训', '全年（[附表](附表.xlsx)、[网站](https://example.org/)）培训'),
  )
  const { code, out, err } = await build(root)
  expect(code).toBe(1)
  expect(out).toMatch(/content\/u\/2020\/narrative\.md\n {2}15:4 {2}错误 {2}链接“附表\.xlsx”没有去处 {2}\[link-broken\]/)
  expect(out.match(/link-broken/g)).toHaveLength(1)
  expect(err).toContain('有错误，dist/ 没有改动')
  expect(snapshot(join(root, 'dist'))).toEqual(before)
})

test('--keep-going publishes nothing when the fault is in what all reports share', async () => {
  const root = makeMini({ 'content/site.yaml': 'title: 站\n' })
  expect((await build(root, '--keep-going')).code).toBe(1)
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('warnings are told and do not stop a build', async () => {
  const { code, out } = await build(makeMini({ 'content/u/2020/report.yaml': REPORT.replace('公开: true', '公开: false') }))
  expect(code).toBe(0)
  expect(out).toMatch(/警告 .*\[points-lost-without-reason\][^]*已发布 1 份报告/)
})

test('a unit-year that is gone from content/ is gone from dist/, files of the publisher stay', async () => {
  const root = makeMini(OTHER)
  await build(root)
  writeFileSync(join(root, 'dist/CNAME'), 'example.org')
  renameSync(join(root, 'content/v/2020'), join(root, 'content/v/2021'))
  rmSync(join(root, 'content/u'), { recursive: true })
  expect((await build(root)).out).toContain('删除 21')
  const paths = Object.keys(snapshot(join(root, 'dist')))
  expect(paths).toContain('CNAME')
  expect(paths.filter((path) => path.endsWith('data.json'))).toEqual(['v/2021/data.json'])
})

test('a fault in the index page’s template is told before anything is written', async () => {
  const root = makeMini({ 'templates/shared/index.hbs': '<h1>{{title}}</h1>\n{{#each repots}}{{name}}{{/each}}\n' })
  const { code, out } = await build(root)
  expect(code).toBe(1)
  expect(out).toContain('templates/shared/index.hbs\n  2:')
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('the index lists the reports with total and grade, escaped', async () => {
  const root = makeMini({ 'content/u/unit.yaml': UNIT.replace('某街道办事处', '“<b>&某"') })
  await build(root)
  const index = readFileSync(join(root, 'dist/index.html'), 'utf8')
  expect(index).toContain('“&lt;b&gt;&amp;某&quot;')
  expect(index).toContain('<td class="number" data-label="自评得分">100</td>')
  expect(index).toContain('<td class="grade" data-label="等级">优</td>')
  expect(index).toContain('href="u/2020/index.html"')
})
