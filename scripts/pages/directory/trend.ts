// pages: the years of one unit as a small line chart, drawn as SVG; the numbers stand in the table beside it.

import { Decimal, isPlainNumber } from '../../base/decimal.ts'
import { escaped } from '../typesetting/markup.ts'
import { commonOf, type CommonText, type Summary } from './entry.ts'

const WIDTH = 320
const HEIGHT = 150
const LEFT = 28
const RIGHT = 28
const TOP = 26
const BOTTOM = 26

interface Point {
  readonly year: number
  readonly format: string
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Empty where fewer than two years have a number. `years` is sorted, earliest first. */
export function trendChart(name: string, years: readonly Summary[]): string {
  const known = years.flatMap((entry) => {
    const common = commonOf(entry, name)
    const value = common && numberOf(common)
    return common && value !== undefined ? [{ entry, common, value }] : []
  })
  if (known.length < 2) return ''
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  const low = Math.min(0, ...known.map(({ value }) => value))
  const high = Math.max(0, ...known.map(({ value }) => value))
  const points = known.map(({ entry, common, value }): Point => ({
    year: entry.year,
    format: entry.format,
    text: common.text,
    x: LEFT + ((entry.year - first) / (last - first)) * (WIDTH - LEFT - RIGHT),
    y: HEIGHT - BOTTOM - ((value - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM),
  }))
  return figure(
    name,
    known[0]?.common.unit ?? '',
    points,
    breaksIn(years, first, last),
    HEIGHT - BOTTOM + (low / (high - low || 1)) * (HEIGHT - TOP - BOTTOM),
  )
}

/** For a place on the screen only: numbers are printed from their texts. */
function numberOf({ value }: CommonText): number | undefined {
  return isPlainNumber(value) ? new Decimal(value).toNumber() : undefined
}

/** Midway between two years of different forms. */
function breaksIn(years: readonly Summary[], first: number, last: number): number[] {
  return years.slice(1).flatMap((entry, i) => {
    const before = years[i]
    if (!before || before.format === entry.format) return []
    return [LEFT + (((before.year + entry.year) / 2 - first) / (last - first)) * (WIDTH - LEFT - RIGHT)]
  })
}

function figure(name: string, unit: string, points: readonly Point[], breaks: readonly number[], zero: number): string {
  const id = `trend-${[...name].map((char) => (char.codePointAt(0) ?? 0).toString(16)).join('')}`
  const caption = `${name}${unit === '' ? '' : `（${unit}）`}`
  const told = points.map((point) => `${point.year}年${point.text}`).join('，')
  const parts = [
    `<title id="${id}">${escaped(caption)}</title><desc id="${id}-d">${escaped(told)}${breaks.length > 0 ? '。虚线处表式改变。' : '。'}</desc>`,
    `<line class="axis" x1="${LEFT - 12}" x2="${WIDTH - RIGHT + 12}" y1="${px(zero)}" y2="${px(zero)}"/>`,
    ...breaks.map((x) => `<line class="break" x1="${px(x)}" x2="${px(x)}" y1="8" y2="${HEIGHT - BOTTOM + 4}"/>`),
    ...segments(points).map((line) => `<polyline points="${line.map(({ x, y }) => `${px(x)},${px(y)}`).join(' ')}"/>`),
    ...points.map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="3.5"/>`),
    ...labelled(points).map(({ x, y, text }) => `<text class="value" x="${px(x)}" y="${px(y - 8)}">${escaped(text)}</text>`),
    ...labelled(points).map(({ x, year }) => `<text x="${px(x)}" y="${HEIGHT - 8}">${year}</text>`),
  ]
  return `<figure class="trend"><figcaption>${escaped(caption)}</figcaption><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id} ${id}-d">${parts.join('')}</svg></figure>`
}

/** A line joins years of one form that follow each other. */
function segments(points: readonly Point[]): Point[][] {
  const lines: Point[][] = []
  for (const point of points) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    if (line && before?.format === point.format && before.year === point.year - 1) line.push(point)
    else lines.push([point])
  }
  return lines.filter((line) => line.length > 1)
}

const MOST_LABELS = 6

/** All of a few; of many, evenly chosen ones with the first and the last. */
function labelled(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_LABELS) return points
  const step = Math.ceil((points.length - 1) / (MOST_LABELS - 1))
  return points.filter((_, i) => i === points.length - 1 || (i % step === 0 && points.length - 1 - i >= step))
}

function px(n: number): string {
  return String(Math.round(n * 10) / 10)
}
