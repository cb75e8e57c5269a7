// content: a PDF: by its tags where it has them, else by where its text and lines stand on the page.

import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block, Taken } from '../blocks.ts'
import { Unreadable } from '../unreadable.ts'
import { CHARACTER_MAPS } from './character-maps.ts'
import { type PageText, readPage } from './page.ts'
import { readRules, type Rules } from './rules.ts'
import { readStructure } from './structure.ts'
import { taggedBlocks } from './tagged.ts'
import { untaggedBlocks } from './untagged.ts'

const MOST_PAGES = 2000

export async function readPdf(bytes: Uint8Array): Promise<Taken> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string) // else pdf.js looks for it beside itself
  // pdf.js takes the bytes for itself
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: fileURLToPath(CHARACTER_MAPS),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  })
  try {
    const document = await opened(task.promise)
    if (document.numPages > MOST_PAGES) throw new Unreadable('too-much')
    const pages: PageText[] = []
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number)))
    refuseUnread(pages)
    const tagged = await byTags(document, bytes, pages)
    const rules = await rulesOf(document, tagged ? pages.filter(isEmpty) : pages)
    const scanned = pages.filter((page) => isEmpty(page) && rules.get(page.number)?.hasPicture).length
    return {
      blocks: tagged ?? untaggedBlocks(pages, rules),
      unread: scanned > 0 ? [{ what: 'scanned-pages', count: scanned }] : [],
    }
  } finally {
    await task.destroy()
  }
}

async function opened(document: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await document
  } catch (error) {
    throw new Unreadable((error as Error).name === 'PasswordException' ? 'encrypted' : 'broken')
  }
}

/** Undefined where there are no tags, or none that can be relied on. */
async function byTags(document: PDFDocumentProxy, bytes: Uint8Array, pages: readonly PageText[]): Promise<Block[] | undefined> {
  if (!(await document.getMarkInfo())?.Marked) return undefined
  try {
    const structure = await readStructure(bytes)
    const known = new Map<number, Promise<Rules>>()
    const rulesOn = (number: number): Promise<Rules> => {
      const rules = known.get(number) ?? document.getPage(number).then(readRules)
      known.set(number, rules)
      return rules
    }
    return structure && (await taggedBlocks(structure, pages, rulesOn))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    return undefined // what pdf.js mends and pdf-lib does not is read by its places
  }
}

async function rulesOf(document: PDFDocumentProxy, pages: readonly PageText[]): Promise<Map<number, Rules>> {
  const rules = new Map<number, Rules>()
  for (const { number } of pages) rules.set(number, await readRules(await document.getPage(number)))
  return rules
}

function isEmpty({ pieces }: PageText): boolean {
  return pieces.every(({ text }) => text.trim() === '')
}

/** More of it than this stands for nothing: a font without an encoding. */
const MOST_STRANGE = 0.2
/** A scan may have the number of the page, or a stamp, as text. */
const FEWEST_PER_PAGE = 10

function refuseUnread(pages: readonly PageText[]): void {
  const text = pages
    .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
    .join('')
    .replace(/\s/g, '')
  if (text.length < pages.length * FEWEST_PER_PAGE && !/[\u4e00-\u9fff]{4}/.test(text)) throw new Unreadable('scanned')
  const strange = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0
  if (strange > text.length * MOST_STRANGE) throw new Unreadable('undecodable')
}
