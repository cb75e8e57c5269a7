// print: the structure tree of a PDF: what is a heading, a table, a cell, and which pieces of drawing belong to it.

import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

export interface Element {
  readonly tag: string
  readonly dict: PDFDict
  readonly ref: PDFRef | undefined
  readonly kids: Kid[]
}

/** An element below, a piece of drawing, or something else that stays as it is (a link's annotation). */
export type Kid = { readonly raw: PDFObject } & ({ readonly element: Element } | { readonly leaf: Leaf } | { readonly other: true })

/** The mark of this number on this page (from 1). */
export interface Leaf {
  readonly page: number
  readonly mcid: number
}

export const name = (text: string): PDFName => PDFName.of(text)

/** The whole tree; undefined for a file without tags. */
export function structureOf(document: PDFDocument): Element | undefined {
  const { context } = document
  const root = document.catalog.lookup(name('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return undefined
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const pageOf = (dict: PDFDict, inherited: number): number => {
    const page = dict.get(name('Pg'))
    return page instanceof PDFRef ? (numbers.get(page.toString()) ?? inherited) : inherited
  }
  const read = (dict: PDFDict, ref: PDFRef | undefined, inherited: number): Element => {
    const page = pageOf(dict, inherited)
    const tag = dict.lookup(name('S'))
    return { tag: tag instanceof PDFName ? tag.decodeText() : '', dict, ref, kids: kidsOf(dict).map((raw) => kid(raw, page)) }
  }
  const kid = (raw: PDFObject, page: number): Kid => {
    const value = raw instanceof PDFRef ? context.lookup(raw) : raw
    if (value instanceof PDFNumber) return { raw, leaf: { page, mcid: value.asNumber() } }
    if (!(value instanceof PDFDict)) return { raw, other: true }
    if (value.has(name('S'))) return { raw, element: read(value, raw instanceof PDFRef ? raw : undefined, page) }
    const mcid = value.lookup(name('MCID'))
    return mcid instanceof PDFNumber ? { raw, leaf: { page: pageOf(value, page), mcid: mcid.asNumber() } } : { raw, other: true }
  }
  return read(root, undefined, 0)
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(name('K'))
  if (kids instanceof PDFArray) return kids.asArray()
  const only = dict.get(name('K'))
  return only === undefined ? [] : [only]
}

/** The element and all below it, each before its kids. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element
  for (const kid of element.kids) if ('element' in kid) yield* elementsIn(kid.element)
}

/** The pieces of drawing of an element and all below it, in reading order. */
export function* leavesIn(element: Element): Generator<Leaf> {
  for (const kid of element.kids) {
    if ('leaf' in kid) yield kid.leaf
    else if ('element' in kid) yield* leavesIn(kid.element)
  }
}

/** Writes the kids of an element as they are now. */
export function putKids(document: PDFDocument, element: Element): void {
  const raw = element.kids.map((kid) => kid.raw)
  if (raw.length === 0) element.dict.delete(name('K'))
  else element.dict.set(name('K'), raw.length === 1 ? (raw[0] as PDFObject) : document.context.obj(raw))
}

/** Page (from 1) → the owners of its marks, by number. */
export type Owners = ReadonlyMap<number, PDFArray>

/** What each page says whose its pieces of drawing are. */
export function ownersOf(document: PDFDocument): Owners {
  const root = document.catalog.lookup(name('StructTreeRoot'))
  const tree = root instanceof PDFDict ? root.lookup(name('ParentTree')) : undefined
  const lists = tree instanceof PDFDict ? numbersIn(tree) : new Map<number, PDFObject | undefined>()
  return new Map(
    document.getPages().flatMap((page, index): [number, PDFArray][] => {
      const key = page.node.lookup(name('StructParents'))
      const list = key instanceof PDFNumber ? lists.get(key.asNumber()) : undefined
      return list instanceof PDFArray ? [[index + 1, list]] : []
    }),
  )
}

/** Has a page say that a piece of drawing is this element's; without one, nobody's. */
export function own(owners: Owners, leaf: Leaf, owner: PDFRef | undefined): void {
  const list = owners.get(leaf.page)
  if (list !== undefined && leaf.mcid < list.size()) list.set(leaf.mcid, owner ?? PDFNull)
}

/** A new element, the last one, between an element and some of its kids: `/LI` ← `/LBody` ← what was in it. */
export function wrapKids(document: PDFDocument, owners: Owners, element: Element, tag: string, which: (kid: Kid) => boolean): void {
  const wrapped = element.kids.filter(which)
  if (element.ref === undefined || wrapped.length === 0) return
  const page = element.dict.get(name('Pg'))
  const dict = document.context.obj({ Type: 'StructElem', S: tag, P: element.ref, ...(page ? { Pg: page } : {}) }) as PDFDict
  const ref = document.context.register(dict)
  const inner: Element = { tag, dict, ref, kids: wrapped }
  adopt(owners, inner, inner.kids)
  putKids(document, inner)
  element.kids.splice(0, element.kids.length, ...element.kids.filter((kid) => !wrapped.includes(kid)), { raw: ref, element: inner })
  putKids(document, element)
}

/** Has these kids, and the page for each piece of drawing, name the element as theirs. */
export function adopt(owners: Owners, parent: Element, kids: readonly Kid[]): void {
  for (const kid of kids) {
    if ('element' in kid && parent.ref) kid.element.dict.set(name('P'), parent.ref)
    if ('leaf' in kid) own(owners, kid.leaf, parent.ref)
  }
}

function numbersIn(tree: PDFDict): Map<number, PDFObject | undefined> {
  const found = new Map<number, PDFObject | undefined>()
  const kids = tree.lookup(name('Kids'))
  if (kids instanceof PDFArray) {
    for (let i = 0; i < kids.size(); i += 1) for (const [key, value] of numbersIn(kids.lookup(i, PDFDict))) found.set(key, value)
  }
  const numbers = tree.lookup(name('Nums'))
  if (numbers instanceof PDFArray) {
    for (let i = 0; i + 1 < numbers.size(); i += 2) found.set(numbers.lookup(i, PDFNumber).asNumber(), numbers.lookup(i + 1))
  }
  return found
}
