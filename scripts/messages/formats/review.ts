// messages: what every output format is made from, and the names by which a finding is known again.

import { spotText } from '../../base/spot.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Counts } from '../counts.ts'
import type { Finding } from '../finding.ts'
import type { WaivedFinding } from '../waive.ts'
import type { Language } from '../wording.ts'

export interface Review {
  /** What is shown, in the order of files and lines. */
  readonly findings: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
  /** What was found and is not shown. */
  readonly leftOut: Counts
  /** How many reports were checked. */
  readonly reports: number
  readonly language: Language
  /** The folder of the site within its repository, '' or ending in a slash: formats for a forge name files from there. */
  readonly folder: string
  readonly catalogue: Catalogue
  readonly version: string
  /** The text of a source file, for offsets and excerpts. */
  readonly textOf: (file: string) => string | undefined
  /** Hexadecimal, at least 32 digits. */
  readonly digest: (text: string) => string
}

/** A fingerprint for each finding: inserted lines do not change it, and no two of a run are equal. */
export function fingerprints(findings: readonly Finding[], digest: Review['digest']): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const nth = seen.get(finding.fingerprint) ?? 0
      seen.set(finding.fingerprint, nth + 1)
      return [finding, digest(nth === 0 ? finding.fingerprint : `${finding.fingerprint}#${nth}`)]
    }),
  )
}

/** Message and hint as one text, and where in a file that has no lines. */
export function wholeText({ at, hint, message }: Finding, language: Language): string {
  const where = at.spot ? spotText(at.spot, language) : ''
  const told = where === '' ? message : `${where}${language === 'zh' ? '：' : ': '}${message}`
  return hint === undefined ? told : `${told}\n→ ${hint}`
}

/** Words from the content stay on one line. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, ' ')
}
