// facts: the patterns of a schema under an engine whose time grows with the text alone. A form's pattern meets an author's
// text: under the language's own engine `^(a+)+$` takes years for forty letters.

import { RE2JS } from 're2js'

/** ECMA-262 22.2.2.9: what `\s` is, as ranges of a class, and all the rest. */
const BLANKS = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}'
const INK =
  '\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}'
const TOKEN = /\\u\{([\da-f]+)\}|\\u([\da-f]{4})|\\p\{(?:Script|sc)=(\w+)\}|\\[^]|\[\^\]|[^]/giu

/** Throws a SyntaxError for what is no pattern, and for what only a slow engine has: what stands before or behind, the same again. */
export function linearPattern(pattern: string): { test(text: string): boolean; toString(): string } {
  new RegExp(pattern, 'u') // what the schema's language does not know is not known here either
  try {
    const compiled = RE2JS.compile(translated(pattern))
    return { test: (text) => compiled.matcher(text).find(), toString: () => pattern } // the validator keeps it by its text
  } catch (error) {
    throw new SyntaxError(`${pattern}: ${(error as Error).message}`)
  }
}

/** The same pattern as the engine writes it. */
function translated(pattern: string): string {
  let isInClass = false
  return pattern.replace(TOKEN, (token: string, wide?: string, unit?: string, script?: string) => {
    const code = wide ?? unit
    if (code !== undefined) return `\\x{${code}}`
    if (script !== undefined) return `\\p{${script}}`
    if (token === '[^]') return '(?s:.)'
    const ranges = token === '\\s' ? BLANKS : token === '\\S' ? INK : undefined
    if (ranges !== undefined) return isInClass ? ranges : `[${ranges}]`
    if (token === '.' && !isInClass) return '[^\\n\\r\\x{2028}\\x{2029}]'
    if (token === '\\0') return '\\x{0}'
    if (token === '[') isInClass = true
    if (token === ']') isInClass = false
    return token
  })
}
