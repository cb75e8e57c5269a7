// messages: what merely follows from a value that has been told. It waits until the value is mended.

import { placeText } from '../base/place.ts'
import { waiverOutdated } from './checks/waiver-outdated.ts'
import { waiverUnused } from './checks/waiver-unused.ts'
import type { Finding } from './finding.ts'

/** Codes. */
interface Order {
  /** What is told of a value. */
  readonly causes: ReadonlySet<string>
  /** What may be told because of it, at its place or resting on it. */
  readonly effects: ReadonlySet<string>
  /** What rests on every value. */
  readonly last: ReadonlySet<string>
}

/** A value that is told as an error says nothing yet. A cause that a site takes for less than an error hides nothing. */
export function withoutFollowers(findings: readonly Finding[], { causes, effects, last }: Order): Finding[] {
  const told = new Set(findings.filter(({ code, level }) => level === 'error' && causes.has(code)).map(({ at }) => placeText(at)))
  if (told.size === 0) return [...findings]
  return findings.filter(({ at, code, related = [] }) => {
    if (last.has(code) || WAIVERS.has(code)) return false // what a waiver would silence may be waiting
    return !effects.has(code) || ![at, ...related].some((one) => told.has(placeText(one)))
  })
}

const WAIVERS: ReadonlySet<string> = new Set([waiverOutdated.code, waiverUnused.code])
