// The real thing: the repository's own content is built with a real browser, and what comes out is opened and read.

import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dispatch } from '../scripts/command.ts'
import { build } from '../scripts/commands/build.ts'
import { placed, type ReadPdf, readPdf } from './print/reading.ts'
import { type Browsing, openBrowsing } from './site/browsing.ts'

const PROGRAM = resolve(import.meta.dirname, '..')
const REPORTS: readonly [key: string, total: string, grade: string | undefined][] = [
  ['changsha-gaoqiao/2020', '86.2', undefined],
  ['chongqing-biquan/2023', '97.00', '优'],
  ['shenzhen-kuichong/2024', '98.29', undefined],
  ['yueyang-sandadui/2023', '98', undefined],
  ['zhanjiang-quanzhuang/2023', '99', '优'],
]

let root = ''
const pdfs = new Map<string, ReadPdf>()
let browsing: Browsing

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jibao-build-'))
  cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
  expect(await run()).toBe(0)
  for (const [key] of REPORTS) pdfs.set(key, await readPdf(new Uint8Array(readFileSync(join(root, 'dist', key, 'report.pdf')))))
  browsing = await openBrowsing(pathToFileURL(join(root, 'dist')).href)
}, 180_000)

afterAll(async () => {
  await browsing?.close()
  rmSync(root, { recursive: true, force: true })
})

describe('a build of the repository’s content', () => {
  it('publishes a page, a PDF and data for every unit-year', () => {
    const folders = readdirSync(join(PROGRAM, 'content'), { recursive: true, encoding: 'utf8' }).flatMap(
      (path) => /^(.+)\/report\.yaml$/.exec(path)?.[1] ?? [],
    )
    expect(folders).toEqual(expect.arrayContaining(REPORTS.map(([key]) => key)))
    for (const key of folders)
      for (const file of ['index.html', 'report.pdf', 'data.json'])
        expect(readFileSync(join(root, 'dist', key, file)).length).toBeGreaterThan(1000)
  })

  it.each(REPORTS)('computes and prints the total of %s: %s', (key, total, grade) => {
    const data = JSON.parse(readFileSync(join(root, 'dist', key, 'data.json'), 'utf8')) as { total: string; grade: string | null }
    expect(Number(data.total)).toBe(Number(total))
    expect(data.grade ?? undefined).toBe(grade)
    expect(squeezed(pdfs.get(key))).toContain(total)
  })

  it.each(REPORTS)('gives the PDF of %s its title, language, tags, and bookmarks that equal the headings', (key) => {
    const pdf = pdfs.get(key)
    const html = readFileSync(join(root, 'dist', key, 'index.html'), 'utf8').replace(
      /<section class="(summary|traces|machines) screen"[^]*?<\/section>/g,
      '',
    )
    const headings = [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map((match) => plain(match[2] ?? ''))
    expect(pdf?.language).toBe('zh-CN')
    expect(pdf?.tagged).toBe(true)
    expect(pdf?.outline.map(plain)).toEqual(headings)
    expect(html).toContain(`<title>${pdf?.title}</title>`)
  })

  it.each(
    readdirSync(join(import.meta.dirname, 'published'))
      .map((path) => basename(path, '.yaml'))
      .sort(),
  )('prints every figure that %s printed, but for those listed with a reason', (name) => {
    const { figures, missing = {} } = parse(readFileSync(join(import.meta.dirname, 'published', `${name}.yaml`), 'utf8'), {
      schema: 'failsafe',
    }) as Published
    const key = name.replace(/-(\d{4})$/, '/$1')
    const text = squeezed(pdfs.get(key))
    expect(figures.length).toBeGreaterThan(20)
    expect(figures.filter((figure) => !(figure in missing) && !text.includes(normal(figure)))).toEqual([])
    expect(Object.values(missing).filter((reason) => reason.length < 4)).toEqual([])
  })

  it('repeats the head of the score table on each of its pages, and prints all 24 indicators with rubric and score', () => {
    const pages = (pdfs.get('changsha-gaoqiao/2020')?.pages ?? []).map((page) => normal(page.text))
    const first = pages.findIndex((page) => page.includes('部门整体支出绩效自评表'))
    const last = pages.findIndex((page) => page.includes('合计100'))
    const table = pages.slice(first, last + 1)
    expect(table.length).toBeGreaterThan(2)
    expect(table.filter((page) => !(page.includes('评分要点') && page.includes('评分标准')))).toEqual([])
    const indicators = ['绩效目标合理性', '预算执行率', '预算调整率', '结转结余', '重点工作办结率', '社会公众或服务对象满意度']
    expect(indicators.filter((name) => !table.join('').includes(name))).toEqual([])
    expect(squeezed(pdfs.get('changsha-gaoqiao/2020'))).toContain('82.7%')
  })

  it('numbers pages at the outer side, and leaves the cover without a number', () => {
    const pages = (pdfs.get('changsha-gaoqiao/2020')?.pages ?? []).map((page) => page.text)
    const cover = pages.findIndex((page) => normal(page).includes('单位名称(盖章)'))
    expect(normal(pages[cover] ?? '')).not.toContain(`—${cover + 1}—`)
    pages.forEach((page, i) => i !== cover && expect(normal(page)).toContain(`—${i + 1}—`))
  })

  it.each(REPORTS)(
    'is printed from the page of %s as it is in the PDF, word by word in its place, and leaves the page as it was',
    async (key) => {
      const { page, faults } = await browsing.visit(pathToFileURL(join(root, 'dist', key, 'index.html')).href)
      await page.evaluate('globalThis.before = document.body.cloneNode(true), null')
      const printed = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
      expect(await page.evaluate('before.isEqualNode(document.body)')).toBe(true)
      await page.close()
      expect(placed(printed)).toEqual(placed(pdfs.get(key)))
      expect(faults).toEqual([])
    },
    60_000,
  )

  it('is printed from a page without names told again where pages end otherwise: with other fonts, in another browser', async () => {
    const { page } = await browsing.visit(pathToFileURL(join(root, 'dist/changsha-gaoqiao/2020/index.html')).href)
    const cells = (event: string): Promise<unknown> =>
      page.evaluate(`dispatchEvent(new Event('${event}')), document.querySelectorAll('td, th').length`)
    const [whole, split] = [await cells('afterprint'), await cells('beforeprint')]
    expect(Number(split) - Number(whole)).toBeGreaterThan(3)
    expect(await cells('beforeprint')).toBe(split)
    expect(await cells('afterprint')).toBe(whole)
    const agent = (value: string): string => `Object.defineProperty(navigator, 'userAgent', { value: ${value}, configurable: true }), null`
    await page.evaluate(`globalThis.agent = navigator.userAgent, ${agent("'Gecko/20100101 Firefox/140.0'")}`)
    expect(await cells('beforeprint')).toBe(whole)
    await page.evaluate(agent('globalThis.agent'))
    expect([await cells('beforeprint'), await cells('afterprint')]).toEqual([split, whole])
    await page.evaluate(
      `new FontFace('Jibao Latin', 'local("Noto Sans SC Medium"), local("NotoSansSC-Medium")', { unicodeRange: 'U+30-39' }).load().then((face) => { document.fonts.add(face) })`,
    )
    expect(await cells('beforeprint')).toBe(whole)
    await page.close()
  })

  it('gives the same bytes again', async () => {
    const before = digests()
    expect(await run()).toBe(0)
    expect(digests()).toEqual(before)
  }, 120_000)
})

interface Published {
  readonly figures: string[]
  readonly missing?: Record<string, string>
}

async function run(): Promise<number> {
  const silent = {
    print: () => undefined,
    complain: (text: string) => {
      throw new Error(text)
    },
    progress: () => undefined,
    findings: () => undefined,
  }
  return dispatch([build], ['build', '--root', root], PROGRAM, silent)
}

function digests(): Record<string, string> {
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(root, 'dist', file)).isFile())
    .sort()
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, 'dist', file)))
        .digest('hex'),
    ]),
  )
}

function squeezed(pdf: ReadPdf | undefined): string {
  return normal(
    (pdf?.pages ?? [])
      .map((page) => page.text)
      .join('')
      .replace(/—\s*\d+\s*—/g, ''),
  )
}

function normal(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，]/g, '')
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '')
}
