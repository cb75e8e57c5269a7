// content: changes of a text, as offsets and the characters that stand there afterwards.

export interface Splice {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly text: string
}

/** The text with the edits made; they do not overlap. */
export function spliced(text: string, edits: readonly Splice[]): string {
  let result = ''
  let at = 0
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return result + text.slice(at)
}

/** One edit that does what all of them do. */
export function whole(text: string, edits: readonly Splice[]): Splice {
  const from = Math.min(...edits.map((one) => one.from))
  const to = Math.max(...edits.map((one) => one.to))
  const inside = edits.map((one) => ({ ...one, from: one.from - from, to: one.to - from }))
  return { from, to, text: spliced(text.slice(from, to), inside) }
}

/** Where an offset of the edited text stood before; undefined inside of what an edit put there. */
export function before(offset: number, edits: readonly Splice[]): number | undefined {
  let shift = 0
  for (const { from, text, to } of inOrder(edits)) {
    const start = from + shift
    if (offset <= start) break
    if (offset < start + text.length) return undefined
    shift += text.length - (to - from)
  }
  return offset - shift
}

export function overlap(a: Splice, b: Splice): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to)
}

function inOrder(edits: readonly Splice[]): Splice[] {
  return edits.toSorted((a, b) => a.from - b.from)
}
