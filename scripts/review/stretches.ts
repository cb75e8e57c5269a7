// review: a changed text by its characters.

import { diffArrays } from 'diff'

export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Texts that differ in more places than this are told as one text in place of another. */
const MOST_EDITS = 2000
/** A run of the same characters that is shorter than this, between changes on both sides, is read more easily as changed. */
const SHORTEST = 2

/** A reference in braces is one character: it changes as a whole, or not at all. */
export function stretches(before: string, after: string): Stretch[] {
  const found = diffArrays(characters(before), characters(after), { maxEditLength: MOST_EDITS })
  if (!found) return [...some('gone', before), ...some('new', after)]
  const parts = found.map(({ added, removed, value }): Stretch => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
  return joined(parts)
}

function characters(text: string): string[] {
  return text.match(/\{\{[^{}]*\}\}|[\s\S]/gu) ?? []
}

/** What is gone before what is new, islands between changes given to both. */
function joined(parts: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let [gone, come] = ['', '']
  const close = (): void => {
    found.push(...some('gone', gone), ...some('new', come))
    ;[gone, come] = ['', '']
  }
  for (const [i, { kind, text }] of parts.entries()) {
    const isIsland = kind === 'same' && i > 0 && i < parts.length - 1 && [...text].length < SHORTEST && !text.startsWith('{{')
    if (kind === 'same' && !isIsland) {
      close()
      found.push({ kind, text })
      continue
    }
    if (kind !== 'new') gone += text
    if (kind !== 'gone') come += text
  }
  close()
  return found
}

function some(kind: Stretch['kind'], text: string): Stretch[] {
  return text === '' ? [] : [{ kind, text }]
}

/** With no more of what is the same than so many characters beside a change. */
export function excerpt(parts: readonly Stretch[], beside = 12): Stretch[] {
  return parts.map((part, i): Stretch => {
    const chars = characters(part.text)
    if (part.kind !== 'same') return part
    const [head, tail] = [i === 0 ? 0 : beside, i === parts.length - 1 ? 0 : beside]
    if (chars.length <= head + tail + 1) return part
    return { kind: 'same', text: `${chars.slice(0, head).join('')}…${tail === 0 ? '' : chars.slice(-tail).join('')}` }
  })
}
