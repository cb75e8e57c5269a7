// content: YAML text → the parser's document and its errors.

import { Composer, type CST, type Document, Lexer, LineCounter, Parser } from 'yaml'
import { tooDeepAt } from './depth.ts'

export interface Parsed {
  readonly lines: LineCounter
  /** Absent where the text holds nothing, or nests too deep to be parsed. */
  readonly document?: Document.Parsed
  /** The document behind a `---`, which is not read. */
  readonly second?: Document.Parsed
  /** Where the text nests too deep. */
  readonly deepAt?: number
}

/** `keepSourceTokens`: nodes and pairs have the tokens they were made from, for those who change the text. */
export function parseYaml(text: string, keepSourceTokens = false): Parsed {
  const lines = new LineCounter()
  const lexemes = [...new Lexer().lex(text)]
  const deepAt = tooDeepAt(lexemes)
  if (deepAt !== undefined) return { lines, deepAt }
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent', keepSourceTokens })
  const [document, second] = [...composer.compose(tokens(lexemes, lines))] as Document.Parsed[]
  return { lines, ...(document ? { document } : {}), ...(second ? { second } : {}) }
}

/** What the parser's own `parse` yields, of a text that has been cut already. */
function* tokens(lexemes: readonly string[], lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  for (const lexeme of lexemes) yield* parser.next(lexeme)
  yield* parser.end()
}
