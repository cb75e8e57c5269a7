// pages: widows, ends of paragraphs that must not stand alone. With 22 lines to a page and no line given away for
// widows, a paragraph's last "分。" may begin a page; its last two characters are therefore kept on one line.

import type { Inline } from '../../content/content.ts'

/** Shorter paragraphs have one line. */
const SHORTEST = 20
/** A value of more characters is a text of its own, which may break. */
const LONGEST_VALUE = 9

export interface Cut {
  /** What comes before, and what is kept together. */
  readonly head: readonly Inline[]
  readonly widow: readonly Inline[]
}

/** What is longer breaks where it can: it would not fit the line, or leave the one before it too loose. */
const LONGEST_TAIL = 20

/** Where to cut a paragraph; undefined where its end keeps together by itself. `printed`: the text of a reference. */
export function cutWidow(inlines: readonly Inline[], printed: (name: string) => string): Cut | undefined {
  const texts = inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? printed(inline.name) : ''))
  if (texts.join('').length < SHORTEST) return undefined
  let wanted = 2
  for (let i = inlines.length - 1; i >= 0; i -= 1) {
    const inline = inlines[i]
    const text = texts[i] ?? ''
    if (inline?.kind === 'text') {
      const at = startOf(text, wanted)
      if (at !== undefined) {
        const length = texts.slice(i).join('').length - at
        return (at === 0 && i === 0) || length > LONGEST_TAIL ? undefined : cutAt(inlines, i, inline, at)
      }
      wanted -= charactersIn(text)
    } else if (inline?.kind === 'reference' && text.length <= LONGEST_VALUE && wanted < 2) {
      return i === 0 ? undefined : { head: inlines.slice(0, i), widow: inlines.slice(i) }
    } else if (inline?.kind !== 'break' || inline.hard) {
      return undefined
    }
  }
  return undefined
}

const MARK = /[\p{P}\s]/u

function charactersIn(text: string): number {
  return [...text].filter((char) => !MARK.test(char)).length
}

/** Where the last `wanted` characters of a text begin; a number or a Latin word is not cut. */
function startOf(text: string, wanted: number): number | undefined {
  let left = wanted
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (!MARK.test(text[at] ?? '')) left -= 1
    if (left <= 0 && !/[\p{P}\w]/u.test(text[at - 1] ?? '') && !/[\uDC00-\uDFFF]/.test(text[at] ?? '')) return at
  }
  return undefined
}

function cutAt(inlines: readonly Inline[], index: number, inline: Extract<Inline, { kind: 'text' }>, at: number): Cut {
  const before = { ...inline, text: inline.text.slice(0, at) }
  const after = { ...inline, text: inline.text.slice(at) }
  return { head: [...inlines.slice(0, index), ...(at === 0 ? [] : [before])], widow: [after, ...inlines.slice(index + 1)] }
}
