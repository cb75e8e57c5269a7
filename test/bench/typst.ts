// bench: the text of a report's page as Typst, its headings, paragraphs and tables, with none of our styles; and, as a process of
// its own, such files made PDFs, one after another.
// node --import tsx test/bench/typst.ts <the package's folder> <fonts> <file.typ>…

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { Parser } from 'htmlparser2'

interface Cell {
  readonly columns: number
  readonly rows: number
  text: string
}

/** What is not on paper. */
const LEFT_OUT = new Set(['head', 'nav', 'script', 'style', 'svg', 'button', 'footer', 'header', 'template'])
/** Elements that have no end. */
const VOID = new Set(['br', 'img', 'link', 'meta', 'input', 'hr', 'col'])
const BLOCK = /^(h[1-6]|p|li|dt|dd|caption|figcaption)$/

export function typstOf(html: string): string {
  const pieces = [
    '#set page(paper: "a4", numbering: "1")\n#set text(font: ("Noto Serif SC", "FandolFang R", "LXGW WenKai"), lang: "zh", size: 12pt)',
  ]
  let [left, text] = [0, '']
  let rows: Cell[][] | undefined
  let cell: Cell | undefined
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (left > 0 || LEFT_OUT.has(name) || /\bscreen\b/.test(attributes['class'] ?? '')) {
        if (!VOID.has(name)) left += 1
        return
      }
      if (BLOCK.test(name) && !rows) text = ''
      if (name === 'table') rows = []
      if (name === 'tr') rows?.push([])
      if (name !== 'td' && name !== 'th') return
      cell = { columns: Number(attributes['colspan'] ?? 1), rows: Number(attributes['rowspan'] ?? 1), text: '' }
      rows?.at(-1)?.push(cell)
    },
    ontext: (more) => {
      if (left > 0) return
      if (cell) cell.text += more
      else text += more
    },
    onclosetag: (name) => {
      if (left > 0) {
        if (!VOID.has(name)) left -= 1
        return
      }
      if (name === 'td' || name === 'th') cell = undefined
      if (name === 'table' && rows) {
        pieces.push(tableOf(rows))
        rows = undefined
      } else if (BLOCK.test(name) && !rows && text.trim() !== '') {
        const level = /^h([1-6])$/.exec(name)?.[1]
        pieces.push(level === undefined ? `#par[#${quoted(text)}]` : `#heading(level: ${level}, ${quoted(text)})`)
        text = ''
      }
    },
  })
  parser.end(html)
  return `${pieces.join('\n\n')}\n`
}

function tableOf(rows: readonly (readonly Cell[])[]): string {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const cells = rows.flatMap((row) =>
    row.map(({ columns, rows: height, text }) => `table.cell(colspan: ${columns}, rowspan: ${height}, ${quoted(text)})`),
  )
  return `#table(columns: (1fr,) * ${width}, ${cells.join(', ')})`
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' ').trim())
}

interface Compiler {
  pdf(of: { mainFileContent: string }): Uint8Array
  evictCache(age: number): void
}

/** As its maker has it: a compiler, with a cache, for all of them. */
function compileAll(folder: string, fonts: string, files: readonly string[]): void {
  const { NodeCompiler } = createRequire(join(folder, 'x.js'))('@myriaddreamin/typst-ts-node-compiler') as {
    NodeCompiler: { create(args: object): Compiler }
  }
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  for (const file of files) {
    const pdf = compiler.pdf({ mainFileContent: readFileSync(file, 'utf8') })
    if (pdf.length === 0) throw new Error(`${file}: no PDF`)
    writeFileSync(file.replace(/\.typ$/, '.pdf'), pdf)
    compiler.evictCache(10)
  }
}

if (process.argv[1] === import.meta.filename) {
  const [folder = '', fonts = '', ...files] = process.argv.slice(2)
  compileAll(folder, fonts, files)
}
