// print: a page's drawing as the browser's PDF library (Skia) writes it, one operator with its operands to a line.

import { deflateSync, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** What stands between the operators that tie a piece of drawing to the structure tree; lines count from 0. */
export interface Mark {
  readonly tag: string
  readonly mcid: number
  readonly first: number
  readonly last: number
  /** The glyphs in their order, as the file has them; '' where nothing is written. */
  readonly glyphs: string
  /** It draws an image or a form. */
  readonly placesObject: boolean
}

/** The lines of a page's drawing. Latin-1: a byte a character. */
export function drawingOf(document: PDFDocument, page: PDFPage): string[] {
  return streamsOf(document, page).flatMap(({ stream }) => plain(stream).toString('latin1').split('\n'))
}

function plain(stream: PDFRawStream): Buffer {
  if (stream.dict.lookup(PDFName.of('Filter')) !== PDFName.of('FlateDecode') || stream.dict.has(PDFName.of('DecodeParms')))
    return Buffer.from(decodePDFRawStream(stream).decode())
  return inflateSync(stream.getContents())
}

/** Puts another drawing in the place of a page's. */
export function putDrawing(document: PDFDocument, page: PDFPage, lines: readonly string[]): void {
  const packed = deflateSync(Buffer.from(lines.join('\n'), 'latin1'), { level: 6 })
  const dict = document.context.obj({ Length: packed.length, Filter: 'FlateDecode' })
  const [target, ...others] = streamsOf(document, page)
  if (target === undefined) return
  document.context.assign(target.ref, PDFRawStream.of(dict, new Uint8Array(packed)))
  for (const { ref } of others) document.context.assign(ref, document.context.stream(''))
}

function streamsOf(document: PDFDocument, page: PDFPage): { ref: PDFRef; stream: PDFRawStream }[] {
  const contents = page.node.lookup(PDFName.of('Contents'))
  const refs = contents instanceof PDFArray ? contents.asArray() : [page.node.get(PDFName.of('Contents'))]
  return refs.flatMap((ref) => {
    const stream = document.context.lookup(ref)
    return ref instanceof PDFRef && stream instanceof PDFRawStream ? [{ ref, stream }] : []
  })
}

const BEGIN = /^\/(\w+) ?<<.*\/MCID (\d+)\b.*>> ?BDC$/
const ANY_BEGIN = / ?(BDC|BMC)$/
const SHOWN = /<[0-9A-Fa-f]*>|\((?:[^\\()]|\\.)*\)/g

/** The marks of a drawing, outermost only: what nests inside them only spells glyphs out. */
export function marksIn(lines: readonly string[]): Mark[] {
  const marks: Mark[] = []
  for (let line = 0; line < lines.length; line += 1) {
    const begin = BEGIN.exec(lines[line] ?? '')
    if (begin === null) continue
    const first = line
    const glyphs: string[] = []
    let placesObject = false
    for (let depth = 1; depth > 0;) {
      line += 1
      const text = lines[line]
      if (text === undefined) throw new Error('a mark of the drawing does not end')
      if (ANY_BEGIN.test(text)) depth += 1
      else if (text === 'EMC') depth -= 1
      else if (/T[jJ]$/.test(text)) glyphs.push(...(text.match(SHOWN) ?? []))
      else if (text.endsWith(' Do')) placesObject = true
    }
    marks.push({ tag: begin[1] ?? '', mcid: Number(begin[2]), first, last: line, glyphs: glyphs.join(''), placesObject })
  }
  return marks
}

/** The lines, with the marks that `drop` names made artifacts, and everything that no mark ties made one too. */
export function withArtifacts(lines: readonly string[], marks: readonly Mark[], drop: (mark: Mark) => string | undefined): string[] {
  const begins = new Map(marks.map((mark) => [mark.first, mark]))
  const made: string[] = []
  for (let line = 0; line < lines.length; line += 1) {
    const mark = begins.get(line)
    if (mark !== undefined) {
      made.push(drop(mark) ?? lines[line] ?? '', ...lines.slice(line + 1, mark.last + 1))
      line = mark.last
      continue
    }
    const end = objectEnd(lines, line)
    if (end === undefined) {
      made.push(lines[line] ?? '')
      continue
    }
    made.push(lines[line] === 'BT' ? PAGE_ARTIFACT : ARTIFACT, ...lines.slice(line, end + 1), 'EMC')
    line = end
  }
  return made
}

export const ARTIFACT = '/Artifact BMC'
/** What is written outside the text: page numbers. */
export const PAGE_ARTIFACT = '/Artifact <</Type /Pagination>> BDC'
/** The head of a table on the pages after its first. */
export const HEAD_ARTIFACT = '/Artifact <</Type /Pagination /Subtype /Header>> BDC'

const PAINT = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?)$/
const PATH = /(?:^|\s)(?:re|m|l|c|v|y|h)$/

/** The last line of the object that begins at this line, where it is one that leaves something on the page. */
function objectEnd(lines: readonly string[], first: number): number | undefined {
  const text = lines[first] ?? ''
  if (/ (Do|sh)$/.test(text)) return first
  if (text === 'BT') {
    const end = lines.indexOf('ET', first)
    return end < 0 ? undefined : end
  }
  if (!/(?:^|\s)(?:re|m)$/.test(text)) return undefined
  let end = first + 1
  while (PATH.test(lines[end] ?? '')) end += 1
  return PAINT.test(lines[end] ?? '') ? end : undefined
}
