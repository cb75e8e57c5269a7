// pages: which values a page prints, in the order of their first appearance.

import type { Token } from './tokens.ts'

/** The names of the `<data>` elements; what prints nothing is no value. */
export function valuesIn(tokens: readonly Token[]): string[] {
  const names = new Set<string>()
  let name: string | undefined
  for (const token of tokens) {
    if (token.kind === 'open' && token.name === 'data') name = token.attributes['data-name']
    else if (token.kind === 'close' && token.name === 'data') name = undefined
    else if (token.kind === 'text' && name !== undefined && token.text.trim() !== '') names.add(name)
  }
  return [...names]
}
