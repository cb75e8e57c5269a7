// messages: what a comment on a pull request is made of: tables whose rows are set as long as they fit, and words of
// others that stay words.

import { oneLine } from './review.ts'

/** GitHub's limit for the body of a comment, in characters. */
export const LONGEST_COMMENT = 65_536
/** Kept for the sentence that counts what did not fit. */
export const COMMENT_TAIL = 400
/** A text of the content may be as long as it likes, a cell may not. */
const LONGEST_CELL = 600

export interface CommentSection<Kind> {
  readonly kind: Kind
  readonly open: string
  readonly rows: readonly string[]
  readonly close: string
  /** What counts most has the lowest, and gets room first; 0 where nothing is said. */
  readonly rank?: number
}

/** The sections' rows as far as `room` goes, the most important first and else the first, and how many of each kind found none. */
export function fitted<Kind>(
  sections: readonly CommentSection<Kind>[],
  room: number,
  sizeOf: (text: string) => number,
): { text: string; unset: Map<Kind, number> } {
  const unset = new Map<Kind, number>()
  const written = new Map<CommentSection<Kind>, string>()
  let full = 0
  for (const section of sections.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))) {
    const { close, kind, open, rows } = section
    let used = full + sizeOf(open) + sizeOf(close)
    const fitting = rows.filter((row) => {
      const fits = used + sizeOf(row) + 1 <= room
      if (fits) used += sizeOf(row) + 1
      return fits
    })
    if (fitting.length > 0) {
      written.set(section, `${open}${fitting.join('\n')}\n${close}`)
      full = used
    }
    unset.set(kind, (unset.get(kind) ?? 0) + rows.length - fitting.length)
  }
  return { text: sections.map((section) => written.get(section) ?? '').join(''), unset }
}

export function tableRow(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`
}

export function asCode(words: string): string {
  return `<code>${asWords(words)}</code>`
}

/**
 * Words as words: no markup, no mention, no reference, no link, no new line. A long text is cut, and shows it. Forges look for
 * mentions and references after markup is gone, so a word joiner stands behind their signs.
 */
export function asWords(words: string): string {
  const line = [...oneLine(words)]
  const shown = line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL).join('')}…` : line.join('')
  const unlinked = shown.replace(/[@#!](?=\w)|\b(?:https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)/gi, '$&\u2060')
  return unlinked.replace(/[&<>@#|`*_~[\]\\!$]/g, (char) => `&#${char.charCodeAt(0)};`)
}
