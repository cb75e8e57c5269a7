// test: tables whose two label columns span rows, one within the other, and what a PDF must show of them.

import type { ReadPdf } from './reading.ts'

export interface Nested {
  readonly html: string
  readonly rows: number
  /** Labels of both columns: a text that nothing else in the table contains, and the rows that it spans. */
  readonly labels: readonly { readonly mark: string; readonly row: number; readonly rows: number }[]
}

export interface Group {
  readonly label: string
  readonly parts: readonly { readonly label: string; readonly rows: number }[]
}

/** The rules of the house's paper for tables, in a narrow form: labels wrap after three characters. */
const STYLE = `<style>table { table-layout: fixed; font-size: 10.5pt; line-height: 15pt } th { width: 3.2em }
  tr { break-inside: auto } td:not([rowspan]), th:not([rowspan]) { break-inside: avoid }</style>`

/** `wordsOf` fills the last cell but one of a row; `more` are attributes of the table. */
export function nestedTable(groups: readonly Group[], wordsOf: (row: number) => string, more = ''): Nested {
  const labels: { mark: string; row: number; rows: number }[] = []
  const lines: string[] = []
  const labelled = (name: string, label: string, rows: number): string => {
    labels.push({ mark: name, row: lines.length, rows })
    return `<th scope="rowgroup" rowspan="${rows}">${name}${label}</th>`
  }
  groups.forEach((group, g) => {
    const rows = group.parts.reduce((sum, part) => sum + part.rows, 0)
    group.parts.forEach((part, p) => {
      for (let i = 0; i < part.rows; i += 1) {
        const outer = p === 0 && i === 0 ? labelled(`甲${g}号`, group.label, rows) : ''
        const inner = i === 0 ? labelled(`乙${g}之${p}号`, part.label, part.rows) : ''
        const row = lines.length
        lines.push(`<tr>${outer}${inner}<th scope="row">行${row}号</th><td>${wordsOf(row)}</td><td>${row}</td></tr>`)
      }
    })
  })
  const head = ['一级', '二级', '三级', '要点', '分'].map((title) => `<th scope="col">${title}</th>`).join('')
  const html = `${STYLE}<table ${more}><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`
  return { html, rows: lines.length, labels }
}

/** The same for the same seed: 10 to 120 rows, labels and cells from one line to many, anywhere on the first page. */
export function seededTable(seed: number): Nested {
  let state = seed
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * (most + 1))
  }
  const rows = 10 + upTo(110)
  const [longest, labelLength] = [upTo(40), upTo(13)]
  const groups: Group[] = []
  for (let made = 0; made < rows;) {
    const parts: { label: string; rows: number }[] = []
    for (let left = Math.min(rows - made, 1 + upTo(39)); left > 0;) {
      const part = Math.min(left, 1 + upTo(11))
      parts.push({ label: '签'.repeat(upTo(labelLength)), rows: part })
      left -= part
      made += part
    }
    groups.push({ label: '标'.repeat(upTo(labelLength)), parts })
  }
  const before = '<p>前文</p>'.repeat(upTo(20))
  const table = nestedTable(groups, () => '内容'.repeat(upTo(longest)))
  return { ...table, html: before + table.html }
}

/** Rows that are not on exactly one page, and labels that are not told once on each page of their rows. */
export function wrongIn(pdf: ReadPdf, table: Nested): string[] {
  const texts = pdf.pages.map((page) => page.text.replace(/\s/g, ''))
  const countOn = (text: string, page: number): number => (texts[page] ?? '').split(text).length - 1
  const pagesOf = (text: string): number[] => texts.flatMap((_, page) => Array<number>(countOn(text, page)).fill(page))
  const rowPages = Array.from({ length: table.rows }, (_, row) => pagesOf(`行${row}号`))
  const rows = rowPages.flatMap((pages, row) => (pages.length === 1 ? [] : [`row ${row}: pages ${pages}`]))
  const labels = table.labels.flatMap(({ mark, row, rows: height }) => {
    const expected = [...new Set(rowPages.slice(row, row + height).flat())].join()
    const found = pagesOf(mark).join()
    return found === expected ? [] : [`${mark}: pages ${found}, not ${expected}`]
  })
  return [...rows, ...labels]
}
