// print: where things fell on paper. Chromium writes a destination for every id that some link of the page names.

import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

export interface Place {
  /** From 1. */
  readonly page: number
  /** Points from the upper edge of the type area: Chromium leaves the page's margin out. */
  readonly fromTop: number
}

/** Element id → where its box begins. Ids that were not printed have none. */
export type Places = ReadonlyMap<string, Place>

/** The places of all ids that the file has a destination for. */
export function placesIn(document: PDFDocument): Places {
  const pages = document.getPages()
  const numbers = new Map(pages.map((page, index) => [page.ref, index + 1]))
  const places = new Map<string, Place>()
  for (const { id, target } of entriesOf(document)) {
    const page = target.get(0)
    const number = page instanceof PDFRef ? numbers.get(page) : undefined
    if (number === undefined) continue
    const top = target.lookup(3)
    const height = pages[number - 1]?.getHeight() ?? 0
    places.set(id, { page: number, fromTop: top instanceof PDFNumber ? height - top.asNumber() : 0 })
  }
  return places
}

/** Takes the destinations of these ids out of the file, as if no link had named them. */
export function dropDestinations(document: PDFDocument, ids: readonly string[]): void {
  const unwanted = new Set(ids)
  if (unwanted.size === 0) return
  for (const entry of entriesOf(document)) if (unwanted.has(entry.id)) entry.drop()
  const all = document.catalog.lookup(PDFName.of('Dests'))
  if (!(all instanceof PDFDict) || all.keys().length > 0) return
  forget(document, document.catalog.get(PDFName.of('Dests')))
  document.catalog.delete(PDFName.of('Dests'))
}

interface Entry {
  readonly id: string
  /** `[page /XYZ left top zoom]` */
  readonly target: PDFArray
  readonly drop: () => void
}

function entriesOf(document: PDFDocument): Entry[] {
  const all = document.catalog.lookup(PDFName.of('Dests'))
  if (!(all instanceof PDFDict)) return []
  return all.entries().flatMap(([key, value]) => {
    const target = targetOf(document.context.lookup(value))
    const drop = (): void => {
      forget(document, value)
      all.delete(key)
    }
    return target ? [{ id: idOf(key), target, drop }] : []
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

function targetOf(value: PDFObject | undefined): PDFArray | undefined {
  if (value instanceof PDFArray) return value
  const inner = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : undefined
  return inner instanceof PDFArray ? inner : undefined
}

function forget(document: PDFDocument, value: PDFObject | undefined): void {
  if (value instanceof PDFRef) document.context.delete(value)
}
