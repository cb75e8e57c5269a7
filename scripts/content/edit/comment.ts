// content: the comment of a key or an item in a YAML text: the lines above it, or what stands behind its value.

import type { Splice } from '../splice.ts'
import { type Path, refuse, type Refused } from './change.ts'
import { chunkOf } from './chunk.ts'
import { isFirstOnLine, lineEnd, lineStart, marginAt, type Source } from './source.ts'
import { isFlowStyle, slotOf, type Spot, spotAt } from './spot.ts'

interface Comment {
  readonly isBehind: boolean
  /** The characters: of lines above, without the margin of the first; behind a value, with the blanks before. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Undefined where no comment can be: within `{ … }` on one line. */
function commentOf(source: Source, spot: Spot): Comment | undefined {
  const { holder, index } = spot
  const { text } = source
  if (!holder || isFlowStyle(holder) || spot.isFlow) return undefined
  const { from, head } = chunkOf(source, holder, index)
  if (from < head) {
    const lines = text.slice(from, lineStart(text, head)).trimEnd()
    return { isBehind: false, from, to: head, text: wordsOf(lines) }
  }
  const behind = behindOf(text, spot)
  if (behind.text !== '' || !isFirstOnLine(text, head)) return behind
  return { isBehind: false, from: head, to: head, text: '' }
}

/** On the value's last line; behind the key where the value is on the lines below. */
function behindOf(text: string, spot: Spot): Comment {
  const { from, mark, to } = slotOf(text, spot)
  const isBelow = text.slice(mark, from).includes('\n') || /^[|>]/.test(text.slice(from, to))
  const at = isBelow ? mark : to
  const header = isBelow ? (/^[ \t]*(?:[|>][-+\d]*)?/.exec(text.slice(at))?.[0].trimEnd().length ?? 0) : 0
  const start = at + header
  const found = /^[ \t]+#[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  return { isBehind: true, from: start, to: start + found.length, text: wordsOf(found) }
}

function wordsOf(lines: string): string {
  return lines
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^# ?/, ''))
    .join('\n')
}

/** Without its `#`s, lines separated by \n; '' where there is none, undefined where there can be none. */
export function commentText(source: Source, path: Path): string | undefined {
  const spot = spotAt(source, path)
  return 'refused' in spot || spot.rest.length > 0 ? undefined : commentOf(source, spot)?.text
}

/** What stands above a key or an item, and behind its value. */
export function wordsAround(source: Source, path: Path): string {
  const spot = spotAt(source, path)
  if ('refused' in spot || spot.rest.length > 0) return ''
  const comment = commentOf(source, spot)
  const behind = comment && !comment.isBehind ? behindOf(source.text, spot).text : ''
  return [comment?.text ?? '', behind].filter((words) => words !== '').join('\n')
}

export function commentSet(source: Source, path: Path, words: string): Splice[] | Refused {
  const spot = spotAt(source, path)
  if ('refused' in spot) return spot
  if (spot.rest.length > 0) return refuse('missing')
  const { eol, text } = source
  const comment = commentOf(source, spot)
  const told = words.replace(/\r\n?/g, '\n')
  if (!comment) return told === '' ? [] : refuse('no-place-for-comment')
  if (told === comment.text) return []
  const { from, isBehind, to } = comment
  const lines = told === '' ? [] : told.split('\n').map((line) => (line === '' ? '#' : `# ${line}`))
  if (!isBehind) {
    const margin = marginAt(text, to)
    return [{ from, to, text: lines.map((line) => `${line}${eol}${margin}`).join('') }]
  }
  if (lines.length <= 1) {
    const gap = /^[ \t]*/.exec(text.slice(from, to))?.[0] || ' '
    const isAtEnd = lineEnd(text, to) === to
    return [{ from, to: isAtEnd || lines.length === 0 ? to : lineEnd(text, to), text: lines.length === 0 ? '' : gap + String(lines[0]) }]
  }
  return aboveInstead(source, spot, comment, lines)
}

/** Several lines do not fit behind a value. */
function aboveInstead(source: Source, { holder, index }: Spot, { from, to }: Comment, lines: readonly string[]): Splice[] | Refused {
  const { eol, text } = source
  const head = holder && chunkOf(source, holder, index).head
  if (head === undefined || !isFirstOnLine(text, head)) return refuse('no-place-for-comment')
  const margin = marginAt(text, head)
  const above = { from: head, to: head, text: lines.map((line) => `${line}${eol}${margin}`).join('') }
  return from === to ? [above] : [above, { from, to, text: '' }]
}
