// print: single objects of a file as the browser's PDF library (Skia) writes it: a table at its end says where each of
// them begins. To read all of them takes ten times as long as to print a page.

import { PDFContext, PDFDict, type PDFObject, PDFObjectParser, PDFRef } from '@cantoo/pdf-lib'

export interface Objects {
  readonly catalog: PDFDict
  /** What a reference leads to; any other object itself. */
  lookup(object: PDFObject | undefined): PDFObject | undefined
}

/** Bytes of a line of the table (ISO 32000-1, 7.5.4). */
const LINE = 20

export function openObjects(pdf: Uint8Array): Objects {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = (from: number, length: number): string => file.toString('latin1', from, from + length)
  const context = PDFContext.create()
  const objectAt = (offset: number): PDFObject => PDFObjectParser.forBytes(pdf.subarray(offset), context).parseObject()
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(pdf.length - 64, 64))?.[1])
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(text(start, 64))
  if (head === null) throw new Error('the PDF has no table of its objects')
  const table = start + head[0].length
  const trailer = objectAt(file.indexOf('<<', table + Number(head[1]) * LINE))
  const lookup = (object: PDFObject | undefined): PDFObject | undefined => {
    if (!(object instanceof PDFRef)) return object
    const offset = Number(text(table + object.objectNumber * LINE, 10))
    const begin = /^\d+ \d+ obj\s*/.exec(text(offset, 32))
    return begin === null ? undefined : objectAt(offset + begin[0].length)
  }
  const catalog = trailer instanceof PDFDict ? lookup(trailer.get(context.obj('Root'))) : undefined
  if (!(catalog instanceof PDFDict)) throw new Error('the PDF has no catalog')
  return { catalog, lookup }
}
