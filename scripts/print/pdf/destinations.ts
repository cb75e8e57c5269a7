// print: where things fell on paper. Chromium writes a destination for every id that some link of the page names.

import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { type Objects, openObjects } from './objects.ts'

export interface Place {
  /** From 1. */
  readonly page: number
  /** Points from the upper edge of the type area: Chromium leaves the page's margin out. */
  readonly fromTop: number
}

/** Element id → where its box begins. Ids that were not printed have none. */
export type Places = ReadonlyMap<string, Place>

/** The places of all ids that a file has a destination for, which the browser has just written. */
export function placesIn(pdf: Uint8Array): Places {
  const { catalog, lookup } = openObjects(pdf)
  const pages = pagesBelow(catalog.get(PDFName.of('Pages')), lookup)
  const places = new Map<string, Place>()
  for (const { id, target } of entriesOf(catalog, lookup)) {
    const page = pages.get(String(target.get(0)))
    if (page === undefined) continue
    const top = lookup(target.get(3))
    places.set(id, { page: page.number, fromTop: top instanceof PDFNumber ? page.height - top.asNumber() : 0 })
  }
  return places
}

/** Reference → number, from 1, and height in points. */
function pagesBelow(root: PDFObject | undefined, lookup: Objects['lookup']): Map<string, { number: number; height: number }> {
  const pages = new Map<string, { number: number; height: number }>()
  const visit = (ref: PDFObject | undefined, inherited: PDFObject | undefined): void => {
    const node = lookup(ref)
    if (!(node instanceof PDFDict)) return
    const box = lookup(node.get(PDFName.of('MediaBox'))) ?? inherited
    const kids = lookup(node.get(PDFName.of('Kids')))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) visit(kid, box)
    else pages.set(String(ref), { number: pages.size + 1, height: heightOf(box) })
  }
  visit(root, undefined)
  return pages
}

function heightOf(box: PDFObject | undefined): number {
  const [, bottom, , top] = box instanceof PDFArray ? box.asArray() : []
  return bottom instanceof PDFNumber && top instanceof PDFNumber ? top.asNumber() - bottom.asNumber() : 0
}

/** Takes the destinations of these ids out of the file, as if no link had named them. */
export function dropDestinations(document: PDFDocument, ids: readonly string[]): void {
  const unwanted = new Set(ids)
  if (unwanted.size === 0) return
  for (const entry of entriesOf(document.catalog, (object) => document.context.lookup(object))) {
    if (!unwanted.has(entry.id)) continue
    forget(document, entry.value)
    entry.all.delete(entry.key)
  }
  const all = document.catalog.lookup(PDFName.of('Dests'))
  if (!(all instanceof PDFDict) || all.keys().length > 0) return
  forget(document, document.catalog.get(PDFName.of('Dests')))
  document.catalog.delete(PDFName.of('Dests'))
}

interface Entry {
  readonly id: string
  /** `[page /XYZ left top zoom]` */
  readonly target: PDFArray
  readonly all: PDFDict
  readonly key: PDFName
  readonly value: PDFObject
}

function entriesOf(catalog: PDFDict, lookup: Objects['lookup']): Entry[] {
  const all = lookup(catalog.get(PDFName.of('Dests')))
  if (!(all instanceof PDFDict)) return []
  return all.entries().flatMap(([key, value]) => {
    const found = lookup(value)
    const target = found instanceof PDFDict ? lookup(found.get(PDFName.of('D'))) : found
    return target instanceof PDFArray ? [{ id: idOf(key), target, all, key, value }] : []
  })
}

/** Chromium writes the id as a link would: percent-encoded. */
function idOf(key: PDFName): string {
  const text = key.decodeText()
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function forget(document: PDFDocument, value: PDFObject | undefined): void {
  if (value instanceof PDFRef) document.context.delete(value)
}
