// print: what a PDF still needs after Chromium: whose it is, no trace of when and where it was made, true bookmarks.

import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { ORIGIN } from '../browser/answer.ts'
import type { Description, Impression } from '../paper.ts'
import { mendBookmarks } from './bookmarks.ts'
import { describe } from './description.ts'
import { dropDestinations } from './destinations.ts'
import { renumberNodes } from './node-names.ts'
import { mendTags } from './tags.ts'
import { dropUnreached } from './unreached.ts'

/** The finished file: the same impression gives the same bytes. */
export async function finish(
  impression: Pick<Impression, 'pdf' | 'source' | 'printed' | 'helperIds'>,
  about: Description,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(impression.pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  describe(document, about)
  mendBookmarks(document, impression.source.headings)
  dropDestinations(document, impression.helperIds)
  dropInnerLinks(objectsOf(document))
  mendTags(
    document,
    impression.printed.tables.flatMap((table, index) => (table.continues ? [index] : [])),
  )
  renumberNodes(document)
  dropUnreached(document)
  return identify(document)
}

function objectsOf(document: PDFDocument): PDFObject[] {
  return document.context.enumerateIndirectObjects().map(([, object]) => object)
}

/** A relative link leads to the place from which the browser was fed, which nobody else has. */
function dropInnerLinks(objects: readonly PDFObject[]): void {
  for (const object of objects) {
    const action = object instanceof PDFDict ? object.lookup(PDFName.of('A')) : undefined
    const target = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
    const text = target instanceof PDFString || target instanceof PDFHexString ? target.decodeText() : ''
    if (text.startsWith(ORIGIN)) (object as PDFDict).delete(PDFName.of('A'))
  }
}

const NO_ID = '0'.repeat(32)

/** The file's ID is a hash of its content, written over a blank of the same length. */
async function identify(document: PDFDocument): Promise<Uint8Array> {
  const blank = PDFHexString.of(NO_ID)
  document.context.trailerInfo.ID = document.context.obj([blank, blank])
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase()
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const second = file.lastIndexOf(`<${NO_ID}>`)
  const first = file.lastIndexOf(`<${NO_ID}>`, second - 1)
  if (first < 0) throw new Error('the PDF has no place for its ID')
  file.write(id, first + 1, 'latin1')
  file.write(id, second + 1, 'latin1')
  return bytes
}
