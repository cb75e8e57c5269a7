// test: the search index without a browser: tokens, postings, shards.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editedIndex } from '../../scripts/site/search/edits.ts'
import { openSearchIndex } from '../../scripts/site/search/index-files.ts'
import { taken } from '../../scripts/site/search/script.ts'
import { PAGES, reportTokens, textPages } from '../../scripts/site/search/text-pages.ts'
import { normal, numbersIn, postings, tokensIn } from '../../scripts/site/search/tokens.ts'
import { PROGRAM } from '../mini.ts'
import { makeRoot } from '../roots.ts'

const SCRIPT = readFileSync(join(PROGRAM, 'templates/shared/site.js'), 'utf8')

test('separators of thousands do not count, commas between numbers do', () => {
  expect(normal('决算7,270.51万元，1,234,567')).toBe('决算7270.51万元,1234567')
  expect(normal('12,34；2020,2021；1,2,3；12345,678；2020，100人')).toBe('12,34;2020,2021;1,2,3;12345,678;2020,100人')
})

test('width, case and spaces do not count', () => {
  expect(normal('ＡＢｃ　２０２０ 年㎡')).toBe('abc2020年m2')
  expect([...tokensIn('信 访a')].sort()).toEqual(['a', '信', '信访', '访', '访a'].sort())
  expect([...tokensIn('')]).toEqual([])
  expect([...tokensIn('额27.50')].sort()).toEqual(
    ['额', '额2', '2', '27', '7', '7.', '.', '.5', '5', '50', '0', '27.', '7.5', '.50', '27.5', '7.50'].sort(),
  )
  expect([...tokensIn('𠮷野')].sort()).toEqual(['野', '𠮷', '𠮷野'].sort())
})

/** The browser's side: the function itself, out of the script that is published. */
const shared = new Function(
  `${/const DIGITS = .*/.exec(SCRIPT)?.[0]}; ${/const numbers = [^]*?\n  \}\n/.exec(SCRIPT)?.[0]}; return numbers`,
)() as (text: string) => number[]

test.each([
  [[]],
  [[0]],
  [[9999]],
  [[0, 1]],
  [[0, 1, 2]],
  [[5, 6, 7, 8, 40, 1000, 1001, 1003]],
  [Array.from({ length: 10_000 }, (_, i) => i)],
  [Array.from({ length: 3_000 }, (_, i) => i * 3 + (i % 2))],
  [Array.from({ length: 500 }, (_, i) => i * 2)],
])('postings say which reports, runs of them shortly', (numbers) => {
  expect(numbersIn(postings(numbers))).toEqual(numbers)
  expect(shared(postings(numbers))).toEqual(numbers)
})

test('pages of a report: one for a short text, as many as there are at most for a long one, and nothing is lost', () => {
  const blocks = (count: number, length: number): string[] => Array.from({ length: count }, (_, i) => `${i}`.padEnd(length, '字'))
  expect(textPages([])).toEqual([[]])
  const short = [['a', '一', ['甲', '乙']] as const, ['b', '二', ['丙']] as const]
  expect(textPages(short)).toEqual([short])
  for (const [count, length] of [
    [40, 200],
    [40, 3_000],
    [1, 100_000],
  ] as const) {
    const sections = [['a', '一', blocks(count, length)] as const, ['b', '二', blocks(count, length)] as const]
    const pages = textPages(sections)
    expect(pages.length).toBeLessThanOrEqual(PAGES)
    expect(pages.length).toBeGreaterThan(1)
    for (const [anchor, , own] of sections) expect(pages.flat().flatMap(([of, , some]) => (of === anchor ? some : []))).toEqual(own)
  }
})

test('a token that all of ten thousand reports have takes a few characters', () => {
  expect(postings(Array.from({ length: 10_000 }, (_, i) => i)).length).toBeLessThan(8)
})

test('the index is the same in whatever order reports come, and leaves nothing aside', () => {
  const index = (order: readonly number[]): Record<string, string> => {
    const scratch = join(makeRoot({}), 'scratch')
    mkdirSync(scratch)
    const search = openSearchIndex(scratch)
    order.forEach((document) => search.add(document, reportTokens(`第${document}份`, [[['', '', [`正文${document}`, '共有的话']]]])))
    return Object.fromEntries(search.encode((document) => document).files)
  }
  const files = index([0, 1, 2])
  expect(index([2, 0, 1])).toEqual(files)
  expect(files['search/meta.js']).toBe('jibao.put("search/meta",{"shards":1})\n')
  expect(JSON.parse(/^jibao\.put\("search\/0",(.*)\)\n$/s.exec(files['search/0.js'] ?? '')?.[1] ?? '')).toMatchObject({
    共有: postings([0, PAGES, 2 * PAGES]),
    文1: postings([PAGES]),
    ' 第2': postings([2 * PAGES]),
  })
})

const scratchOf = (): string => {
  const scratch = join(makeRoot({}), 'scratch')
  mkdirSync(scratch)
  return scratch
}
const tokensOf = (text: string): Report => reportTokens(text.slice(0, 2), [[['', '', [text]]]])

type Report = readonly (readonly string[])[]
type Reports = readonly Report[]

function indexOf(reports: Reports): { characters: number; files: Record<string, string> } {
  const index = openSearchIndex(scratchOf())
  reports.forEach((tokens, i) => index.add(i, tokens))
  const { characters, files } = index.encode((document) => document)
  return { characters, files: Object.fromEntries(files) }
}

/** Tokens that no other report has, so many that the index has several shards; of a million characters or so each more than one. */
const many = (seed: number, count = 5_000): Report => [Array.from({ length: count }, (_, i) => `${seed}-${i}`.padEnd(20, 'x'))]

test('an index after an edit is the one that is made of the edited reports', () => {
  const others = [tokensOf('乙丙丁'), many(1)]
  const before = indexOf([tokensOf('甲乙丙1234'), ...others])
  const after = indexOf([tokensOf('甲乙戊1235'), ...others])
  const read = (path: string): string => before.files[path] ?? ''
  const edited = editedIndex(before.characters, read, [{ number: 0, before: tokensOf('甲乙丙1234'), after: tokensOf('甲乙戊1235') }])
  expect(edited?.characters).toBe(after.characters)
  expect({ ...before.files, ...Object.fromEntries(edited?.files ?? []) }).toEqual(after.files)
  expect(Object.keys(before.files).length).toBeGreaterThan(8)
  expect(edited?.files.length).toBeLessThan(Object.keys(before.files).length)
  const more = { number: 1, before: tokensOf('乙丙丁'), after: many(2, 20_000) }
  expect(editedIndex(before.characters, read, [more])).toBeUndefined() // more shards
})

const [A, B, C, D] = ['甲乙丙', '乙丙丁', '丙丁戊', '新来的'].map(tokensOf) as [Report, Report, Report, Report]
const LARGE = Array.from({ length: 3 }, (_, i) => many(i, 32_000))

test.each<[string, Reports, Reports]>([
  ['one comes', [A, B, C], [A, D, B, C]],
  ['one goes', [A, B, C], [A, C]],
  ['one comes with more shards', [A], [many(1), A]],
  ['one goes with most shards', [many(1), A], [A]],
  ['one goes from more shards than there are partitions', [...LARGE, A, B], [...LARGE, B]],
])('the index of other reports is made of the one that stands: %s', (_, was, is) => {
  const before = indexOf(was)
  const index = openSearchIndex(scratchOf())
  const added = is.filter((report) => !was.includes(report))
  added.forEach((tokens, i) => index.add(i, tokens))
  const places = was.map((report) => (is.includes(report) ? is.indexOf(report) : undefined))
  const { shards } = taken(before.files['search/meta.js'] ?? '') as { shards: number }
  const standing = { shards, read: (path: string) => before.files[path] ?? '', place: (number: number) => places[number] }
  const made = index.encode((document) => is.indexOf(added[document] ?? []), standing)
  const whole = indexOf(is)
  expect(made.characters).toBe(whole.characters)
  expect(shards > 256).toBe(was.includes(LARGE[0] ?? []))
  expect(Object.entries(Object.fromEntries(made.files)).filter(([path, text]) => whole.files[path] !== text)).toEqual([])
})
