// messages: what a finding is.

import type { Level } from '../base/check.ts'
import type { Fix } from '../base/fix.ts'
import type { Place } from '../base/place.ts'

export interface Finding {
  readonly code: string
  readonly level: Level
  readonly message: string
  readonly at: Place
  /** `<unit>/<year>`, or `site` for what belongs to no unit-year. */
  readonly report: string
  /** What the finding is about, without line, column or measured value: the same from one run to the next. */
  readonly fingerprint: string
  readonly hint?: string
  readonly related?: readonly Place[]
  /** How the source can be mended; `isGuess` where only the author can tell. */
  readonly fix?: Fix
}
