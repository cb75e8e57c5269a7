// findings: lists in a text, and how many things they may name.

import { matchesIn } from '../../../base/matches.ts'
import type { View } from '../reading/view.ts'

/** Items that are counted. */
const MOST = 60

/** How many things the list from `start` may name: by the mark that parts them, 和 and 及 read both ways. */
export function readings(text: string, start: number): ReadonlySet<number> | undefined {
  const end = Math.min(endOf(text.slice(start, start + LONGEST_LIST)) + start, start + LONGEST_LIST)
  const body = flat(text.slice(start, end))
  if (body.trim().length < 3) return undefined
  const ordinals = matchesIn(body, /(?:^|[；;，,。：:])([一二三四五六七八九十]{1,3})(?:是|要|、)/g)
  const signs = matchesIn(body, /[①-⑳]|(?:^|[；;，,])[（(]?\d{1,2}[）)、.．](?!\d)/g)
  if (ordinals.length >= 2) return new Set([ordinals.length])
  if (signs.length >= 2) return new Set([signs.length])
  if (/等(?:$|[^级候待于])|……|以及其他|省略/.test(body)) return undefined
  const semicolons = split(body, /[；;]/)
  const pauses = split(semicolons.length > 1 ? (semicolons[0] ?? '') : body, /、/)
  const first = body.split(/[；;。]/)[0] ?? ''
  const mixed = split(first, /[、，,]/)
  const found = new Set<number>()
  if (semicolons.length > 1 && pauses.length < 2) spread(found, semicolons)
  if (pauses.length >= 2) {
    spread(found, split(first.split(/[，,]/)[0] ?? '', /、/))
    spread(found, mixed)
    spread(found, split(first, /、/))
    spread(found, split(first, /[，,]/))
    spread(found, semicolons.length > 1 ? semicolons : split(body, /[、，,]/))
  } else if (mixed.length >= 3) spread(found, mixed)
  return found.size > 0 ? found : undefined
}

/**
 * 甲、乙和丙 are two by the mark and three by the sense. In the middle of a list 和 joins two names where what stands
 * before it ends as the names of the list do (办公室和财务科); 民政和社区事务办公室 is one.
 */
function spread(found: Set<number>, parts: readonly string[]): void {
  const endings = new Set([...'室科股处部站所局队院组心', ...parts.map((part) => part.replace(/·+$/, '').at(-1))])
  const joined = parts.filter((part, i) => {
    if (/以及/.test(part)) return true
    const at = part.search(/(?<=.)[和及与并]/)
    return at > 0 && (parts.length < 3 || i === parts.length - 1 || endings.has(part[at - 1]))
  }).length
  for (let n = parts.length; n <= parts.length + Math.min(joined, 6); n += 1) found.add(n)
}

export function split(text: string, mark: RegExp): string[] {
  return text.split(mark).filter((part) => part.trim() !== '')
}

const LONGEST_LIST = 1500

/** The end of the list: of the sentence, or of the paragraph where numbered items go on behind full stops. */
function endOf(body: string): number {
  if (/^(?:一是|一要|1[.、．]|①|[（(]1[）)])/.test(body)) return body.length
  const found = body.search(/[。！？]/)
  return found < 0 ? body.length : found
}

/** The text with what stands in brackets and quotation marks taken out, its length kept. */
export function flat(text: string): string {
  let depth = 0
  let kept = ''
  for (const char of text) {
    if ('（(《“'.includes(char)) depth += 1
    kept += depth > 0 ? '·' : char
    if ('）)》”'.includes(char)) depth = Math.max(depth - 1, 0)
  }
  return depth > 0 ? text : kept
}

/** Items numbered from one right below the passage; in a row, of one style. */
export function numberedBelow(views: readonly View[], i: number): ReadonlySet<number> | undefined {
  const style = views[i + 1]?.passage.marker?.style
  if (style === undefined || views[i + 1]?.passage.marker?.number !== 1) return undefined
  let n = 0
  for (const { passage } of views.slice(i + 1, i + 1 + MOST * 4)) {
    if (passage.marker?.style === style) {
      if (passage.marker.number !== n + 1) break
      n += 1
    } else if (passage.kind === 'heading' && passage.marker) break
  }
  return n >= 2 ? new Set([n]) : undefined
}

/** Where the list that ends at `end` begins. */
export function listStart(text: string, end: number): number {
  const lowest = Math.max(0, end - 160)
  let depth = 0
  let at = end
  for (; at > lowest; at -= 1) {
    const char = text[at - 1] ?? ''
    if ('）)》”'.includes(char)) depth += 1
    else if ('（(《“'.includes(char)) depth -= 1
    if (depth < 0 || (depth === 0 && /[，。；：,;:！？]/.test(char))) break
  }
  return at
}

/** Where the list before was broken by a comma: its parts counted with those of the clause before. */
export function wider(text: string, from: number, n: number): number {
  const before = flat(text.slice(listStart(text, Math.max(from - 1, 0)), Math.max(from - 1, 0)))
  return before.includes('、') ? n + split(before, /、/).length : n
}
