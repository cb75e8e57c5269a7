// site: every link and anchor of a published page resolves. Of a page is kept what it asks of others, so that it need not
// be read again when they change.

import { posix } from 'node:path'
import { type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { readLinks } from '../pages/pages.ts'
import { linkBroken } from './checks/link-broken.ts'
import type { AuthoredLink } from './report-files.ts'

/** A page, and what must be there besides itself and its own files. */
export interface Asking {
  readonly path: string
  /** A path, or a path and an anchor behind `ANCHOR`; each once. */
  readonly asked: readonly string[]
  /** The links that an author wrote: what is asked, and where it was written. */
  readonly authored: readonly (readonly [asked: string, at: Place])[]
}

/** No path has an empty step. */
const ANCHOR = '//'

/** Words of a link that a browser looks for, and no anchor. */
const FRAGMENT_TEXT = /:~:.*$/

/**
 * What a page asks of others. `isOwn` are files that are published with it and are there already; `stateful` are pages
 * whose anchor is a state, kept by their script.
 */
export function askingOf(
  path: string,
  links: readonly AuthoredLink[],
  anchors: ReadonlySet<string>,
  stateful: ReadonlySet<string>,
  isOwn: (target: string) => boolean = () => false,
): Asking {
  const asked = new Set<string>()
  const authored: [string, Place][] = []
  for (const { written, at } of links) {
    if (written.startsWith('#') && anchors.has(written.slice(1))) continue // most of them
    const led = resolved(path, written)
    if (!led) continue
    const isStated = led.anchor === '' || stateful.has(led.target)
    if (led.target === path ? isStated || anchors.has(led.anchor) : isStated && isOwn(led.target)) continue
    const one = isStated ? led.target : led.target + ANCHOR + led.anchor
    asked.add(one)
    if (at) authored.push([one, at])
  }
  return { path, asked: [...asked], authored }
}

/**
 * What leads nowhere. `exists` knows every file of the site, `read` gives the text of one; the anchors of pages that are
 * not `isNew` are as they were when they were asked for last. A file that is missing is told once, by the first page.
 */
export function brokenLinks(
  pages: Iterable<Asking>,
  exists: (path: string) => boolean,
  read: (path: string) => string | undefined,
  isNew: (path: string) => boolean,
): Observation[] {
  const looked = new Map<string, ReturnType<typeof published>>()
  const look = (path: string): ReturnType<typeof published> => {
    const found = looked.get(path) ?? published(path, read(path) ?? '')
    looked.set(path, found)
    return found
  }
  const missing = new Set<string>()
  const isBroken = (page: string, one: string): boolean => {
    const [target, anchor] = split(one)
    if (!exists(target)) return !missing.has(target) && !!missing.add(target)
    return anchor !== '' && (isNew(target) || isNew(page)) && !look(target).anchors.has(anchor)
  }
  const told: Observation[] = []
  for (const { path, asked, authored } of pages) {
    for (const one of asked) {
      if (!isBroken(path, one)) continue
      const link = look(path).links.find(({ written }) => asks(path, written, one))
      const at = authored.find(([wanted]) => wanted === one)?.[1] ?? link?.at ?? pointAt(`dist/${path}`)
      told.push(observe(linkBroken, at, { target: decode(link?.written ?? one) }))
    }
  }
  return told
}

/** The file that is asked for. */
export function targetOf(asked: string): string {
  return split(asked)[0]
}

function split(asked: string): readonly [target: string, anchor: string] {
  const at = asked.indexOf(ANCHOR)
  return at < 0 ? [asked, ''] : [asked.slice(0, at), asked.slice(at + ANCHOR.length)]
}

function asks(path: string, written: string, asked: string): boolean {
  const led = resolved(path, written)
  const [target, anchor] = split(asked)
  return led?.target === target && (anchor === '' || led.anchor === anchor)
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

/** A page that has been put: its anchors, and its links with their places. */
function published(
  path: string,
  html: string,
): { readonly anchors: ReadonlySet<string>; readonly links: readonly { readonly written: string; readonly at: Place }[] } {
  const { anchors, links } = readLinks(html)
  const placeOf = places(path, html)
  return { anchors, links: links.map(({ written, at }) => ({ written, at: placeOf(at) })) }
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
