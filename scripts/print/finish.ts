// print: what a PDF still needs after Chromium: whose it is, no trace of when and where it was made, true bookmarks.

import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { ORIGIN } from './answer.ts'
import { mendBookmarks } from './bookmarks.ts'
import { dropDestinations } from './destinations.ts'
import type { Impression, Paper } from './paper.ts'

/** The finished file: the same impression gives the same bytes. */
export async function finish(impression: Impression, paper: Paper): Promise<Uint8Array> {
  const document = await PDFDocument.load(impression.pdf, { updateMetadata: false })
  describe(document, paper)
  mendBookmarks(document, impression.headings)
  dropDestinations(document, impression.helperIds)
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  renumberNodes(objects)
  dropInnerLinks(objects)
  return identify(document)
}

function describe(document: PDFDocument, paper: Paper): void {
  document.setTitle(paper.title, { showInWindowTitleBar: true })
  document.setAuthor(paper.author)
  document.setLanguage(paper.language)
  document.setCreator('Jibao')
  document.setProducer('Jibao')
  const information = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
  for (const key of ['CreationDate', 'ModDate']) {
    if (paper.dated === undefined) information.delete(PDFName.of(key))
    else information.set(PDFName.of(key), PDFString.of(`D:${paper.dated.replaceAll('-', '')}000000+08'00'`))
  }
}

const NODE = /^node(\d{8,})$/

/** Chromium counts structure nodes over the life of a process (`node00001234`); here they count within the file. */
function renumberNodes(objects: readonly PDFObject[]): void {
  const names = new Set<string>()
  for (const object of objects) eachString(object, (text) => (NODE.test(text) && names.add(text), undefined))
  const ordered = [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  // The width stays, so that the order of names, by which the name tree is searched, stays too.
  const renamed = new Map(ordered.map((name, rank) => [name, `node${String(rank + 1).padStart(8, '0')}`]))
  for (const object of objects) eachString(object, (text) => renamed.get(text))
}

/** Visits the strings of an object, not following references; what `rename` returns takes the string's place. */
function eachString(object: PDFObject, rename: (text: string) => string | undefined): void {
  const visit = (child: PDFObject, put: (value: PDFObject) => void): void => {
    if (child instanceof PDFString || child instanceof PDFHexString) {
      const name = rename(child instanceof PDFString ? child.asString() : child.decodeText())
      if (name !== undefined) put(PDFString.of(name))
    } else {
      eachString(child, rename)
    }
  }
  if (object instanceof PDFArray) {
    object.asArray().forEach((child, index) => visit(child, (value) => object.set(index, value)))
  } else if (object instanceof PDFDict) {
    for (const [key, child] of object.entries()) visit(child, (value) => object.set(key, value))
  }
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
  const bytes = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase()
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const second = file.lastIndexOf(`<${NO_ID}>`)
  const first = file.lastIndexOf(`<${NO_ID}>`, second - 1)
  if (first < 0) throw new Error('the PDF has no place for its ID')
  file.write(id, first + 1, 'latin1')
  file.write(id, second + 1, 'latin1')
  return bytes
}
