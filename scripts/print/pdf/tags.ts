// print: the tags as a reader aloud needs them. Only words and pictures are content; all else on the page is artifact.

import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { ARTIFACT, drawingOf, HEAD_ARTIFACT, type Mark, marksIn, putDrawing, withArtifacts } from './drawing.ts'
import {
  adopt,
  type Element,
  elementsIn,
  type Leaf,
  leavesIn,
  name,
  own,
  type Owners,
  ownersOf,
  putKids,
  structureOf,
  wrapKids,
} from './structure.ts'

/** Page (from 1) → number of the mark → the mark. */
type Marks = ReadonlyMap<number, ReadonlyMap<number, Mark>>
type Drops = ReadonlyMap<string, string>

/**
 * Lines, backgrounds, page numbers and the heads that a table repeats become artifacts; every TH has a scope, every
 * list item a body, every link a description. `continued` numbers the tables (from 0, in order) that continue the one
 * before them: an engine that breaks a table into one for each page says so, and they become one again.
 */
export function mendTags(document: PDFDocument, continued: readonly number[]): void {
  const root = structureOf(document)
  if (root === undefined) return
  const owners = ownersOf(document)
  const pages = document.getPages().map((page) => ({ page, lines: drawingOf(document, page) }))
  const found = pages.map(({ lines }) => marksIn(lines))
  const marks: Marks = new Map(found.map((list, index) => [index + 1, new Map(list.map((mark) => [mark.mcid, mark]))]))
  const drops = new Map([...bare(marks), ...repeatedHeads(root, marks)])
  pages.forEach(({ page, lines }, index) => {
    const drop = (mark: Mark): string | undefined => drops.get(keyOf({ page: index + 1, mcid: mark.mcid }))
    putDrawing(document, page, withArtifacts(lines, found[index] ?? [], drop))
  })
  takeOut(document, owners, root, drops)
  joinTables(document, owners, root, continued)
  for (const element of elementsIn(root)) complete(document, owners, element)
  describeLinks(document)
}

function keyOf(leaf: Leaf): string {
  return `${leaf.page} ${leaf.mcid}`
}

/** Marks round lines and backgrounds; a figure may be nothing else. */
function* bare(marks: Marks): Generator<[string, string]> {
  for (const [page, list] of marks) {
    for (const { mcid, glyphs, placesObject, tag } of list.values()) {
      if (glyphs === '' && !placesObject && tag !== 'Figure') yield [keyOf({ page, mcid }), ARTIFACT]
    }
  }
}

/** A row whose words all stand, the same, on the same several pages is a head that the table repeats. */
function* repeatedHeads(root: Element, marks: Marks): Generator<[string, string]> {
  const glyphsOf = (leaf: Leaf): string => marks.get(leaf.page)?.get(leaf.mcid)?.glyphs ?? ''
  for (const row of elementsIn(root)) {
    if (row.tag !== 'TR') continue
    const holders = [...elementsIn(row)]
      .map(({ kids }) => kids.flatMap((kid) => ('leaf' in kid && glyphsOf(kid.leaf) !== '' ? [kid.leaf] : [])))
      .filter((leaves) => leaves.length > 0)
    const pages = holders[0]?.map((leaf) => leaf.page).join() ?? ''
    const same = (leaves: readonly Leaf[]): boolean =>
      leaves.map((leaf) => leaf.page).join() === pages && new Set(leaves.map(glyphsOf)).size === 1
    if (new Set(pages.split(',')).size < 2 || !holders.every(same)) continue
    for (const leaves of holders) for (const leaf of leaves.slice(1)) yield [keyOf(leaf), HEAD_ARTIFACT]
  }
}

function takeOut(document: PDFDocument, owners: Owners, root: Element, drops: Drops): void {
  for (const element of elementsIn(root)) {
    const gone = element.kids.flatMap((kid) => ('leaf' in kid && drops.has(keyOf(kid.leaf)) ? [kid] : []))
    if (gone.length === 0) continue
    for (const { leaf } of gone) own(owners, leaf, undefined)
    element.kids.splice(0, element.kids.length, ...element.kids.filter((kid) => !gone.includes(kid as never)))
    putKids(document, element)
  }
}

function joinTables(document: PDFDocument, owners: Owners, root: Element, continued: readonly number[]): void {
  const parents = new Map<Element, Element>()
  for (const parent of elementsIn(root)) for (const kid of parent.kids) if ('element' in kid) parents.set(kid.element, parent)
  const tables = [...parents.keys()].filter((element) => element.tag === 'Table')
  const inOrder = [...elementsIn(root)].filter((element) => tables.includes(element))
  let first: Element | undefined
  inOrder.forEach((table, index) => {
    const parent = parents.get(table)
    if (!continued.includes(index) || first === undefined || parent === undefined) {
      first = table
      return
    }
    const rows = table.kids.filter((kid) => 'element' in kid && !isEmpty(kid.element))
    adopt(owners, first, rows)
    first.kids.push(...rows)
    parent.kids.splice(
      parent.kids.findIndex((kid) => 'element' in kid && kid.element === table),
      1,
    )
    putKids(document, first)
    putKids(document, parent)
  })
}

/** The rows of a head that is an artifact have nothing left in them. */
function isEmpty(element: Element): boolean {
  return leavesIn(element).next().done === true
}

function complete(document: PDFDocument, owners: Owners, element: Element): void {
  if (element.tag === 'TR') {
    const cells = element.kids.flatMap((kid) => ('element' in kid ? [kid.element] : []))
    const isHead = cells.every((cell) => cell.tag === 'TH')
    for (const cell of cells) if (cell.tag === 'TH') giveScope(document, cell, isHead ? 'Column' : 'Row')
  }
  if (element.tag === 'LI')
    wrapKids(document, owners, element, 'LBody', (kid) => !('element' in kid) || !/^(Lbl|LBody)$/.test(kid.element.tag))
}

function giveScope(document: PDFDocument, cell: Element, scope: 'Row' | 'Column'): void {
  const attributes = cell.dict.lookup(name('A'))
  const list = attributes instanceof PDFArray ? attributes.asArray() : attributes === undefined ? [] : [attributes]
  const dicts = list.map((one) => document.context.lookup(one))
  if (dicts.some((one) => one instanceof PDFDict && one.has(name('Scope')))) return
  cell.dict.set(name('A'), document.context.obj([document.context.obj({ O: 'Table', Scope: scope }), ...list]))
}

/** A link says where it leads, and is printed. */
function describeLinks(document: PDFDocument): void {
  for (const page of document.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    const notes = page.node.lookup(PDFName.of('Annots'))
    for (let i = 0; notes instanceof PDFArray && i < notes.size(); i += 1) {
      const link = notes.lookup(i, PDFDict)
      if (link.lookup(name('Subtype')) !== name('Link') || link.has(name('Contents'))) continue
      const action = link.lookup(name('A'))
      const uri = action instanceof PDFDict ? action.lookup(name('URI')) : undefined
      const target = uri !== undefined && 'decodeText' in uri ? (uri as PDFHexString).decodeText() : ''
      link.set(name('Contents'), PDFHexString.fromText(target === '' ? '文内链接' : `链接：${target}`))
      link.set(name('F'), PDFNumber.of(4))
    }
  }
}
