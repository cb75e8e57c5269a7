// pages: bars as SVG, drawn while the site is built: no script, no style attribute, no measuring of fonts.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { element, escaped } from '../typesetting/markup.ts'

export interface Bar {
  readonly label: string
  /** As it is printed. */
  readonly text: string
  readonly value: Decimal
  /** What the bar could be at most: the part that it lacks is drawn behind it, as lost. */
  readonly full?: Decimal
  /** The bar itself is what was lost. */
  readonly isLost?: boolean
}

/** On a page the style sheet has other colours at night, and none where the reader's system chooses. */
const COLOURS = { bar: '#4a6b7c', lost: '#c1440e' } as const

/** In units of the drawing, which are pixels on a telephone: a label is read there without being enlarged. */
const WIDTH = 340
const ROW = 40
const TYPE = 14
const BAR = { top: 22, height: 10 } as const
/** Between what was reached and what was lost: told apart without colours too. */
const GAP = 2

/** One bar below the other, each under its label and value; `id` is the prefix of its ids. */
export function barChart(id: string, title: string, bars: readonly Bar[]): string {
  const height = ROW * bars.length
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${described(id, title, bars)}${rows(bars)}</svg>`
}

/** The same as a picture of its own, with its title above and `source` below: it goes where nobody knows the page. */
export function chartFile(title: string, bars: readonly Bar[], source: string): string {
  const [height, margin] = [ROW * bars.length, 16]
  const heading = wrapped(title, WIDTH, 16)
  const foot = wrapped(source, WIDTH, 11)
  const top = margin + heading.length * 22
  const [width, whole] = [WIDTH + 2 * margin, top + height + 12 + foot.length * 16 + margin]
  const line = (text: string, y: number, size: number, fill: string): string =>
    `<text x="${margin}" y="${y}" font-size="${size}" fill="${fill}">${escaped(text)}</text>`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="c-title c-text" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" font-family="sans-serif">${described('c', title, bars)}<rect width="${width}" height="${whole}" fill="#fff"/>` +
    heading.map((text, i) => line(text, margin + 14 + i * 22, 16, '#000')).join('') +
    `<g transform="translate(${margin} ${top})" fill="#000">${rows(bars)}</g>` +
    foot.map((text, i) => line(text, top + height + 20 + i * 16, 11, '#595959')).join('') +
    '</svg>\n'
  )
}

function described(id: string, title: string, bars: readonly Bar[]): string {
  const description = bars.map(({ label, text }) => `${label} ${text}`).join('；')
  return element('title', { id: `${id}-title` }, title) + element('desc', { id: `${id}-text` }, description)
}

function rows(bars: readonly Bar[]): string {
  const values = bars.flatMap(({ value, full }) => [value, full ?? value])
  const low = Decimal.min(ZERO, ...values)
  const span = Decimal.max(ZERO, ...values).minus(low)
  const scale = (value: Decimal): number => (span.isZero() ? 0 : tenth(value.minus(low).div(span).times(WIDTH).toNumber()))
  return bars.map((bar, i) => row(bar, i * ROW, scale)).join('')
}

function row({ label, text, value, full, isLost = false }: Bar, top: number, scale: (value: Decimal) => number): string {
  const [from, to] = [scale(Decimal.min(ZERO, value)), scale(Decimal.max(ZERO, value))]
  const rect = (kind: keyof typeof COLOURS, x: number, width: number): string =>
    `<rect class="${kind}" x="${x}" y="${top + BAR.top}" height="${BAR.height}" width="${tenth(width)}" fill="${COLOURS[kind]}"/>`
  const lacking = full?.gt(value) ? rect('lost', to + GAP, Math.max(0, scale(full) - to - GAP)) : ''
  return (
    `<text x="0" y="${top + 15}" font-size="${TYPE}">${escaped(fitting(label, text))}</text>` +
    `<text x="${WIDTH}" y="${top + 15}" font-size="${TYPE}" text-anchor="end">${escaped(text)}</text>` +
    `${rect(isLost ? 'lost' : 'bar', from, to - from)}${lacking}`
  )
}

function tenth(length: number): number {
  return Math.round(length * 10) / 10
}

/** A label that would run into its value is cut; the table beside the chart has it whole. */
function fitting(label: string, text: string): string {
  const room = Math.floor((WIDTH - text.length * TYPE * 0.62) / TYPE) - 1
  return label.length > room ? `${label.slice(0, room - 1)}…` : label
}

/** Lines of a text that fits nowhere else: by characters, of which a Chinese one is as wide as the type is high. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const char of text) {
    const wide = (char.codePointAt(0) ?? 0) < 0x2e80 ? 0.6 : 1
    if (taken + wide > width / size) {
      lines.push(line)
      line = ''
      taken = 0
    }
    line += char
    taken += wide
  }
  return line === '' ? lines : [...lines, line]
}
