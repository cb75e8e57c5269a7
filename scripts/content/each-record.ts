// content: `{{逐条 重点工作：{{任务}}投入{{金额}}万元}}`: a text for each record of a list, with references in it.

import type { StateInline } from 'markdown-it'

const OPEN = /\{\{\s*逐条\s+([^{}：:\n]+?)\s*[：:][ \t\u3000]*/y

/** Becomes two tokens with those of the text between them; without its closing braces it is no such text. */
export function eachRecord(state: StateInline, silent: boolean): boolean {
  OPEN.lastIndex = state.pos
  const list = OPEN.exec(state.src)?.[1]
  const from = OPEN.lastIndex
  const end = list === undefined ? -1 : closingOf(state.src, from)
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

/** The braces that close what was opened before `from`; −1 where there are none. */
function closingOf(text: string, from: number): number {
  let open = 1
  for (const { 0: braces, index } of text.slice(from).matchAll(/\{\{|\}\}/g)) {
    open += braces === '{{' ? 1 : -1
    if (open === 0) return from + index
  }
  return -1
}
