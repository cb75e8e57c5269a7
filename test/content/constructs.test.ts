import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONSTRUCTS, MARKED } from '../../scripts/content/constructs.ts'

/** What constructs are made of, and what they stand between. */
const PIECES = [
  ...'<>＞{}｛｝*[]［］!！^~=+$`&#＃＊_|｜\\-:;.)(（）０．、 \t\u3000\n',
  '甲',
  'a',
  '1',
  '23',
  'www.',
  'mailto:',
  '.png',
  'x@y',
  'lt',
  'toc',
  '<!--',
  '-->',
  '==',
  '++',
  '$$',
  ':::',
  '---',
]

test('a text in which nothing is marked holds no construct', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const found = CONSTRUCTS.filter(({ marks, pattern }) => [pattern, marks].some((one) => one && written.search(one) >= 0))
      expect(MARKED.test(written) || found.length === 0).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})

test('what is read most has nothing marked', () => {
  for (const text of ['2023年度，全年执行18,580.25万元，完成率98.1%。', '（一）预算管理：按时报送；“三公”经费', '甲-乙'])
    expect(MARKED.test(text)).toBe(false)
})
