import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jibao, makeMini, miniFiles, NARRATIVE, REPORT, UNIT } from '../mini.ts'
import { makeRoot } from '../roots.ts'

const OTHER = { 'content/v/unit.yaml': UNIT, 'content/v/2020/report.yaml': REPORT, 'content/v/2020/narrative.md': NARRATIVE }

function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map((entry) => join(entry.parentPath, entry.name)).sort()
    .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

const build = (root: string, ...words: string[]) => jibao(root, 'build', '--no-pdf', ...words)

test('a build writes the index, each report with its data, the styles and the manifest', async () => {
  const root = makeMini(OTHER)
  const { code, out, err } = await build(root)
  expect({ code, out }).toEqual({ code: 0, out: '已发布 2 份报告到 dist/：7 个文件，更新 7，删除 0' })
  expect(err).toBe('[1/2] u/2020\n[2/2] v/2020')
  expect(Object.keys(snapshot(join(root, 'dist')))).toEqual([
    'assets/formats/mini.css', 'assets/report.css', 'index.html', 'manifest.json',
    'u/2020/data.json', 'u/2020/index.html', 'v/2020/data.json', 'v/2020/index.html',
  ])
})

test('without PDFs no page links to one', async () => {
  const root = makeMini()
  await build(root)
  expect(Object.values(snapshot(join(root, 'dist'))).join('')).not.toContain('report.pdf')
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
  expect(err).toBe('有错误，dist/ 没有改动')
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
  expect((await build(root)).out).toContain('删除 4')
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
  expect(index).toContain('<td class="number">100</td>')
  expect(index).toContain('<td>优</td>')
  expect(index).toContain('href="u/2020/index.html"')
})
