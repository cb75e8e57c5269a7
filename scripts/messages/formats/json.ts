// messages: an array of findings, paths relative to the root. The array has no place for what is left out:
// whoever prints it tells that beside it.

import type { Finding } from '../finding.ts'
import type { Review } from './review.ts'

export function json({ findings }: Review): string {
  return JSON.stringify(findings.map(published), null, 2)
}

function published({ at, code, fix, hint, level, message, related, report }: Finding): Omit<Finding, 'fingerprint'> {
  return {
    code,
    level,
    message,
    ...(hint === undefined ? {} : { hint }),
    at,
    report,
    ...(related ? { related } : {}),
    ...(fix ? { fix } : {}),
  }
}
