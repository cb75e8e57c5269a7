import { describe, expect, it } from 'vitest'
import { alignColumns } from '../../scripts/pages/decimal-points.ts'

const table = (...rows: string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell, i) => `<td class="n" data-column="${i}">${cell}</td>`).join('')}</tr>`).join('')}</table>`

describe('a column of numbers', () => {
  it('gives each number the digits that it lacks, unseen', () => {
    const html = alignColumns(table(['1,200.5'], ['8'], ['<data>0.125</data>']))
    expect(html).toContain('<span data-trail="00">1,200.5</span>')
    expect(html).toContain('<span data-lead="0,00" data-trail=".000">8</span>')
    expect(html).toContain('<span data-lead="0,00"><data>0.125</data></span>')
    expect(html).not.toContain('data-column')
  })

  it('leaves words, blanks and equal numbers as they are', () => {
    expect(alignColumns(table(['甲', '1.5'], ['', '2.5'], ['——', '3.0']))).toBe(
      table(['甲', '1.5'], ['', '2.5'], ['——', '3.0']).replaceAll(/ data-column="\d"/g, ''),
    )
  })

  it('counts each table by itself', () => {
    expect(alignColumns(`${table(['1.25'])}${table(['8'])}`)).not.toContain('data-trail')
  })
})
