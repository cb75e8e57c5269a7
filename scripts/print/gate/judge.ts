// print: whether a finished PDF holds its document: all words, once, in order and in sight, heads, bookmarks, fonts.

import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { bookmarksOf, titleOf } from '../pdf/bookmarks.ts'
import { drawingOf, marksIn } from '../pdf/drawing.ts'
import { type Element, elementsIn, type Leaf, leavesIn, structureOf } from '../pdf/structure.ts'
import { type Box, seenThrough } from './clips.ts'
import { type Fault, rejoined, textFaults } from './compare.ts'
import { type Inventory, squeezed } from './inventory.ts'
import { type Words, wordsOf, type WrittenPage } from './written.ts'

export interface Case {
  readonly pdf: Uint8Array
  readonly source: Inventory
  readonly printed: Inventory
  /** What each of its illustrations says. */
  readonly drawn?: readonly string[]
}

/** Everything that is wrong with it; empty for a sound print. */
export async function faultsOf({ pdf, source, printed, drawn = [] }: Case): Promise<Fault[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const pages = await wordsOf(pdf)
  const root = structureOf(document)
  if (root === undefined) return [{ kind: 'text-missing', text: source.blocks[0]?.text ?? '' }]
  const inPage = textFaults(
    source.blocks.map((block) => block.text),
    rejoined(printed.blocks),
  )
  const onPaper = textFaults(
    printed.blocks.map((block) => block.text),
    blocksOf(root, pages, (text) => isDrawn(text, drawn, printed)),
  )
  return [
    ...(inPage.length > 0 ? inPage : onPaper),
    ...outside(document, pages),
    ...tableFaults(root, pages, printed),
    ...bookmarkFaults(document, source.headings),
    ...fontFaults(document),
  ]
}

const UNITS = /^(TD|TH|P|H[1-6]|LI|LBody|Caption)$/

/** The words by cell, paragraph, heading and list item, in the order in which the file is read. */
export function blocksOf(root: Element, pages: readonly WrittenPage[], isPicture: (text: string) => boolean = () => false): string[] {
  const blocks: { unit: Element; text: string }[] = []
  const visit = (element: Element, within: Element): void => {
    // The sign before a list's item is the style sheet's.
    if (element.tag === 'Lbl') return
    if (element.tag === 'Figure' && !element.kids.some((kid) => 'element' in kid) && isPicture(wordsIn(element, pages))) return
    const unit = UNITS.test(element.tag) ? element : within
    for (const kid of element.kids) {
      if ('element' in kid) visit(kid.element, unit)
      else if ('leaf' in kid) put(unit, textOf(kid.leaf, pages))
    }
  }
  const put = (unit: Element, text: string): void => {
    const last = blocks.at(-1)
    if (text === '') return
    if (last?.unit === unit) last.text += text
    else blocks.push({ unit, text })
  }
  visit(root, root)
  return blocks.map((block) => block.text)
}

/** An illustration is drawn as it is, in whatever order: its words are its own where no block of the document has them. */
function isDrawn(text: string, drawn: readonly string[], { blocks }: Inventory): boolean {
  return text !== '' && !blocks.some((block) => block.text === text) && drawn.some((said) => [...text].every((char) => said.includes(char)))
}

function wordsIn(element: Element, pages: readonly WrittenPage[]): string {
  return [...leavesIn(element)].map((leaf) => textOf(leaf, pages)).join('')
}

function wordsAt({ mcid, page }: Leaf, pages: readonly WrittenPage[]): readonly Words[] {
  return pages[page - 1]?.marked.get(mcid) ?? []
}

function textOf(leaf: Leaf, pages: readonly WrittenPage[]): string {
  return wordsAt(leaf, pages)
    .map((words) => words.text)
    .join('')
}

/** CSS's pixel in points, less what rounding makes of it. */
const PIXEL = 0.745

/**
 * Words that the page cuts off; punctuation may hang at a line's end by half its width. Chromium cuts off less than one
 * would think: it makes the whole document smaller until it fits, which is no better.
 */
function outside(document: PDFDocument, pages: readonly WrittenPage[]): Fault[] {
  return document.getPages().flatMap((page, index): Fault[] => {
    const { height, width, x, y } = page.getMediaBox()
    const lines = drawingOf(document, page)
    const { clips, scale } = seenThrough(lines, marksIn(lines), { left: x, bottom: y, right: x + width, top: y + height })
    if (scale > 0 && scale < PIXEL) {
      const widest = widestOf(pages, x + width)
      return [
        { kind: 'page-shrunk', text: `${Math.round((scale / 0.75) * 100)}%`, page: index + 1, ...(widest ? { culprit: widest } : {}) },
      ]
    }
    return [...(pages[index]?.marked ?? [])].flatMap(([mcid, words]): Fault[] => {
      const clip = clips.get(mcid)
      const cut = words.find((one) => clip !== undefined && one.size > 0 && !holds(clip, one))
      return cut === undefined ? [] : [{ kind: 'outside-page', text: cut.text, page: index + 1 }]
    })
  })
}

/** How far to the right words reach, of the page, that made it smaller; a shorter text stands in something wide. */
const FAR = 0.8

/** The words that reach furthest to the right make a page smaller, and all other pages with it. */
function widestOf(pages: readonly WrittenPage[], right: number): string | undefined {
  const all = pages.flatMap(({ marked }) => [...marked.values()].flat())
  const widest = all.reduce<Words | undefined>((most, one) => (most && most.x + most.width >= one.x + one.width ? most : one), undefined)
  return widest && widest.x + widest.width >= FAR * right ? widest.text : undefined
}

function holds(clip: Box, { size, width, x, y }: Words): boolean {
  const slack = size * 0.6
  const grain = size * 0.15
  return (
    x >= clip.left - slack &&
    x + width <= clip.right + slack &&
    y - size * 0.12 >= clip.bottom - grain &&
    y + size * 0.88 <= clip.top + grain
  )
}

/** One table in the file for each of the document; its head on every page that it reaches. */
function tableFaults(root: Element, pages: readonly WrittenPage[], { tables }: Inventory): Fault[] {
  const wanted = tables.filter((table) => !table.continues)
  const found = [...elementsIn(root)].filter((element) => element.tag === 'Table')
  if (found.length !== wanted.length) return [{ kind: 'tables-differ', text: `${wanted.length} / ${found.length}` }]
  return found.flatMap((table, index) => {
    const { head = '' } = wanted[index] ?? {}
    const leaves = [...leavesIn(table)].filter((leaf) => textOf(leaf, pages) !== '')
    const first = Math.min(...leaves.map((leaf) => leaf.page))
    const later = [...new Set(leaves.map((leaf) => leaf.page))].filter((page) => page !== first)
    const without = later.filter((page) => !(pages[page - 1]?.unmarked ?? '').includes(head))
    return without.map((page): Fault => ({ kind: 'head-missing', text: head, page }))
  })
}

function bookmarkFaults(document: PDFDocument, headings: readonly string[]): Fault[] {
  const titles = bookmarksOf(document).map(titleOf)
  const at = Array.from({ length: Math.max(titles.length, headings.length) }, (_, index) => index).find(
    (index) => titles[index] !== headings[index],
  )
  return at === undefined ? [] : [{ kind: 'bookmarks-differ', text: squeezed(headings[at] ?? titles[at] ?? '') }]
}

/** Every face is in the file, as a subset, as outlines of its own format. */
function fontFaults(document: PDFDocument): Fault[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]): Fault[] => {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) return []
    const kind = object.lookup(PDFName.of('Subtype'))
    if (kind === PDFName.of('Type3')) return [{ kind: 'font-not-embedded', text: 'Type 3' }]
    const descendants = object.lookup(PDFName.of('DescendantFonts'))
    if (descendants instanceof PDFArray) return []
    const title = object.lookup(PDFName.of('BaseFont'))
    const descriptor = object.lookup(PDFName.of('FontDescriptor'))
    const embedded = descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))
    const text = title instanceof PDFName ? title.decodeText() : ''
    return embedded && /^[A-Z]{6}\+/.test(text) ? [] : [{ kind: 'font-not-embedded', text }]
  })
}
