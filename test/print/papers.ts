// test: small papers to print.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Paper } from '../../scripts/print/print.ts'

export const FONT_FOLDER = fileURLToPath(new URL('../../styles/fonts', import.meta.url))

const FACES = readFileSync(new URL('../../styles/fonts.css', import.meta.url), 'utf8')
const LOOK = `
  @page { size: A4; margin: 37mm 26mm 35mm 28mm }
  @page :right { @bottom-right { content: '— ' counter(page) ' —'; font: 14pt/20pt 'Jibao Fangsong' } }
  @page :left { @bottom-left { content: '— ' counter(page) ' —'; font: 14pt/20pt 'Jibao Fangsong' } }
  @page :first { @bottom-right { content: none } }
  body { margin: 0; font: 16pt/28.5pt 'Jibao Fangsong', 'Jibao Kaiti'; orphans: 1; widows: 1 }
  h1 { font: 22pt/36pt 'Jibao Biaosong' } h2 { font: 16pt/28.5pt 'Jibao Heiti' } h3 { font: 16pt/28.5pt 'Jibao Kaiti' }
  table { width: 100%; border-collapse: collapse } th, td { border: 1px solid; font-weight: 400 } `

/** A paper of one page of HTML; `body` goes between the body tags. */
export function paperOf(body: string, more: Partial<Paper> = {}): Paper {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title>
    <link rel="stylesheet" href="../assets/fonts.css"><link rel="stylesheet" href="../assets/look.css"></head>
    <body>${body}</body></html>`
  const files = new Map([
    ['街道/index.html', html],
    ['assets/fonts.css', FACES],
    ['assets/look.css', LOOK],
  ])
  return { files, entry: '街道/index.html', title: '绩效自评报告', author: '某街道', language: 'zh-CN', ...more }
}

/** A report with all four faces and a table of so many rows, numbered from 1. */
export function reportBody(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `<tr><td>项目${index + 1}号</td><td>${index}.50</td></tr>`)
  return `<h1>部门整体支出绩效自评报告</h1><h2>一、基本情况</h2><h3>（一）人员情况</h3><p>编制 52 人，面积 3 ㎡。</p>
    <table><thead><tr><th scope="col">表头名称</th><th scope="col">金额</th></tr></thead><tbody>${lines.join('')}</tbody>
    </table><h2>二、其他 Budget Performance Management of Public Expenditure 情况</h2><p>完。</p>`
}

/** A file that nobody has drawn on. */
export async function blankPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([595, 842])
  document.setProducer('')
  return document.save({ useObjectStreams: false })
}
