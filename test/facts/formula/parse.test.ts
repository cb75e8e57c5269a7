// test: reading formulas, and what is said of those that cannot be read.

import { describe, expect, it } from 'vitest'
import { pointAt } from '../../../scripts/base/place.ts'
import { FUNCTIONS } from '../../../scripts/facts/formula/functions.ts'
import { namesIn, writtenName } from '../../../scripts/facts/formula/names.ts'
import { parseFormula } from '../../../scripts/facts/formula/parse.ts'
import { formulaInWords } from '../../../scripts/facts/formula/words.ts'
import { AT, read, told } from './read.ts'

/** Every sign with parentheses around what it joins, to see what belongs to what. */
function canonical(text: string): string {
  return formulaInWords(read(text), writtenName)
}

function errors(text: string): unknown[] {
  const { formula, observations } = parseFormula(text, AT)
  expect(formula).toBeUndefined()
  return told(observations)
}

describe('spelling', () => {
  it.each([
    ['a+b＋c', 'a + b + c'],
    ['a-b－c−d', 'a − b − c − d'],
    ['a*b×c＊d', 'a × b × c × d'],
    ['a/b÷c／d', 'a ÷ b ÷ c ÷ d'],
    ['a==b', 'a = b'],
    ['a＝b', 'a = b'],
    ['a!=b', 'a ≠ b'],
    ['a<b', 'a < b'],
    ['a＜b', 'a < b'],
    ['a<=b', 'a ≤ b'],
    ['a≦b', 'a ≤ b'],
    ['a＞b', 'a > b'],
    ['a>=b', 'a ≥ b'],
    ['a≧b', 'a ≥ b'],
    ['a and b or not c', 'a 且 b 或 非 c'],
    ['if a then 5％ else 12.50', '如果 a 则 5% 否则 12.50'],
    ['sum（a，b、c, d)', '合计(a, b, c, d)'],
    ['a = "是"', 'a = “是”'],
    ['是 = 否', '是 = 否'],
  ])('reads %s as %s', (written, expected) => {
    expect(canonical(written)).toBe(expected)
  })

  it('knows every function by its Chinese and its English name', () => {
    for (const { name, alias, takes } of FUNCTIONS) {
      const given = takes.map(() => '1').join(', ')
      expect(canonical(`${alias}(${given})`)).toBe(`${name}(${given})`)
    }
  })

  it('takes a whole word for a keyword, never the beginning of a name', () => {
    expect(canonical('非税收入 + 或有负债 + 是否达标')).toBe('非税收入 + 或有负债 + 是否达标')
  })

  it('takes the name of a function for a reference where no parenthesis follows', () => {
    expect(namesIn(read('合计 - 三公经费.合计')).map(({ name }) => name)).toEqual(['合计', '三公经费.合计'])
  })

  it('drops the corner brackets from a name and lets digits begin a later segment', () => {
    const [one, two, three] = namesIn(read('公用经费.「水费、电费、差旅费」.上年决算 + 支出.2020年 + 「是」'))
    expect(one?.name).toBe('公用经费.水费、电费、差旅费.上年决算')
    expect(two?.name).toBe('支出.2020年')
    expect(three?.name).toBe('是')
  })
})

describe('precedence', () => {
  it.each([
    ['(a + (b × c))', 'a + b × c'],
    ['(a + b) × c', '(a + b) × c'],
    ['a - (b - c)', 'a − (b − c)'],
    ['(a - b) - c', 'a − b − c'],
    ['(-a) × b', '−a × b'],
    ['-(a × b)', '−(a × b)'],
    ['a - -b', 'a − (−b)'],
    ['非 (a = b)', '非 a = b'],
    ['(非 a) = b', '(非 a) = b'],
    ['(a 且 b) 或 c', 'a 且 b 或 c'],
    ['a 且 (b 或 c)', 'a 且 (b 或 c)'],
    ['(a < b) = c', '(a < b) = c'],
    ['如果 a 则 b 否则 (如果 c 则 d 否则 e)', '如果 a 则 b 否则 如果 c 则 d 否则 e'],
    ['1 + (如果 a 则 b 否则 c)', '1 + (如果 a 则 b 否则 c)'],
  ])('needs in %s no other parentheses than %s', (written, expected) => {
    expect(canonical(written)).toBe(expected)
  })
})

describe('places', () => {
  it('gives every name the columns it stands in', () => {
    const formula = read('甲.乙 ÷ 「丙（万元）」')
    const columns = namesIn(formula).map(({ at }) => [at.column - AT.column, at.endColumn - AT.column])
    expect(columns).toEqual([
      [0, 3],
      [6, 13],
    ])
    expect(formula.root.at).toMatchObject({ line: 3, column: 12, endColumn: 25 })
  })

  it('gives every part of a formula that was folded over several lines the place of the whole', () => {
    const folded = { ...pointAt('figures.yaml', 3, 12), endLine: 5, endColumn: 4 }
    const { formula } = parseFormula('甲 + 乙', folded)
    expect(formula?.root.at).toBe(folded)
  })

  it('lists a name once, where it stands first', () => {
    const names = namesIn(read('(b - a) ÷ b')).map(({ name, at }) => [name, at.column - AT.column])
    expect(names).toEqual([
      ['b', 1],
      ['a', 5],
    ])
  })
})

describe('errors of syntax', () => {
  it.each([
    ['', 0, 0, { term: 'end-of-formula' }, 'operand'],
    ['a +', 3, 3, { term: 'end-of-formula' }, 'operand'],
    ['a b', 2, 3, 'b', 'operator'],
    ['a + × b', 4, 5, '×', 'operand'],
    ['(a', 2, 2, { term: 'end-of-formula' }, 'closing-parenthesis'],
    ['a)', 1, 2, ')', 'operator'],
    ['合计(a b)', 5, 6, 'b', 'comma-or-closing-parenthesis'],
    ['合计(a,)', 5, 6, ')', 'operand'],
    ['如果 a 否则 b', 5, 7, '否则', 'then'],
    ['如果 a 则 b', 8, 8, { term: 'end-of-formula' }, 'else'],
    ['a < b < c', 6, 7, '<', 'one-comparison'],
    ['“公务', 0, 1, '“', 'closing-quote'],
    ['「公务', 0, 1, '「', 'quoted-segment'],
    ['「」', 0, 1, '「', 'quoted-segment'],
    ['a.「b.c」', 2, 3, '「', 'quoted-segment'],
    ['a..b', 2, 3, '.', 'segment'],
    ['012', 0, 3, '012', 'plain-number'],
    ['1e3', 0, 3, '1e3', 'plain-number'],
    ['3.', 0, 2, '3.', 'plain-number'],
    ['a·b', 1, 2, '·', 'operator'],
    ['a[0]', 1, 2, '[', 'operator'],
    ['a = 非 b', 4, 5, '非', 'operand'],
    ['𠮷 + 😀', 5, 7, '😀', 'operand'],
  ])('tells what it found in «%s» and what should stand there', (text, from, to, found, expected) => {
    expect(errors(text)).toEqual([{ code: 'formula-syntax', from, to, found, expected: { term: expected } }])
  })

  it('tells an unknown function and the nearest known one', () => {
    expect(errors('合记(a)')).toEqual([{ code: 'formula-unknown-name', from: 0, to: 2, name: '合记', nearest: '合计' }])
    expect(errors('constructor(a)')).toEqual([{ code: 'formula-unknown-name', from: 0, to: 11, name: 'constructor' }])
  })

  it('tells every call with a wrong number of arguments in one run', () => {
    expect(errors('四舍五入(1) + 合计() + 绝对值(1, 2)')).toEqual([
      { code: 'formula-arguments', from: 0, to: 4, name: '四舍五入', expected: 2, found: 1 },
      { code: 'formula-arguments', from: 10, to: 12, name: '合计', expected: { term: 'one-or-more' }, found: 0 },
      { code: 'formula-arguments', from: 17, to: 20, name: '绝对值', expected: 1, found: 2 },
    ])
  })
})
