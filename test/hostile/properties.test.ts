// What holds for any text and any number, tried with many. RUNS=100000 npx vitest run test/hostile/properties.test.ts for more.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../../scripts/base/decimal.ts'
import { meets, printedInterval, sum } from '../../scripts/base/interval.ts'
import { pointAt } from '../../scripts/base/place.ts'
import { nodeAt, readYaml, textAt } from '../../scripts/content/content.ts'
import { parseFormula } from '../../scripts/facts/formula/parse.ts'
import { evaluate } from '../../scripts/figures/formula/evaluate.ts'

const RUNS = Number(process.env['RUNS'] ?? 2000)
const AT = pointAt('a.yaml')

const PIECES = [
  '(',
  '（',
  ')',
  '）',
  '+',
  '−',
  '-',
  '×',
  '÷',
  '/',
  '=',
  '≠',
  '≤',
  '且',
  '或',
  '非',
  '如果 ',
  ' 则 ',
  ' 否则 ',
  '合计(',
  '当 ',
  '，',
  '.',
  '“',
  '”',
  '"',
  '「',
  '」',
  '12',
  '1.5',
  '%',
  '甲',
  '经费.合计',
  '\u{20bb7}',
  '\0',
  ' ',
  '\n',
]

test('no text makes the formula’s reader throw, and it gives a formula or says why not', () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.tuple(fc.constantFrom(...PIECES), fc.nat(1500)).map(([piece, times]) => piece.repeat(times)),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { formula, observations } = parseFormula(text, AT)
      expect(formula === undefined).toBe(observations.length > 0)
    }),
    { numRuns: RUNS },
  )
})

/** An exact fraction; undefined for a division by zero. */
type Fraction = readonly [over: bigint, under: bigint] | undefined

interface Sum {
  readonly text: string
  /** How tightly its outermost sign binds. */
  readonly level: number
  readonly value: Fraction
}

const SIGNS: Readonly<
  Record<string, { readonly level: number; readonly written: readonly string[]; of(a: Fraction, b: Fraction): Fraction }>
> = {
  add: { level: 1, written: ['+', ' ＋ '], of: (a, b) => a && b && [a[0] * b[1] + b[0] * a[1], a[1] * b[1]] },
  take: { level: 1, written: ['-', ' − ', '－'], of: (a, b) => a && b && [a[0] * b[1] - b[0] * a[1], a[1] * b[1]] },
  times: { level: 2, written: ['*', ' × '], of: (a, b) => a && b && [a[0] * b[0], a[1] * b[1]] },
  over: { level: 2, written: ['/', ' ÷ '], of: (a, b) => a && b && (b[0] === 0n ? undefined : [a[0] * b[1], a[1] * b[0]]) },
}

const within = (level: number, { level: own, text }: Sum): string => (own < level ? `(${text})` : text)

/** Written with no more brackets than the signs need, so that a wrong order of signs shows. */
const sums: fc.Arbitrary<Sum> = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.tuple(fc.nat(999), fc.constantFrom(0, 1, 2)).map(([digits, places]): Sum => {
      const text = new Decimal(digits).div(10 ** places).toFixed(places)
      return { text, level: 9, value: [BigInt(digits), 10n ** BigInt(places)] }
    }),
    fc
      .tuple(fc.constantFrom(...Object.values(SIGNS)), fc.nat(), tie('sum'), tie('sum'))
      .map(([{ level, of, written }, choice, left, right]): Sum => {
        const sign = written[choice % written.length] ?? ''
        return { text: `${within(level, left)}${sign}${within(level + 1, right)}`, level, value: of(left.value, right.value) }
      }),
    tie('sum').map((inner): Sum => ({ text: `−${within(3, inner)}`, level: 3, value: inner.value && [-inner.value[0], inner.value[1]] })),
  ),
})).sum

test('formulas come to what exact fractions come to', () => {
  fc.assert(
    fc.property(sums, ({ text, value }) => {
      fc.pre(text.length < 2000)
      const { formula } = parseFormula(text, AT)
      if (!formula) throw new Error(`not read: ${text}`)
      const { value: found } = evaluate(formula, () => null)
      if (value === undefined) return void expect([text, found]).toEqual([text, null])
      const wanted = new Decimal(String(value[0])).div(String(value[1]))
      const away = (found as Decimal).minus(wanted).abs()
      expect([text, away.lte(wanted.abs().plus(1).times('1e-20'))]).toEqual([text, true])
    }),
    { numRuns: RUNS },
  )
})

test('YAML keeps every digit of a decimal', () => {
  const decimals = fc.tuple(fc.boolean(), fc.bigInt(0n, 10n ** 30n), fc.stringMatching(/^[0-9]{0,20}$/))
  fc.assert(
    fc.property(decimals, ([isNegative, whole, decimal]) => {
      const text = `${isNegative ? '-' : ''}${whole}${decimal === '' ? '' : `.${decimal}`}`
      const node = nodeAt(readYaml({ file: 'a.yaml', text: `甲: { 乙: ${text} }\n` }).node, ['甲', '乙'])
      expect(textAt(node)).toBe(text)
      const { value } = node as { value: unknown }
      expect(value instanceof Decimal && value.eq(new Decimal(text))).toBe(true)
    }),
    { numRuns: RUNS },
  )
})

test('a total of rounded numbers is never told, and one that is a digit beyond what rounding can do always is', () => {
  const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000_000 })), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(parts, fc.constantFrom(0, 1, 2), fc.boolean(), (exact, places, isUp) => {
      const values = exact.map(([digits]) => new Decimal(digits).div(1000))
      const printed = values.map((value) => value.toFixed(places, Decimal.ROUND_HALF_UP))
      const total = values.reduce((all, one) => all.plus(one), new Decimal(0))
      const interval = sum(printed.flatMap((text) => printedInterval(text) ?? []))
      const says = (value: Decimal): boolean => {
        const stated = printedInterval(value.toFixed(places, Decimal.ROUND_HALF_UP))
        return stated !== undefined && meets(interval, stated)
      }
      expect([printed, total.toFixed(), says(total)]).toEqual([printed, total.toFixed(), true])
      // each part may be half a unit off, the total half a unit more
      const unit = new Decimal(10).pow(-places)
      const beyond = unit.times(Math.floor((printed.length + 1) / 2) + 1)
      const shown = printed.reduce((all, one) => all.plus(one), new Decimal(0))
      const wrong = isUp ? shown.plus(beyond) : shown.minus(beyond)
      fc.pre(wrong.gte(0))
      expect([printed, wrong.toFixed(), says(wrong)]).toEqual([printed, wrong.toFixed(), false])
    }),
    { numRuns: RUNS },
  )
})
