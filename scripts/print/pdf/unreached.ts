// print: what nothing in the file leads to any more is left out of it.

import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'

export function dropUnreached(document: PDFDocument): void {
  const { context } = document
  const reached = new Set<PDFObject>()
  const open: PDFObject[] = Object.values(context.trailerInfo).filter((one): one is PDFObject => one !== undefined)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    open.push(...below(document, next))
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

function below(document: PDFDocument, object: PDFObject): PDFObject[] {
  if (object instanceof PDFRef) return [document.context.lookup(object)].filter((one) => one !== undefined)
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFDict) return object.values()
  return object instanceof PDFStream ? object.dict.values() : []
}
