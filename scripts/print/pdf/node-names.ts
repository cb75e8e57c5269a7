// print: names of structure nodes that say nothing of the browser's life.

import { PDFArray, PDFDict, type PDFDocument, PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { elementsIn, name, structureOf } from './structure.ts'

const NODE = /^node(\d{8,})$/

/**
 * Chromium counts nodes (`node00001234`) over the life of a process, in the order in which it happens to meet them;
 * here they count in reading order.
 */
export function renumberNodes(document: PDFDocument): void {
  const root = structureOf(document)
  if (root === undefined) return
  const renamed = new Map<string, string>()
  for (const { dict } of elementsIn(root)) {
    const id = textOf(dict.lookup(name('ID')))
    if (id !== undefined && NODE.test(id) && !renamed.has(id)) renamed.set(id, `node${String(renamed.size + 1).padStart(8, '0')}`)
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) eachString(object, (text) => renamed.get(text))
  putInOrder(document, root.dict)
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/** Visits the strings of an object, not following references; what `rename` returns takes the string's place. */
function eachString(object: PDFObject, rename: (text: string) => string | undefined): void {
  const visit = (child: PDFObject, put: (value: PDFObject) => void): void => {
    if (child instanceof PDFString || child instanceof PDFHexString) {
      const given = rename(child instanceof PDFString ? child.asString() : child.decodeText())
      if (given !== undefined) put(PDFString.of(given))
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

/** The tree in which a node is looked up by its name has to be in the order of the names. */
function putInOrder(document: PDFDocument, root: PDFDict): void {
  const tree = root.lookup(name('IDTree'))
  if (!(tree instanceof PDFDict)) return
  const entries = [...entriesOf(tree)].map(([key, value]) => ({ text: textOf(key) ?? '', key, value }))
  entries.sort((a, b) => (a.text < b.text ? -1 : 1))
  const names = document.context.obj(entries.flatMap(({ key, value }) => [key, value]))
  root.set(name('IDTree'), document.context.register(document.context.obj({ Names: names })))
}

function* entriesOf(tree: PDFDict): Generator<[PDFObject, PDFObject]> {
  const kids = tree.lookup(name('Kids'))
  for (let i = 0; kids instanceof PDFArray && i < kids.size(); i += 1) {
    yield* entriesOf(kids.lookup(i, PDFDict))
  }
  const names = tree.lookup(name('Names'))
  for (let i = 0; names instanceof PDFArray && i + 1 < names.size(); i += 2) yield [names.get(i), names.get(i + 1)]
}
