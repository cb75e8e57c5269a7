// site: every link and anchor of a published page resolves. Pages are looked at one by one; what is kept is the
// anchors and pages that others ask for.

import { posix } from 'node:path'
import { type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { readLinks } from '../pages/pages.ts'
import { linkBroken } from './checks/link-broken.ts'
import type { AuthoredLink } from './report-files.ts'

export interface LinkCheck {
  /** A page as it is about to be published. */
  see(path: string, links: readonly AuthoredLink[], anchors: Iterable<string>): void
  /** What leads nowhere, once all pages were seen. */
  broken(): Observation[]
}

/** Words of a link that a browser looks for, and no anchor. */
const FRAGMENT_TEXT = /:~:.*$/

interface Asked {
  readonly target: string
  readonly anchor: string
  readonly written: string
  /** The page that asks, and the how manieth of its links it is. */
  readonly page: string
  readonly index: number
  readonly authoredAt: Place | undefined
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
    see: (path, links, anchors) => {
      const own = new Set(anchors)
      for (const [index, { written, at }] of links.entries()) {
        const led = resolved(path, written)
        if (!led) continue
        const asked: Asked = { ...led, written, page: path, index, authoredAt: at }
        if (asked.target !== path && !exists(asked.target) && !files.has(asked.target)) files.set(asked.target, asked)
        if (asked.anchor === '' || stateful.has(asked.target)) continue
        if (asked.target !== path) anchored.push(asked)
        else if (!own.has(asked.anchor)) nowhere.push(asked)
      }
    },
    broken: () => {
      const known = new Map<string, ReturnType<typeof published>>()
      const look = (path: string): ReturnType<typeof published> => {
        const found = known.get(path) ?? published(path, read(path) ?? '')
        known.set(path, found)
        return found
      }
      const lost = [...files.values()].filter(({ target }) => !exists(target))
      const missed = anchored.filter(({ target, anchor }) => exists(target) && !look(target).anchors.has(anchor))
      return [...lost, ...nowhere, ...missed].map(({ written, page, index, authoredAt }) =>
        observe(linkBroken, authoredAt ?? look(page).places[index] ?? pointAt(`dist/${page}`), { target: decode(written) }),
      )
    },
  }
}

/** Undefined for what leads out of the site. */
function resolved(path: string, written: string): { readonly target: string; readonly anchor: string } | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return undefined
  const [address = '', anchor = ''] = written.replace(FRAGMENT_TEXT, '').split('#')
  const file = decode(address.replace(/\?.*$/, ''))
  const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file))
  return { target: target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target, anchor: decode(anchor) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not an escape: the name itself
  }
}

/** A page that has been put: its anchors, and its links by their places. */
function published(path: string, html: string): { readonly anchors: ReadonlySet<string>; readonly places: readonly Place[] } {
  const { anchors, links } = readLinks(html)
  const placeOf = places(path, html)
  return { anchors, places: links.map(({ at }) => placeOf(at)) }
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
