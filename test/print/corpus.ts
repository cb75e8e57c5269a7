// test: documents such as budgets are made of, from a seed: what has to reach the paper whole.

import type { Paper } from '../../scripts/print/print.ts'
import { paperOf } from './papers.ts'

const WORDS = '全年预算安排资金用于城市管理社区建设公共服务项目支出完成情况良好部分因政策调整有所变化绩效目标按期实现群众满意度较上年提高'

/** The rules of the house's paper, as far as they touch what pages do to tables, lists and headings. */
const STYLE = `<style>
  @page land { size: A4 landscape; margin: 28mm 37mm 26mm 35mm }
  .land { page: land; break-before: page; break-after: page }
  table { font-size: 10.5pt; line-height: 15pt; table-layout: fixed }
  th, td { padding: 2pt 3pt; overflow-wrap: anywhere }
  tr { break-inside: auto } td:not([rowspan]), th:not([rowspan]) { break-inside: avoid }
  h1, h2, h3, h4, h5, h6, p, ol, ul, li { margin: 0; font-weight: 400 } h2, h3, h4, h5, h6 { break-after: avoid }
  ul { padding-left: 2em } ol { padding: 0; list-style: none }
</style>`

/**
 * The document of this number: tables of 10–200 rows, 2–9 columns, labels that span 1–9 rows in narrow columns where
 * they wrap, cells of 1–300 characters; lists, headings to the sixth level, and in every fourth a landscape table.
 */
export function corpusPaper(seed: number): Paper {
  const upTo = numbers(seed)
  const between = (least: number, most: number): number => least + upTo(most - least)
  const words = (length: number): string => {
    const from = upTo(WORDS.length - 1)
    return WORDS.repeat(Math.ceil((from + length) / WORDS.length)).slice(from, from + length)
  }
  let tables = 0
  const table = (rows: number): string => {
    tables += 1
    return tableOf(
      { mark: `${seed}表${tables}`, rows, columns: between(2, 9), labels: upTo(2), longest: upTo(3) === 0 ? 300 : between(1, 60) },
      between,
      words,
    )
  }
  const parts: string[] = [`<h1>第${seed}号绩效自评报告</h1>`]
  const sections = seed % 4 === 0 ? 2 : 1
  for (let section = 0; section < sections; section += 1) {
    const level = between(2, 6)
    for (let depth = 2; depth <= level; depth += 1)
      parts.push(`<h${depth}>${depth}级${section}之 Budget ${words(between(4, 30))}</h${depth}>`)
    parts.push(...Array.from({ length: upTo(6) }, () => `<p>${words(between(1, 300))}。</p>`))
    if (upTo(1) === 0) parts.push(listOf(between, words))
    if (section === 0 && seed % 4 === 0) parts.push(`<section class="land"><h2>横排${section}</h2>${table(between(10, 40))}</section>`)
    parts.push(table(upTo(6) === 0 ? between(60, 200) : between(10, 60)), `<p>${words(between(1, 200))}。</p>`)
  }
  return paperOf(STYLE + parts.join('\n'), { title: `第${seed}号`, entry: '街道/index.html' })
}

/** What each row of its tables says and nothing else does. */
export function rowsOf(seed: number): string[] {
  const html = corpusPaper(seed).files.get('街道/index.html')
  return [...String(html).matchAll(/〔\d+表\d+行\d+号〕/g)].map(([mark]) => mark)
}

interface Made {
  readonly mark: string
  readonly rows: number
  readonly columns: number
  /** Columns before the others whose cells span rows. */
  readonly labels: number
  readonly longest: number
}

type Between = (least: number, most: number) => number

function tableOf({ columns, labels, longest, mark, rows }: Made, between: Between, words: (length: number) => string): string {
  const spanning = Math.min(labels, columns - 1)
  const left = Array.from({ length: spanning }, () => 0)
  const lines: string[] = []
  for (let row = 0; row < rows; row += 1) {
    const cells: string[] = []
    for (let column = 0; column < columns; column += 1) {
      const open = left[column] ?? 0
      if (column < spanning && open > 0) {
        left[column] = open - 1
        continue
      }
      // An inner label ends with the outer one at the latest.
      const room = Math.min(rows - row, column > 0 ? (left[column - 1] ?? 0) + 1 : rows)
      const span = column < spanning ? Math.min(between(1, 9), room) : 1
      if (column < spanning) left[column] = span - 1
      const tag = column < Math.max(1, spanning) ? 'th' : 'td'
      const text =
        column === spanning
          ? `〔${mark}行${row}号〕${words(between(1, longest))}`
          : column < spanning
            ? `${words(between(1, 12))}（${span}）`
            : words(between(1, Math.ceil(longest / 4)))
      cells.push(
        `<${tag}${tag === 'th' ? ` scope="row${span > 1 ? 'group' : ''}"` : ''}${span > 1 ? ` rowspan="${span}"` : ''}>${text}</${tag}>`,
      )
    }
    lines.push(`<tr>${cells.join('')}</tr>`)
  }
  const cols = Array.from({ length: columns }, (_, column) => `<col${column < spanning ? ' style="width: 3.4em"' : ''}>`).join('')
  const head = Array.from({ length: columns }, (_, column) => `<th scope="col">${mark}栏${column}</th>`).join('')
  return `<table data-continued="（续）"><colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`
}

function listOf(between: Between, words: (length: number) => string): string {
  const tag = between(0, 1) === 0 ? 'ol' : 'ul'
  const items = Array.from(
    { length: between(2, 12) },
    (_, item) => `<li>${tag === 'ol' ? `（${item + 1}）` : ''}${words(between(2, 120))}</li>`,
  )
  return `<${tag}>${items.join('')}</${tag}>`
}

/** Whole numbers from 0 to `most`, the same for the same seed. */
function numbers(seed: number): (most: number) => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * (most + 1))
  }
}
