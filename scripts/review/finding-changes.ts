// review: findings that came and went. One that only moved, or says another number, is the same finding.

import type { Finding } from '../messages/messages.ts'

export interface FindingChanges {
  readonly appeared: readonly Finding[]
  readonly gone: readonly Finding[]
}

/** `renamed`: words for what was called otherwise before. */
export function findingChanges(
  before: readonly Finding[],
  after: readonly Finding[],
  renamed: readonly (readonly [before: string, after: string])[] = [],
): FindingChanges {
  const old = ({ fingerprint }: Finding): string => renamed.reduce((text, [was, is]) => text.replaceAll(was, is), fingerprint)
  const now = ({ fingerprint }: Finding): string => fingerprint
  return { appeared: without(after, before.map(old), now), gone: without(before, after.map(now), old) }
}

/** As many of the same as there are too many. */
function without(findings: readonly Finding[], others: readonly string[], nameOf: (one: Finding) => string): Finding[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return findings.filter((one) => {
    const count = left.get(nameOf(one)) ?? 0
    if (count > 0) left.set(nameOf(one), count - 1)
    return count === 0
  })
}
