// site: tables as text: RFC 4180 in UTF-8, without a mark before the first heading, which readers of data would take for a
// part of it.

export interface Column {
  readonly name: string
  readonly title: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date'
  readonly description?: string
}

export interface Table {
  /** Without ending: also the resource's name in the data package. */
  readonly name: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

/** The columns' titles in the first line. */
export function csv({ columns, rows }: Table): string {
  return [columns.map(({ title }) => title), ...rows].map(csvLine).join('')
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A text that a spreadsheet would take for a formula is kept a text. Negative numbers stay numbers. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d,]+(\.\d+)?%?$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
