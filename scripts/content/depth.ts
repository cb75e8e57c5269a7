// content: how deep a YAML text nests, counted before it is parsed: the parser recurses,
// and a text of ten thousand brackets would end the process instead of giving a finding.

/** No report nests a tenth as deep. */
export const MAX_DEPTH = 100

/** The offset at which a text, as the lexer cut it, goes deeper than MAX_DEPTH, or undefined. */
export function tooDeepAt(lexemes: Iterable<string>): number | undefined {
  let offset = 0
  let flow = 0
  let indent = 0
  let atLineStart = true
  for (const lexeme of lexemes) {
    const first = lexeme[0] ?? ''
    if (lexeme.includes('\n')) {
      atLineStart = true
      indent = 0
    } else if (atLineStart && /^ +$/.test(lexeme)) {
      indent = Math.ceil(lexeme.length / 2)
    } else {
      if (first === '[' || first === '{') flow += 1
      if (first === ']' || first === '}') flow -= 1
      if ((first === '-' || first === '?') && lexeme.length === 1) indent += 1
      if (lexeme.trim() !== '') atLineStart = false
    }
    if (flow + indent > MAX_DEPTH) return offset
    if (!CONTROL.has(first)) offset += lexeme.length
  }
  return undefined
}

/** The lexer marks documents, flow ends and scalars with characters that stand for nothing in the text. */
const CONTROL = new Set(['\x02', '\x18', '\x1f'])
