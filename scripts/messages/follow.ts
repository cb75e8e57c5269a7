// messages: what merely follows from a value that has been told. It waits until the value is mended.

import { placeText } from '../base/place.ts'
import { waiverOutdated } from './checks/waiver-outdated.ts'
import { waiverUnused } from './checks/waiver-unused.ts'
import type { Finding } from './finding.ts'

/**
 * Without the findings of `effects` at, or resting on, a place where one of `causes` is told as an error: a value that has
 * to be mended says nothing yet. Codes; a cause that a site takes for less than an error hides nothing.
 */
export function withoutFollowers(findings: readonly Finding[], causes: ReadonlySet<string>, effects: ReadonlySet<string>): Finding[] {
  const told = new Set(findings.filter(({ code, level }) => level === 'error' && causes.has(code)).map(({ at }) => placeText(at)))
  if (told.size === 0) return [...findings]
  return findings.filter(({ at, code, related = [] }) => {
    if (WAIVERS.has(code)) return false // what they would silence may be waiting
    return !effects.has(code) || ![at, ...related].some((one) => told.has(placeText(one)))
  })
}

const WAIVERS: ReadonlySet<string> = new Set([waiverOutdated.code, waiverUnused.code])
