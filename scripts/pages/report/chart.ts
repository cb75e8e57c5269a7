// pages: bars as SVG, drawn while the site is built: no script, no style attribute, no measuring of fonts.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { element, escaped } from '../typesetting/markup.ts'

export interface Bar {
  readonly label: string
  /** As it is printed. */
  readonly text: string
  readonly value: Decimal
  /** What the bar could be at most: drawn as a frame behind it. */
  readonly full?: Decimal
}

/** In units of the drawing, which are pixels on a telephone: a label is read there without being enlarged. */
const WIDTH = 340
const ROW = 40
const TYPE = 14
const BAR = { top: 22, height: 10 } as const

/** One bar below the other, each under its label and value; `id` is the prefix of its ids. */
export function barChart(id: string, title: string, bars: readonly Bar[]): string {
  const values = bars.flatMap(({ value, full }) => [value, full ?? value])
  const low = Decimal.min(ZERO, ...values)
  const high = Decimal.max(ZERO, ...values)
  const scale = (value: Decimal): number =>
    high.eq(low)
      ? 0
      : Math.round(
          value
            .minus(low)
            .div(high.minus(low))
            .times(WIDTH * 10)
            .toNumber(),
        ) / 10
  const description = bars.map(({ label, text }) => `${label} ${text}`).join('；')
  return (
    `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${WIDTH} ${ROW * bars.length}" width="${WIDTH}" height="${ROW * bars.length}">` +
    element('title', { id: `${id}-title` }, title) +
    element('desc', { id: `${id}-text` }, description) +
    bars.map((bar, i) => row(bar, i * ROW, scale)).join('') +
    '</svg>'
  )
}

function row({ label, text, value, full }: Bar, top: number, scale: (value: Decimal) => number): string {
  const [from, to] = [scale(Decimal.min(ZERO, value)), scale(Decimal.max(ZERO, value))]
  const place = `y="${top + BAR.top}" height="${BAR.height}"`
  const frame =
    full === undefined ? '' : `<rect class="full" x="${scale(ZERO)}" ${place} width="${tenth(scale(full) - scale(ZERO))}" fill="#ddd"/>`
  return (
    `<text x="0" y="${top + 15}" font-size="${TYPE}">${escaped(fitting(label, text))}</text>` +
    `<text x="${WIDTH}" y="${top + 15}" font-size="${TYPE}" text-anchor="end">${escaped(text)}</text>` +
    `${frame}<rect class="bar" x="${from}" ${place} width="${tenth(to - from)}" fill="#8c1515"/>`
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
