// content: `{{逐条 重点工作：{{任务}}投入{{金额}}万元}}`: a text for each record of a list, with references in it.

import type { StateInline } from 'markdown-it'

const OPEN = /\{\{\s*逐条\s+([^{}：:\n]+?)\s*[：:][ \t\u3000]*/y

/** A list in a list has no records of its own; what is deeper stays text. */
const DEEPEST = 4

/** Becomes two tokens with those of the text between them; without its closing braces it is no such text. */
export function eachRecord(state: StateInline, silent: boolean): boolean {
  OPEN.lastIndex = state.pos
  const list = state.level < DEEPEST ? OPEN.exec(state.src)?.[1] : undefined
  const from = OPEN.lastIndex
  const end = list === undefined ? -1 : closingOf(state)
  if (list === undefined || end < 0 || end + 2 > state.posMax) return false
  if (!silent) {
    const { posMax } = state
    state.push('each_open', '', 1).content = list
    state.pos = from
    state.posMax = end
    state.md.inline.tokenize(state)
    state.pos = end
    state.posMax = posMax
    state.push('each_close', '', -1)
  }
  state.pos = end + 2
  return true
}

interface Pairs {
  readonly src: string
  /** Where the braces that open at an offset are closed. */
  readonly closing: ReadonlyMap<number, number>
}

/** Where what opens here is closed, −1 for nowhere; of three braces the first two may have been taken for the pair. */
function closingOf({ env, pos, src }: StateInline): number {
  const known = env.braces as Pairs | undefined
  const { closing } = known?.src === src ? known : (env.braces = pairsOf(src))
  return closing.get(pos) ?? closing.get(pos - 1) ?? -1
}

/** All of them at once: a thousand openings do not each look for their end. */
function pairsOf(src: string): Pairs {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (const { 0: braces, index } of src.matchAll(/\{\{|\}\}/g)) {
    const start = braces === '{{' ? void open.push(index) : open.pop()
    if (start !== undefined) closing.set(start, index)
  }
  return { src, closing }
}
