// test: what a reader loads to search 10,000 reports, counted: the page, its scripts, and whatever they ask for. The scripts are
// those that are published; the reports are made up, as long as real ones.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { listing } from '../../scripts/site/listing.ts'
import { openSearchIndex } from '../../scripts/site/search/index-files.ts'
import { textPages, textScripts } from '../../scripts/site/search/text-pages.ts'
import { pageTokens, titleTokens } from '../../scripts/site/search/tokens.ts'
import { PROGRAM } from '../mini.ts'

const REPORTS = 10_000
const MOST = 300_000
/** Sentences of a report's own choice, characters that all have, and so many more that its page is as long as a real one. */
const [OWN, SHARED] = [12, 800]
const FILLER = '。'.repeat(1_200)

/** The same numbers on every machine; small ones more often, as words of a language are. */
function chances(seed: number): (below: number) => number {
  let state = seed
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  return (below) => Math.floor(below ** next()) % below
}

const chance = chances(7)
const character = (): string => String.fromCharCode(0x4e00 + chance(6_000))
const sentence = (length: number): string => Array.from({ length }, character).join('')
const SENTENCES = Array.from({ length: 2_000 }, (_, i) => `${sentence(45)}${i}年${1_000 + chance(9_000)}.${10 + chance(90)}万元`)
const COMMON = Array.from({ length: 20 }, () => sentence(SHARED / 20))
const TOKENS = [...SENTENCES, ...COMMON].map((block) => [...pageTokens([['', '', [block]]])])

/** A number that no other report has. */
const amount = (i: number): string =>
  `1,${String(i)
    .padStart(6, '0')
    .replace(/(?=...$)/, ',')}.51`

interface Made {
  readonly entry: Parameters<typeof textScripts>[0]
  readonly own: readonly number[]
  readonly blocks: readonly string[]
}

function made(i: number): Made {
  const number = Math.floor(i / 5)
  const region = `某省第${number % 200}市第${number}区`
  const own = Array.from({ length: OWN }, () => chance(SENTENCES.length))
  const title = `第${number}街道办事处部门整体支出绩效自评报告`
  const entry = { unit: `u${number}`, year: 2019 + (i % 5), name: `第${number}街道办事处`, region, title, total: '', grade: '', format: `form-${number % 12}`, formatName: '', dated: '', common: [],
    losses: [], hasPdf: true } // prettier-ignore
  return { entry, own, blocks: [`${title}${region}`, ...own.map((k) => SENTENCES[k] ?? ''), ...COMMON, FILLER, `专有的话${i}号，${amount(i)}元`] } // prettier-ignore
}

const ALL = Array.from({ length: REPORTS }, (_, i) => made(i))
const sectionsOf = ({ blocks }: Made): (readonly [string, string, readonly string[]])[] => [['s-1', '一、基本情况', blocks]]
const files = new Map<string, string>()

/** As the build makes them of its one page; what many say is taken apart once. */
function tokensOf({ blocks, entry, own }: Made): Set<string> {
  const tokens = pageTokens([['', '', [blocks[0] ?? '', FILLER, blocks.at(-1) ?? '']]])
  for (const k of [...own, ...COMMON.map((_, i) => SENTENCES.length + i)]) for (const token of TOKENS[k] ?? []) tokens.add(token)
  for (const token of titleTokens(`${entry.title} ${entry.name} ${entry.region}`)) tokens.add(token)
  return tokens
}

beforeAll(() => {
  const scratch = mkdtempSync(join(tmpdir(), 'jibao-test-'))
  const index = openSearchIndex(scratch)
  ALL.forEach((report, i) => index.add(i, [[...tokensOf(report)]]))
  for (const [path, text] of index.encode((document) => document).files) files.set(path, text)
  rmSync(scratch, { recursive: true })
  for (const [path, text] of listing(ALL.map(({ entry }) => entry))) files.set(path, text)
}, 600_000)

interface Lookup {
  candidates(query: string, filters?: Record<string, string>): Promise<{ number: number }[]>
  results(candidates: unknown, from: number, count: number): Promise<{ found: { row: { path: string } }[]; next: number }>
}

const read = (name: string): string => readFileSync(join(PROGRAM, name), 'utf8')
const OWN_SCRIPTS = ['site', 'lookup', 'search'].map((name) => read(`templates/shared/${name}.js`))
const page = ['templates/shared/search.hbs', 'templates/shared/head.hbs', 'templates/shared/bar.hbs', 'templates/shared/foot.hbs']
const PAGE_BYTES = [...OWN_SCRIPTS, ...page.map(read)].reduce((sum, text) => sum + Buffer.byteLength(text), 0)

/** The published scripts in a browser that counts: a script element loads what its address says. */
function opened(): { readonly lookup: Lookup; readonly bytes: () => number } {
  let bytes = PAGE_BYTES
  const window: { jibao?: { lookup?: Lookup } } = {}
  const load = ({ onerror, onload, src }: { src: string; onload: () => void; onerror: () => void }): void => {
    const text = textOf(decodeURIComponent(src))
    if (text === undefined) return void setImmediate(onerror)
    bytes += Buffer.byteLength(text)
    runInContext(text, context)
    setImmediate(onload)
  }
  const document = { createElement: () => ({}), head: { append: load } }
  const context = createContext(Object.assign(window, { window, document }))
  for (const name of ['site', 'lookup']) runInContext(read(`templates/shared/${name}.js`), context)
  runInContext('var jibao = window.jibao', context)
  return { lookup: window.jibao?.lookup as Lookup, bytes: () => bytes }
}

function textOf(path: string): string | undefined {
  const [, unit, year] = /^u(\d+)\/(\d+)\/text-/.exec(path) ?? []
  if (unit === undefined) return files.get(path)
  const report = ALL[Number(unit) * 5 + Number(year) - 2019]
  return report && textScripts(report.entry, textPages(sectionsOf(report))).find(([own]) => own === path)?.[1]
}

const piece = (i: number): string => {
  const text = SENTENCES[(i * 37) % SENTENCES.length] ?? ''
  const from = (i * 13) % 30
  return text.slice(from, from + 2 + (i % 11))
}
const QUERIES: readonly (readonly [query: string, filters?: Record<string, string>])[] = [
  ...Array.from({ length: 40 }, (_, i) => [piece(i)] as const),
  ...Array.from({ length: 20 }, (_, i) => [`${piece(i)} ${piece(i + 50)}`] as const),
  ...Array.from({ length: 10 }, (_, i) => [`${piece(i)} ${piece(i + 5)} ${piece(i + 9)} 街道 2020 绩效 自评`] as const),
  ...Array.from({ length: 10 }, (_, i) => [COMMON[i]?.slice(0, 2 + i * 3) ?? ''] as const),
  ...Array.from({ length: 10 }, (_, i) => [amount(i * 999)] as const),
  ...Array.from(
    { length: 5 },
    (_, i) => [COMMON[i]?.slice(0, 2 + i * 4) ?? '', { year: '2021', region: `第${i}1市`, format: `form-${(i * 10 + 1) % 12}` }] as const,
  ),
  ['支'],
  ['1'],
  ['街道办事处 绩效'],
  ['不曾有过这样一句话在任何地方'],
  ['的一 是在 不了 有和 人这'], // prettier-ignore
]

test('whatever is asked of 10,000 reports loads at most 300 KB, and finds only what has it', { timeout: 600_000 }, async () => {
  expect(QUERIES).toHaveLength(100)
  const heavy: string[] = []
  let found = 0
  for (const [query, filters] of QUERIES) {
    const { bytes, lookup } = opened()
    const candidates = await lookup.candidates(query, filters)
    const { found: shown } = await lookup.results(candidates, 0, 10)
    if (bytes() > MOST) heavy.push(`${query} ${bytes()}`)
    found += shown.length
    const words = query.split(' ').slice(0, 5).map(withoutCommas)
    for (const { row } of shown) {
      const [, unit, year] = /^u(\d+)\/(\d+)$/.exec(row.path) ?? []
      const text = ALL[Number(unit) * 5 + Number(year) - 2019]?.blocks.map(withoutCommas) ?? []
      expect(
        words.filter((word) => !text.some((block) => block.includes(word))),
        `${query} in ${row.path}`,
      ).toEqual([])
      if (filters?.['year']) expect(year).toBe(filters['year'])
    }
  }
  expect(heavy).toEqual([])
  expect(found).toBeGreaterThan(400)
})

test.each([20, 400, 7_777])('a number of report %s is found with separators and without, and no other has it', async (i) => {
  const { lookup } = opened()
  const number = amount(i)
  for (const query of [number, withoutCommas(number), `专有的话${i}号 街道`]) {
    const candidates = await lookup.candidates(query)
    const paths: string[] = []
    for (let next = 0; next < candidates.length;) {
      const more = await lookup.results(candidates, next, 10)
      expect(more.next).toBeGreaterThan(next)
      paths.push(...more.found.map(({ row }) => row.path))
      next = more.next
    }
    expect(paths, query).toEqual([`u${Math.floor(i / 5)}/${2019 + (i % 5)}`])
  }
})

function withoutCommas(text: string): string {
  return text.replaceAll(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''))
}
