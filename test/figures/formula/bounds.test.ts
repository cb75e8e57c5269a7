// test: no formula, however odd, hangs the reader or breaks the stack.

import { describe, expect, it } from 'vitest'
import { namesIn, writtenName } from '../../../scripts/facts/formula/names.ts'
import { SIGNS } from '../../../scripts/facts/formula/operators.ts'
import { LONGEST, parseFormula } from '../../../scripts/facts/formula/parse.ts'
import { formulaInWords } from '../../../scripts/facts/formula/words.ts'
import { checkFormula } from '../../../scripts/figures/formula/check.ts'
import { evaluate } from '../../../scripts/figures/formula/evaluate.ts'
import { AT, read, told } from '../../facts/formula/read.ts'

function codesOf(text: string): unknown[] {
  return parseFormula(text, AT).observations.map(({ check }) => check.code)
}

describe('bounds', () => {
  it('refuses a formula of more than 2000 characters unread', () => {
    expect(told(parseFormula('1'.repeat(LONGEST + 1), AT).observations)).toEqual([
      { code: 'formula-too-long', from: 0, to: 0, length: 2001, limit: 2000 },
    ])
    expect(codesOf('1'.repeat(LONGEST))).toEqual([])
  })

  it.each([
    ['parentheses', '(', '1', ')'],
    ['calls', '合计(', '1', ')'],
    ['minuses', '−', '1', ''],
    ['negations', '非 ', '是', ''],
    ['branches', '如果 是 则 ', '1', ' 否则 1'],
  ])('takes 64 %s within each other and refuses the 65th at its place', (_, open, core, close) => {
    const nested = (depth: number) => open.repeat(depth) + core + close.repeat(depth)
    expect(codesOf(nested(64))).toEqual([])
    const [observation] = parseFormula(nested(65), AT).observations
    expect(observation).toMatchObject({ check: { code: 'formula-too-deep' }, slots: { limit: 64 } })
    expect(observation?.at.column).toBe(AT.column + 65 * open.length)
  })

  it('takes the longest chains there can be, which are not nested', () => {
    const sum = read('1+'.repeat(999) + '1')
    expect(evaluate(sum, () => null).value?.toString()).toBe('1000')
    expect(checkFormula(sum, () => undefined).type).toBe('number')
    expect(formulaInWords(sum, (name) => name)).toHaveLength(3997)
    const ladder = read('如果 否 则 1 否则 '.repeat(160) + '2')
    expect(evaluate(ladder, () => null).value?.toString()).toBe('2')
    expect(namesIn(ladder)).toEqual([])
  })

  it('reads, checks and prints again any heap of tokens without an exception', () => {
    const next = random(20200)
    let sound = 0
    for (let i = 0; i < 20_000; i += 1) {
      const text = Array.from({ length: 1 + next(12) }, () => TOKENS[next(TOKENS.length)]).join(next(3) ? ' ' : '')
      const { formula, observations } = parseFormula(text, AT)
      expect(formula === undefined, text).toBe(observations.length > 0)
      if (!formula) continue
      sound += 1
      const again = formulaInWords(formula, writtenName)
      expect(formulaInWords(read(again), writtenName), text).toBe(again)
      expect(shape(read(again).root), text).toEqual(shape(formula.root))
      const { observations: wrong } = checkFormula(formula, (name) => (name === 't' ? 'truth' : 'number'))
      if (wrong.length === 0) evaluate(formula, () => null)
    }
    expect(sound).toBeGreaterThan(500)
  })

  it('prints any tree in such a way that it reads as the same tree', () => {
    const next = random(86)
    for (let i = 0; i < 2000; i += 1) {
      const formula = read(grown(next, 5))
      expect(shape(read(formulaInWords(formula, writtenName)).root), formula.text).toEqual(shape(formula.root))
    }
  })
})

/** A formula with parentheses around everything, so that its tree is known to be what was meant. */
function grown(next: (limit: number) => number, height: number): string {
  if (height === 0 || next(8) === 0) return ['1', '5%', 'a', '甲.「乙、丙」', '是', '空', '“文”'][next(7)] ?? ''
  const part = () => `(${grown(next, height - 1)})`
  const kind = next(12)
  if (kind === 0) return `如果 ${part()} 则 ${part()} 否则 ${part()}`
  if (kind === 1) return `合计(${part()}, ${part()})`
  if (kind === 2) return `非 ${part()}`
  if (kind === 3) return `−${part()}`
  const sign = SIGNS[next(SIGNS.length)]?.operator ?? ''
  return `${part()} ${sign} ${part()}`
}

const TOKENS = [
  '1',
  '0',
  '5%',
  'a',
  'a',
  't',
  '甲.「乙、丙」',
  '(',
  ')',
  '合计(',
  '有值(',
  ',',
  '+',
  '−',
  '-',
  '×',
  '÷',
  '=',
  '<',
  '≥',
  '且',
  '或',
  '非',
  '如果',
  '则',
  '否则',
  '是',
  '空',
  '“文”',
  '「',
  '”',
  '.',
  '%',
  '\u3000',
  '\\',
  '$',
  '\u0000',
  '\ud800',
]

/** The tree without its places. */
function shape(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' ? undefined : value)))
}

/** A generator of the tests' own, the same on every machine: whole numbers below `limit`. */
function random(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
