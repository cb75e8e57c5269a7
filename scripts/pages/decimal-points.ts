// pages: the decimal points of a column in one line. Cells of one `data-column` of a table get the digits that
// they lack as attributes, which the style sheet sets unseen: no text is added that a reader or a machine would find.

import { plainText } from './markup.ts'

/** Works on the cells that name their column: `<td data-column="2">` with one number in it. */
export function alignColumns(html: string): string {
  return html.includes('data-column="') ? html.replace(/<table\b[^]*?<\/table>/g, aligned) : html
}

const CELL = /<td\b([^>]*?) data-column="([^"]*)"([^>]*)>([^]*?)<\/td>/g
/** Sign and integer part, point and decimals, and what stands behind the number. */
const NUMBER = /^([-−+]?[\d,]*\d)((?:\.\d+)?)(%|‰|分|万元|元)?$/

interface Parts {
  readonly whole: string
  readonly decimals: string
}

function aligned(table: string): string {
  const columns = new Map<string, Parts[]>()
  for (const [, , column = '', , inner = ''] of table.matchAll(CELL)) {
    const parts = partsOf(inner)
    if (parts) columns.set(column, [...(columns.get(column) ?? []), parts])
  }
  return table.replace(CELL, (written, before: string, column: string, after: string, inner: string) => {
    const parts = partsOf(inner)
    const cell = written.replace(` data-column="${column}"`, '')
    if (!parts) return cell
    const all = columns.get(column) ?? []
    const lead = lacking(
      parts.whole,
      all.map(({ whole }) => whole),
    )
    const trail = lacking(
      parts.decimals,
      all.map(({ decimals }) => decimals),
    )
    if (lead === 0 && trail === 0) return cell
    const longestWhole = longest(all.map(({ whole }) => whole))
    const longestDecimals = longest(all.map(({ decimals }) => decimals))
    const attributes = `${lead > 0 ? ` data-lead="${unseen(longestWhole.slice(0, lead))}"` : ''}${trail > 0 ? ` data-trail="${unseen(longestDecimals.slice(-trail))}"` : ''}`
    return `<td${before}${after}><span${attributes}>${inner}</span></td>`
  })
}

function partsOf(inner: string): Parts | undefined {
  const [, whole, decimals] = NUMBER.exec(plainText(inner).trim()) ?? []
  return whole === undefined ? undefined : { whole, decimals: decimals ?? '' }
}

function lacking(own: string, all: readonly string[]): number {
  return longest(all).length - own.length
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '')
}

/** Signs take their own width; which digit it is does not matter, as all are of one width. */
function unseen(text: string): string {
  return text.replace(/\d/g, '0')
}
