import { describe, expect, it } from 'vitest'
import { alignColumns } from '../../../scripts/pages/reading/columns.ts'
import { edited, readHtml } from '../../../scripts/pages/reading/tokens.ts'

const aligned = (html: string): string => edited(html, alignColumns(readHtml(html)))
const table = (...rows: string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell, i) => `<td class="n" data-column="${i}">${cell}</td>`).join('')}</tr>`).join('')}</table>`

describe('a column of numbers', () => {
  it('gives each number the digits that it lacks, unseen', () => {
    const html = aligned(table(['1,200.5'], ['8'], ['<data>0.125</data>']))
    expect(html).toContain('<span data-trail="00">1,200.5</span>')
    expect(html).toContain('<span data-lead="0,00" data-trail=".000">8</span>')
    expect(html).toContain('<span data-lead="0,00"><data>0.125</data></span>')
    expect(html).not.toContain('data-column')
  })

  it('leaves words, blanks and equal numbers as they are', () => {
    expect(aligned(table(['甲', '1.5'], ['', '2.5'], ['——', '3.0']))).toBe(
      table(['甲', '1.5'], ['', '2.5'], ['——', '3.0']).replaceAll(/ data-column="\d"/g, ''),
    )
  })

  it('counts each table by itself', () => {
    expect(aligned(`${table(['1.25'])}${table(['8'])}`)).not.toContain('data-trail')
    expect(aligned(table(['1.25'], ['8'], [table(['3'], ['10.5'])]))).toBe(
      table(['1.25'], ['<span data-trail=".00">8</span>'], [table(['<span data-lead="0" data-trail=".0">3</span>'], ['10.5'])]).replaceAll(
        / data-column="\d"/g,
        '',
      ),
    )
  })

  it('knows a column however its name is written, and leaves the rest of the cell as it is', () => {
    expect(aligned('<table><tr><td DATA-COLUMN=\'a&amp;b\' title=x>1.5<tr><td\n data-column="a&#38;b">2</td></table>')).toBe(
      '<table><tr><td title=x>1.5<tr><td\n><span data-trail=".0">2</span></td></table>',
    )
  })
})
