// site: every link and anchor of a published page resolves. Pages are looked at one by one; what is kept is the
// anchors and pages that others ask for.

import { posix } from 'node:path'
import { observe, type Observation } from '../base/observation.ts'
import { pointAt, type Place } from '../base/place.ts'
import { readHtml } from './html.ts'
import { linkBroken } from './checks/link-broken.ts'

export interface LinkCheck {
  /** A page as it is about to be published; `authored` gives the place of a link that an author wrote. */
  see(path: string, html: string, authored?: ReadonlyMap<string, Place>): void
  /** What leads nowhere, once all pages were seen. */
  broken(): Observation[]
}

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
/** Words of a link that a browser looks for, and no anchor. */
const FRAGMENT_TEXT = /:~:.*$/

interface Asked {
  readonly target: string
  readonly anchor: string
  readonly written: string
  readonly at: Place
}

/**
 * `stateful` are pages whose anchor is a state, kept by their script. `exists` knows every file put so far, `read` gives
 * the text of one: only what is not there yet is remembered.
 */
export function openLinkCheck(
  stateful: ReadonlySet<string>,
  exists: (path: string) => boolean,
  read: (path: string) => string | undefined,
): LinkCheck {
  const files = new Map<string, Asked>()
  const nowhere: Asked[] = []
  const anchored: Asked[] = []
  return {
    see: (path, html, authored) => {
      const { ids, links } = linksIn(path, html, authored)
      for (const asked of links) {
        if (asked.target !== path && !exists(asked.target) && !files.has(asked.target)) files.set(asked.target, asked)
        if (asked.anchor === '' || stateful.has(asked.target)) continue
        if (asked.target !== path) anchored.push(asked)
        else if (!ids.has(asked.anchor)) nowhere.push(asked)
      }
    },
    broken: () => {
      const lost = [...files.values()].filter(({ target }) => !exists(target))
      const missed = anchored.filter(({ target, anchor }) => exists(target) && !linksIn(target, read(target) ?? '').ids.has(anchor))
      return [...lost, ...nowhere, ...missed].map(({ written, at }) => observe(linkBroken, at, { target: decode(written) }))
    },
  }
}

function linksIn(path: string, html: string, authored?: ReadonlyMap<string, Place>): { ids: Set<string>; links: Asked[] } {
  const ids = new Set<string>()
  const links: Asked[] = []
  const placeOf = places(path, html)
  for (const token of readHtml(html)) {
    if (token.kind !== 'open') continue
    if (token.attributes['id'] !== undefined) ids.add(token.attributes['id'])
    const written = token.attributes[LINKS[token.name] ?? '']
    const asked = written === undefined || written === '' ? undefined : resolved(path, written, authored?.get(written) ?? placeOf(token.at))
    if (asked) links.push(asked)
  }
  return { ids, links }
}

/** Undefined for what leads out of the site. */
function resolved(path: string, written: string, at: Place): Asked | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return undefined
  const [address = '', anchor = ''] = written.replace(FRAGMENT_TEXT, '').split('#')
  const file = decode(address.replace(/\?.*$/, ''))
  const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file))
  return { target: target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target, anchor: decode(anchor), written, at }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not an escape: the name itself
  }
}

/** Offsets in rising order → places; the text is gone through once. */
function places(path: string, html: string): (offset: number) => Place {
  let line = 1
  let start = 0
  return (offset) => {
    for (let next = html.indexOf('\n', start); next >= 0 && next < offset; next = html.indexOf('\n', start)) {
      line += 1
      start = next + 1
    }
    return pointAt(`dist/${path}`, line, offset - start + 1)
  }
}
