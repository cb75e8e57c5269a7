// pages: how the values of many units spread: quartiles, and a histogram as SVG; one unit's place in it is marked by a script.

import { Decimal, plain } from '../../base/decimal.ts'
import { escaped } from '../typesetting/markup.ts'

export interface Spread {
  readonly count: number
  readonly least: Decimal
  readonly lower: Decimal
  readonly middle: Decimal
  readonly upper: Decimal
  readonly most: Decimal
  readonly sum: Decimal
}

/** `sorted` is ascending and holds at least one value. */
export function spreadOf(sorted: readonly Decimal[]): Spread {
  const at = (share: number): Decimal => quantile(sorted, share)
  return {
    count: sorted.length,
    least: at(0),
    lower: at(0.25),
    middle: at(0.5),
    upper: at(0.75),
    most: at(1),
    sum: sorted.reduce((sum, value) => sum.plus(value), new Decimal(0)),
  }
}

/** By their size as a machine has it, and exactly where that is the same: thousands of values are sorted for a page. */
export function ascending(values: readonly Decimal[]): Decimal[] {
  return values
    .map((value) => ({ value, size: value.toNumber() }))
    .sort((a, b) => a.size - b.size || a.value.cmp(b.value))
    .map(({ value }) => value)
}

/** Between two values in proportion. */
export function quantile(sorted: readonly Decimal[], share: number): Decimal {
  const place = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (!low || !high) return new Decimal(0)
  return low.plus(high.minus(low).times(place - Math.floor(place)))
}

const WIDTH = 640
const HEIGHT = 220
const SIDE = 24
const TOP = 34
const BOTTOM = 44
const MOST_BINS = 24

/** Undefined where the values are too few, or all the same: a picture would show nothing. */
export function histogram(title: string, unit: string, sorted: readonly Decimal[], textOf: (value: Decimal) => string): string | undefined {
  const { least, middle, most } = spreadOf(sorted)
  if (sorted.length < 5 || least.eq(most)) return undefined
  const bins = Math.min(MOST_BINS, Math.max(5, Math.ceil(Math.sqrt(sorted.length))))
  const counts = countsOf(sorted, least, most, bins)
  const highest = Math.max(...counts)
  const width = (WIDTH - 2 * SIDE) / bins
  const x = (value: Decimal): number =>
    SIDE +
    value
      .minus(least)
      .div(most.minus(least))
      .times(WIDTH - 2 * SIDE)
      .toNumber()
  const base = HEIGHT - BOTTOM
  const rects = counts.map((count, i) => {
    const height = (count / highest) * (base - TOP)
    return `<rect class="bin" x="${px(SIDE + i * width + 0.5)}" y="${px(base - height)}" width="${px(width - 1)}" height="${px(height)}" fill="#4a6b7c"/>`
  })
  const said = `${sorted.length}个单位，最低${textOf(least)}，中位数${textOf(middle)}，最高${textOf(most)}`
  const text = (at: number, y: number, words: string, kind = ''): string =>
    `<text${kind === '' ? '' : ` class="${kind}"`} x="${px(at)}" y="${y}">${escaped(words)}</text>`
  return (
    `<figure class="trend histogram" data-low="${plain(least)}" data-high="${plain(most)}"><figcaption>${escaped(title)}${unit === '' ? '' : `（${escaped(unit)}）`}</figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="spread-title spread-text" data-left="${SIDE}" data-right="${WIDTH - SIDE}" data-base="${base}"><title id="spread-title">${escaped(title)}</title><desc id="spread-text">${escaped(said)}</desc>` +
    rects.join('') +
    `<line class="axis" x1="${SIDE}" x2="${WIDTH - SIDE}" y1="${base}" y2="${base}"/><line class="middle" x1="${px(x(middle))}" x2="${px(x(middle))}" y1="${TOP - 10}" y2="${base}"/>` +
    text(x(middle), 16, `中位数 ${textOf(middle)}`) +
    text(SIDE, base + 18, textOf(least), 'start') +
    text(WIDTH - SIDE, base + 18, textOf(most), 'end') +
    '</svg></figure>'
  )
}

function countsOf(sorted: readonly Decimal[], least: Decimal, most: Decimal, bins: number): number[] {
  const counts = Array.from({ length: bins }, () => 0)
  const width = most.minus(least).div(bins)
  for (const value of sorted) {
    const bin = Math.min(bins - 1, value.minus(least).div(width).floor().toNumber())
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

function px(n: number): string {
  return String(Math.round(n * 10) / 10)
}
