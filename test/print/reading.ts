// test: what a reader finds in a PDF: text by page, fonts, bookmarks, metadata.

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Word {
  readonly text: string
  /** Points from the left and the bottom of the page. */
  readonly x: number
  readonly y: number
  /** Points: how far it reaches in its direction, and the size of its type. */
  readonly width: number
  readonly size: number
  /** It runs down the page. */
  readonly turned: boolean
}

export interface ReadPage {
  readonly text: string
  readonly words: readonly Word[]
  /** Points. */
  readonly width: number
  readonly height: number
}

export interface ReadFont {
  /** With its subset tag: `AAAAAA+FandolFangT`. */
  readonly name: string
  /** `CIDFontType2` is TrueType. */
  readonly kind: string
  readonly embedded: boolean
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly fonts: readonly ReadFont[]
  /** Titles in reading order, each before its children. */
  readonly outline: readonly string[]
  readonly title: string | undefined
  readonly author: string | undefined
  readonly language: string | undefined
  readonly tagged: boolean
  readonly information: Readonly<Record<string, string>>
  /** Structure element types (`H1`, `Table`, `TH` …) → how many. */
  readonly tags: Readonly<Record<string, number>>
  /** Addresses that links of the file lead to. */
  readonly links: readonly string[]
}

/**
 * For each page its size and every stretch of words with its place, in tenths of a point. Into which pieces a file cuts
 * a stretch does not count.
 */
export function placed(pdf: ReadPdf | undefined): unknown {
  const tenths = (points: number): string => points.toFixed(1)
  return pdf?.pages.map(({ height, width, words }) => {
    const inOrder = words.toSorted((a, b) => b.y - a.y || a.x - b.x)
    const stretches = inOrder.map(({ text, turned, x, y }, i) => {
      const before = inOrder[i - 1]
      const goesOn =
        before?.turned === turned &&
        Math.abs(turned ? before.x - x : before.y - y) < 0.1 &&
        (turned ? before.y - y : x - before.x) - before.width < GAP
      return `${goesOn ? '' : `\n${tenths(x)} ${tenths(y)} `}${text.replace(/\s/g, '')}`
    })
    return `${Math.round(width)} × ${Math.round(height)}${stretches.join('')}`
  })
}

/** Points: more than a space, less than from cell to cell. */
const GAP = 5

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

/** Reads a PDF with pdf.js (text, bookmarks) and pdf-lib (what lies in its objects). */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const reader = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= reader.numPages; number += 1) {
    const page = await reader.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              width: item.width,
              size: Math.hypot(item.transform[2] as number, item.transform[3] as number),
              turned: (item.transform[1] as number) < 0,
            },
          ]
        : [],
    )
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    pages.push({ text, words, width, height })
  }
  const outline = flat(((await reader.getOutline()) ?? []) as readonly OutlineNode[])
  await task.destroy()
  return { pages, outline, ...(await readObjects(bytes)) }
}

function flat(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [node.title, ...flat(node.items)])
}

async function readObjects(bytes: Uint8Array): Promise<Omit<ReadPdf, 'pages' | 'outline'>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const dictionaries = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const tags: Record<string, number> = {}
  for (const dictionary of dictionaries) {
    if (!dictionary.has(PDFName.of('P')) || !dictionary.has(PDFName.of('S'))) continue
    const tag = nameAt(dictionary, 'S') ?? ''
    tags[tag] = (tags[tag] ?? 0) + 1
  }
  const marks = document.catalog.lookup(PDFName.of('MarkInfo'))
  return {
    fonts: dictionaries.flatMap(fontOf),
    title: document.getTitle(),
    author: document.getAuthor(),
    language: textAt(document.catalog, 'Lang'),
    tagged: marks instanceof PDFDict && String(marks.lookup(PDFName.of('Marked'))) === 'true',
    information: informationOf(document),
    tags,
    links: dictionaries.flatMap((dictionary) => {
      const action = dictionary.lookup(PDFName.of('A'))
      return action instanceof PDFDict ? (textAt(action, 'URI') ?? []) : []
    }),
  }
}

/** Fonts as drawn: a composite font counts by its descendant, which holds the outlines. */
function fontOf(dictionary: PDFDict): ReadFont[] {
  if (nameAt(dictionary, 'Type') !== 'Font' || nameAt(dictionary, 'Subtype')?.startsWith('CIDFont')) return []
  const descendants = dictionary.lookup(PDFName.of('DescendantFonts'))
  const inner = descendants instanceof PDFArray ? descendants.lookup(0, PDFDict) : dictionary
  const descriptor = inner.lookup(PDFName.of('FontDescriptor'))
  const embedded = descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))
  return [{ name: nameAt(inner, 'BaseFont') ?? '', kind: nameAt(inner, 'Subtype') ?? '', embedded }]
}

function informationOf(document: PDFDocument): Record<string, string> {
  const dictionary = document.context.lookup(document.context.trailerInfo.Info)
  if (!(dictionary instanceof PDFDict)) return {}
  const keys = dictionary.keys().map((key) => key.decodeText())
  return Object.fromEntries(keys.map((key) => [key, textAt(dictionary, key) ?? '']))
}

function nameAt(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

function textAt(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}
