// content: a YAML text that is to be changed: what it says, and the characters that it is written in.

import { CST, isAlias, Lexer, type Node, visit } from 'yaml'
import { parseYaml } from '../parse.ts'
import { refuse, type Refused } from './change.ts'
import { type Data, dataOf } from './data.ts'

export interface Source {
  /** Without a byte order mark. */
  readonly text: string
  readonly eol: '\n' | '\r\n'
  /** Absent where the file holds no value. */
  readonly root: Node | undefined
  readonly data: Data
  /** Names of anchors that an alias uses. */
  readonly used: ReadonlySet<string>
}

export function opened(text: string): Source | Refused {
  const { deepAt, document, second } = parseYaml(text, true)
  if (deepAt !== undefined || second || (document && document.errors.length > 0)) return refuse('syntax')
  const root = document?.contents ?? undefined
  const used = new Set<string>()
  if (root) visit(root, { Alias: (_, { source }) => void used.add(source) })
  return { text, eol: /\r\n/.test(text) ? '\r\n' : '\n', root, data: dataOf(root), used }
}

/** Something in the node is used elsewhere, or stands elsewhere. */
export function isTied({ used }: Source, node: unknown): boolean {
  let found = false
  visit(node as Node, (_, inner) => {
    const anchor = inner && typeof inner === 'object' && 'anchor' in inner ? inner.anchor : undefined
    found ||= isAlias(inner) || (typeof anchor === 'string' && used.has(anchor))
  })
  return found
}

/** All comments of a text, in order, each from its `#` to the end of its line. */
export function commentsIn(text: string): string[] {
  let before = ''
  return [...new Lexer().lex(text)].filter((lexeme) => {
    const isComment = before !== CST.SCALAR && lexeme.startsWith('#')
    before = lexeme
    return isComment
  })
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line's terminator begins. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  if (end < 0) return text.length
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

/** Where the next line begins; undefined behind the last. */
export function nextLine(text: string, offset: number): number | undefined {
  const end = text.indexOf('\n', offset)
  return end < 0 ? undefined : end + 1
}

/** The blanks that bring a line to the column of `offset`. */
export function marginAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace(/[^\t]/g, ' ')
}

export function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset))
}
