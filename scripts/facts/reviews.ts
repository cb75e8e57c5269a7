// facts: who has seen what of a report, and whether it is still what was seen. Each part has a digest of what was written,
// not of bytes: comments, the order of keys and line breaks that mean nothing do not count.

import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { digestOf, itemsOf, type Narrative, narrativeLines, type Node, nodeAt, textAt, type UnitYearContent } from '../content/content.ts'
import { reviewOutdated } from './checks/review-outdated.ts'
import { OWN_INDICATORS, type Written, writtenInReport, writtenInSheet } from './written.ts'

export const REVIEW_PARTS = ['facts', 'indicators', 'narrative', 'rules'] as const
export type ReviewPart = (typeof REVIEW_PARTS)[number]
export type ReviewDigests = Readonly<Record<ReviewPart, string>>

export interface SignedReview {
  /** An office, never a name. */
  readonly role: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly saw: string
  /** What is no longer as it was seen. */
  readonly changed: readonly ReviewPart[]
  readonly at: Place
}

/** Digits of a digest, hexadecimal. */
const LONG = 16

/** `rules`: the digest of the form's, as its Format has it. */
export function reviewDigests(content: UnitYearContent, rules: string): ReviewDigests {
  const written = writtenInReport(content)
  const isOfIndicators = ({ steps }: Written): boolean => steps[0] === 'indicators' || steps[0] === OWN_INDICATORS
  const data = written.filter((one) => !isOfIndicators(one) && one.steps[0] !== 'reviews' && one.steps[0] !== 'published')
  return {
    facts: digestOfWritten([...data, ...writtenInSheet(content.unitSheet)]),
    indicators: digestOfWritten(written.filter(isOfIndicators)),
    narrative: digestOfNarrative(content.narrative, content.illustrations),
    rules,
  }
}

export function digestOfWritten(written: readonly Written[]): string {
  return digestOf(written.map(({ steps, text }) => JSON.stringify([...steps, text])).sort()).slice(0, LONG)
}

function digestOfNarrative(narrative: Narrative, illustrations: UnitYearContent['illustrations']): string {
  const lines = narrativeLines(narrative, (number) => `${number}.`).map(({ text }) => text)
  return digestOf([...lines, ...[...illustrations].sort(([a], [b]) => (a < b ? -1 : 1)).flat()]).slice(0, LONG)
}

/** Digests are reckoned only where there is a review to hold them against. */
export function readReviews(report: Node | undefined, digests: () => ReviewDigests): { reviews: SignedReview[]; told: Observation[] } {
  const items = itemsOf(nodeAt(report, ['reviews']))
  if (items.length === 0) return { reviews: [], told: [] }
  const now = digests()
  const reviews = items.map((item): SignedReview => {
    const seen = (part: ReviewPart): string | undefined => textAt(item, 'digests', part)
    return {
      role: textAt(item, 'role') ?? '',
      date: textAt(item, 'date') ?? '',
      saw: textAt(item, 'saw') ?? '',
      changed: REVIEW_PARTS.filter((part) => seen(part) !== undefined && seen(part) !== now[part]),
      at: nodeAt(item, ['role'])?.at ?? item.at,
    }
  })
  const told = reviews.flatMap(({ at, changed, date, role }) =>
    changed.map((part) => observe(reviewOutdated, at, { role, date, part: { term: `part:${part}` } })),
  )
  return { reviews, told }
}
