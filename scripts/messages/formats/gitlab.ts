// messages: a code quality report of GitLab (artifacts:reports:codequality), an array of issues. GitLab compares
// fingerprints between branches and shows each only once. What is left out has no place in the array.

import type { Level } from '../../base/check.ts'
import { fingerprints, type Review, wholeText } from './review.ts'

/** Of info, minor, major, critical, blocker: an error keeps the report from being published. */
const SEVERITIES: Readonly<Record<Level, string>> = { error: 'critical', warning: 'minor', info: 'info' }

export function gitlab({ digest, findings, folder, language }: Review): string {
  const fingerprint = fingerprints(findings, digest)
  return JSON.stringify(
    findings.map((finding) => ({
      description: wholeText(finding, language),
      check_name: finding.code,
      fingerprint: fingerprint.get(finding),
      severity: SEVERITIES[finding.level],
      location: { path: folder + finding.at.file, lines: { begin: finding.at.line, end: finding.at.endLine } },
    })),
    null,
    2,
  )
}
