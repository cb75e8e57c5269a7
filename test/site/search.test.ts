// test: the search index without a browser: tokens, postings, shards.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSearchIndex } from '../../scripts/site/search/index-files.ts'
import { normal, postings, reportTokens, tokensIn } from '../../scripts/site/search/tokens.ts'
import { makeRoot } from '../roots.ts'

test('width, case and spaces do not count', () => {
  expect(normal('ＡＢｃ　２０２０ 年㎡')).toBe('abc2020年m2')
  expect(tokensIn('信 访a')).toEqual(['信', '信访', '访', '访a', 'a'])
  expect(tokensIn('')).toEqual([])
  expect(tokensIn('额27.50')).toEqual(['额', '额2', '2', '27', '7', '7.', '.', '.5', '5', '50', '0', '27.', '7.5', '.50', '27.5', '7.50'])
  expect(tokensIn('𠮷野')).toEqual(['𠮷', '𠮷野', '野'])
})

/** The browser's side of the encoding, as templates/shared/site.js has it. */
function decoded(text: string): number[] {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const found: number[] = []
  let at = 0
  let last = -1
  const next = (): number => {
    let value = 0
    for (let shift = 1; ; shift *= 32) {
      const digit = digits.indexOf(text[at++] ?? '')
      value += (digit % 32) * shift
      if (digit < 32) return value
    }
  }
  while (at < text.length) {
    const gap = next()
    found.push((last += Math.floor(gap / 2) + 1))
    if (gap % 2 === 1) for (let more = next() + 2; more > 0; more--) found.push(++last)
  }
  return found
}

test.each([
  [[]],
  [[0]],
  [[9999]],
  [[0, 1]],
  [[0, 1, 2]],
  [[5, 6, 7, 8, 40, 1000, 1001, 1003]],
  [Array.from({ length: 10_000 }, (_, i) => i)],
])('postings say which reports, runs of them shortly', (numbers) => {
  expect(decoded(postings(numbers))).toEqual(numbers)
})

test('a token that all of ten thousand reports have takes a few characters', () => {
  expect(postings(Array.from({ length: 10_000 }, (_, i) => i)).length).toBeLessThan(8)
})

test('the index is the same in whatever order reports come, and leaves nothing aside', () => {
  const index = (order: readonly number[]): Record<string, string> => {
    const scratch = join(makeRoot({}), 'scratch')
    mkdirSync(scratch)
    const search = openSearchIndex(scratch)
    order.forEach((document) => search.add(document, reportTokens(`第${document}份`, [['', '', [`正文${document}`, '共有的话']]])))
    return Object.fromEntries(search.files((document) => document))
  }
  const files = index([0, 1, 2])
  expect(index([2, 0, 1])).toEqual(files)
  expect(files['search/meta.js']).toBe('jibao.put("search/meta",{"shards":1})\n')
  expect(JSON.parse(/^jibao\.put\("search\/0",(.*)\)\n$/s.exec(files['search/0.js'] ?? '')?.[1] ?? '')).toMatchObject({
    共有: postings([0, 1, 2]),
    文1: postings([1]),
    ' 第2': postings([2]),
  })
})
