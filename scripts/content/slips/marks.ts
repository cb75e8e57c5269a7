// content: marks of full width where YAML knows only the others, and blanks that are none to it.

import type { Splice } from '../splice.ts'
import { bare, type Line, type Slip, slip } from './slip.ts'

export const PLAIN: Readonly<Record<string, string>> = { '：': ':', '，': ',', '｛': '{', '｝': '}', '［': '[', '］': ']' }
const MARK = /[：，｛｝［］]/g
const BRACKET = /[｛｝［］]/
const OPENING = /[｛［]/

/** One mark, with the blank that YAML wants behind a colon or a comma. */
function plainMark(line: Line, index: number): Splice {
  const mark = line.text[index] ?? ''
  const isSpaced = /^(\s|$)/.test(line.text.slice(index + 1))
  return {
    from: line.from + index,
    to: line.from + index + 1,
    text: `${PLAIN[mark] ?? mark}${/[：，]/.test(mark) && !isSpaced ? ' ' : ''}`,
  }
}

/** Edits for every mark between two columns of a line. */
export function marksWithin(line: Line, from = 0, to = line.text.length): Splice[] {
  return [...bare(line.text).matchAll(MARK)].filter(({ index }) => index >= from && index < to).map(({ index }) => plainMark(line, index))
}

/** The fewest marks first: a text may hold marks that are meant to stand there. */
export function fullWidthMarks(line: Line): Slip[] {
  const all = marksWithin(line)
  const charOf = (edit: Splice): string => line.text[edit.from - line.from] ?? ''
  const brackets = all.filter((edit) => BRACKET.test(charOf(edit)))
  const sets = [...all.map((edit) => [edit]), brackets, ...all.flatMap((_, i) => (i === 0 ? [] : [all.slice(0, i + 1)]))]
  // A bracket behind the mark of a key belongs to the same slip.
  const behind = all.flatMap((edit, i) => (charOf(edit) === '：' && OPENING.test(charOf(all[i + 1] ?? edit)) ? [all.slice(i)] : []))
  return [...behind, ...sets].filter((edits) => edits.length > 0).map((edits) => slip('mark', edits))
}

const ODD_BLANK = /[\u3000\u00a0]/g

/** Blanks of full width between words of YAML; those that indent have a width of their own. */
export function oddBlanks(line: Line): Slip[] {
  const indent = /^[\s]*/.exec(line.text)?.[0].length ?? 0
  const found = [...bare(line.text).matchAll(ODD_BLANK)].filter(({ index }) => index >= indent)
  const edits = found.map(({ index }) => ({ from: line.from + index, to: line.from + index + 1, text: ' ' }))
  return [...edits.map((edit) => [edit]), edits].filter((some) => some.length > 0).map((some) => slip('blank', some))
}

const QUOTE = /[“”]([^“”"]*)[“”]|‘([^‘’']*)’/g

/** A value in Chinese quotation marks that YAML cannot read without its own. */
export function chineseQuotes(line: Line): Slip[] {
  return [...line.text.matchAll(QUOTE)].map(({ 0: found, index }) => {
    const [from, to] = [line.from + index, line.from + index + found.length]
    return slip('quotes', [
      { from, to: from + 1, text: '"' },
      { from: to - 1, to, text: '"' },
    ])
  })
}
