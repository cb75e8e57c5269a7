// pages: what Handlebars says of a template it cannot read, in our own words and at the line that it is about.

import { type Observation, observe } from '../../base/observation.ts'
import { pointAt } from '../../base/place.ts'
import { templateSyntax } from '../checks/template-syntax.ts'

/** Handlebars' complaint → the term for it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/OPEN_ENDBLOCK.*got 'EOF'/, 'unclosed'],
  [/doesn't match/, 'crossed'],
  [/got 'OPEN_ENDBLOCK'/, 'unopened'],
  [/got '(INVERSE|OPEN_INVERSE|OPEN_INVERSE_CHAIN)'/, 'else'],
  [/got '(CLOSE|CLOSE_UNESCAPED|CLOSE_RAW_BLOCK)'/, 'empty'],
  [/got 'EOF'/, 'open'],
  [/got 'INVALID'|Unrecognized text/, 'character'],
  [/partial arguments/, 'partial'],
]

/** What the parser or the setting of a template complained of. */
export function syntaxFault(error: Error, file: string, text: string): Observation {
  const { lineNumber, column, message } = error as Error & { lineNumber?: number; column?: number }
  const kind = KINDS.find(([said]) => said.test(message))?.[1] ?? 'other'
  const unclosed = kind === 'unclosed' ? openBlocks(text).at(-1) : undefined
  if (unclosed) {
    const { line, column: at, name } = unclosed
    return observe(templateSyntax, pointAt(file, line, at), { detail: { term: 'template:unclosed' }, name: `{{#${name}}}` })
  }
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  return observe(templateSyntax, pointAt(file, line, (column ?? 0) + 1), { detail: { term: `template:${kind}` } })
}

const BLOCK = /\{\{!--[^]*?--\}\}|\{\{![^]*?\}\}|\{\{~?([#^/])[>*]?\s*([^\s}~]*)/g

/** The blocks that a text begins and does not end, outermost first. */
function openBlocks(text: string): { name: string; line: number; column: number }[] {
  const open: { name: string; line: number; column: number }[] = []
  for (const { 1: mark, 2: name = '', index } of text.matchAll(BLOCK)) {
    if (mark === '/') open.pop()
    else if (mark !== undefined && name !== '') {
      const before = text.slice(0, index).split('\n')
      open.push({ name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
    }
  }
  return open
}
