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

interface Link {
  readonly written: string
  readonly tag: OpenTag
}

/** Addresses as they are written, in the order of the page. */
export function linksIn(tokens: readonly Token[]): Link[] {
  const links: Link[] = []
  for (const tag of tokens) {
    const written = tag.kind === 'open' && tag.attributes[LINKS[tag.name] ?? '']
    if (written) links.push({ written, tag })
  }
  return links
}

export function anchorsIn(tokens: readonly Token[]): Set<string> {
  const anchors = new Set<string>()
  for (const token of tokens) if (token.kind === 'open' && token.attributes['id'] !== undefined) anchors.add(token.attributes['id'])
  return anchors
}
