// content: one page of a PDF as pdf.js reads it: its pieces of text upright, and by mark.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Points from the left and the top of the page as it is shown; `y` is the base line. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** `p10R_mc3`, the innermost; undefined for what stands in none, or in one that says that it is no content. */
  readonly mark: string | undefined
  readonly isArtifact: boolean
  readonly endsLine: boolean
}

export interface PageText {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

interface Item {
  readonly type?: string
  readonly tag?: string
  readonly id?: string
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly hasEOL?: boolean
}

export type Matrix = readonly [number, number, number, number, number, number]

export async function readPage(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: { mark: string | undefined; isArtifact: boolean }[] = []
  const pieces: Piece[] = []
  for (const item of items as Item[]) {
    const within = open.at(-1) ?? { mark: undefined, isArtifact: false }
    if (item.type?.startsWith('begin'))
      open.push({ mark: item.id ?? within.mark, isArtifact: within.isArtifact || item.tag === 'Artifact' })
    else if (item.type === 'endMarkedContent') open.pop()
    else if (item.str !== undefined && (item.str !== '' || item.hasEOL)) {
      const [a, b, , , x, y] = times(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix)
      const size = Math.hypot(a, b) || 1
      // A type that is set wide or narrow has its width already; what runs up or down the page stands where it begins.
      pieces.push({
        text: item.str,
        x,
        y,
        width: Math.abs(b) > Math.abs(a) ? size : (item.width ?? 0),
        size,
        ...within,
        endsLine: item.hasEOL === true,
      })
    }
  }
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, pieces: once(pieces) }
}

/** First `b`, then `a`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

/** Bold that is made by printing twice is read once. */
function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.filter(({ text, x, y }) => {
    if (text.trim() === '') return true
    const key = `${text} ${Math.round(x)} ${Math.round(y)}`
    return !seen.has(key) && seen.add(key)
  })
}
