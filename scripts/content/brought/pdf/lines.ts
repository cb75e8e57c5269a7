// content: pieces of text on a page → lines, with the gaps in them.

import type { Piece } from './page.ts'

/** What stands together in a line. */
export interface Stretch {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Line {
  readonly stretches: readonly Stretch[]
  readonly text: string
  /** The base line, from the top of the page. */
  readonly y: number
  readonly from: number
  readonly to: number
  readonly size: number
}

/** In sizes of the type: further apart are words, and further yet are columns. */
const SPACE = 0.3
const GAP = 1.2

export function linesOf(pieces: readonly Piece[]): Line[] {
  const groups: Piece[][] = []
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1)
    const first = last?.[0]
    if (last && first && piece.y - first.y < Math.max(first.size, piece.size) * 0.5) last.push(piece)
    else groups.push([piece])
  }
  return groups.map(lineOf)
}

function lineOf(pieces: readonly Piece[]): Line {
  const stretches: { text: string; from: number; to: number }[] = []
  for (const { size, text, width, x } of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = stretches.at(-1)
    const gap = last ? (x - last.to) / size : Infinity
    if (!last || gap > GAP) stretches.push({ text, from: x, to: x + width })
    else {
      last.text += `${gap > SPACE ? ' ' : ''}${text}`
      last.to = Math.max(last.to, x + width)
    }
  }
  return {
    stretches,
    text: stretches.map(({ text }) => text.trim()).join(' '),
    y: Math.max(...pieces.map(({ y }) => y)),
    from: stretches[0]?.from ?? 0,
    to: stretches.at(-1)?.to ?? 0,
    size: Math.max(...pieces.map(({ size }) => size)),
  }
}

/** The characters of a piece one by one: each as wide as its kind, all together as wide as the piece. */
export function characters(piece: Piece): Piece[] {
  const all = [...piece.text]
  const widths = all.map((character) => (/[\u2e80-\uffee]/.test(character) ? 1 : 0.5))
  const unit = piece.width / (widths.reduce((sum, width) => sum + width, 0) || 1)
  let x = piece.x
  return all.map((text, i) => {
    const at = x
    x += (widths[i] ?? 0) * unit
    return { ...piece, text, x: at, width: (widths[i] ?? 0) * unit }
  })
}
