// content: brackets and quotation marks that are opened and never closed. The parser misses them where the text ends
// or goes on; the author looks for the one that was opened.

import { type Document, isCollection, visit } from 'yaml'
import type { Splice } from '../splice.ts'
import { linesOf, type Slip } from './slip.ts'

/** Of those that are open so many are looked at, the innermost first: deeper nobody nests them. */
const FEW = 12

/** The innermost one that is still open where the parser misses its end. */
export function unclosed(text: string, document: Document.Parsed): Slip[] {
  const opened: { at: number; close: string }[] = []
  visit(document, {
    Scalar: (_, { range, type }) => {
      const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : ''
      if (quote === '' || !range) return
      const [from, to] = range
      if (to - from < 2 || text[to - 1] !== quote) opened.push({ at: from, close: quote })
    },
    Collection: (_, node) => {
      if (!isCollection(node) || node.flow !== true || !node.range) return
      const [from, to] = node.range
      const close = text[from] === '{' ? '}' : ']'
      if (text[to - 1] !== close) opened.push({ at: from, close })
    },
  })
  return opened
    .slice(-FEW)
    .toReversed()
    .flatMap(({ at, close }) =>
      ends(text, at).map((end): Slip => ({ cause: 'unclosed', from: at, to: at + 1, edits: [closing(end, close)], isGuess: true })),
    )
}

function closing(at: number, close: string): Splice {
  return { from: at, to: at, text: close === '}' ? ' }' : close }
}

/** Where the line ends, before a comment; before that, wherever a value may end. */
function ends(text: string, at: number): number[] {
  const line = linesOf(text).findLast(({ from }) => from <= at)
  if (!line) return []
  const body = line.text.slice(at - line.from)
  const last = /\s+#.*$|\s*$/.exec(body)?.index ?? body.length
  const stops = [...body.matchAll(/(?<=\S)(?=\s*[,}\]])/g)].map(({ index }) => index).filter((index) => index > 0 && index < last)
  return [...stops, last].map((index) => at + index)
}
