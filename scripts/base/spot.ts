// base: where something stands in a file that has no lines, as a person looks for it: on which page, in which cell.

/** All count from 1, as a reader would. */
export interface Spot {
  readonly page?: number
  /** Of a workbook, by its name. */
  readonly sheet?: string
  /** C5 */
  readonly cell?: string
  /** That `paragraph` counts from; without one, the heading itself. */
  readonly heading?: string
  readonly paragraph?: number
  /** Of the page where there is one, else of the file. */
  readonly table?: number
  readonly row?: number
}

/** 第 2 页第 1 张表第 5 行 */
export function spotText({ cell, heading, page, paragraph, row, sheet, table }: Spot, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  const parts = [
    page !== undefined && (zh ? `第 ${page} 页` : `page ${page}`),
    sheet !== undefined && (zh ? `工作表“${sheet}”` : `sheet “${sheet}”`),
    cell !== undefined && (zh ? `单元格 ${cell}` : `cell ${cell}`),
    heading !== undefined && headingText(heading, paragraph === undefined, zh),
    paragraph !== undefined && (zh ? `第 ${paragraph} 段` : `paragraph ${paragraph}`),
    table !== undefined && (zh ? `第 ${table} 张表` : `table ${table}`),
    row !== undefined && (zh ? `第 ${row} 行` : `row ${row}`),
  ]
  return parts.filter((part) => part !== false).join(zh ? '' : ', ')
}

function headingText(heading: string, isItself: boolean, zh: boolean): string {
  if (isItself) return zh ? `标题“${heading}”` : `heading “${heading}”`
  return zh ? `“${heading}”下` : `below “${heading}”`
}
