// pages: where the links of a page lead, and what of it can be linked to.

import type { OpenTag, Token } from './tokens.ts'

const LINKS: Readonly<Record<string, string>> = {
  a: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  source: 'src',
  iframe: 'src',
  object: 'data',
  use: 'href',
  image: 'href',
}

/** Addresses as they are written, in the order of the page. */
export function linksIn(tokens: readonly Token[]): { readonly written: string; readonly tag: OpenTag }[] {
  return tokens.flatMap((token) => {
    const written = token.kind === 'open' ? token.attributes[LINKS[token.name] ?? ''] : undefined
    return token.kind !== 'open' || written === undefined || written === '' ? [] : [{ written, tag: token }]
  })
}

export function anchorsIn(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap((token) => (token.kind === 'open' ? (token.attributes['id'] ?? []) : [])))
}
