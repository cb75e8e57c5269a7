// review: two states of a site.

import type { DataChange } from './data.ts'
import type { FindingChanges } from './finding-changes.ts'
import type { ReportReview, ReportState } from './report-review.ts'
import type { RuleChange } from './rules.ts'

export interface FormReview {
  readonly form: string
  readonly rules: readonly RuleChange[]
  /** Reports of which something is otherwise by its rules alone. */
  readonly moved: readonly string[]
}

export interface SiteReview {
  /** What they are called: a revision, or undefined for the files as they lie there. */
  readonly base: string | undefined
  readonly head: string | undefined
  /** In the order of the site; only those of which something is otherwise. */
  readonly reports: readonly ReportReview[]
  readonly units: readonly { readonly unit: string; readonly data: readonly DataChange[] }[]
  readonly site: { readonly data: readonly DataChange[]; readonly findings: FindingChanges }
  readonly forms: readonly FormReview[]
  /** Files of forms, schemas and styles that came, went or changed. */
  readonly files: readonly string[]
  /** Files that the repository only points to: they are not compared. */
  readonly unfetched: readonly string[]
}

export function isEmpty({ files, forms, reports, site, units }: SiteReview): boolean {
  return [files, forms, reports, units, site.data, site.findings.appeared, site.findings.gone].every((list) => list.length === 0)
}

/** Reports whose unit or project lies in another folder now: the same year, and mostly the same words. */
export function renames(gone: readonly ReportState[], come: readonly ReportState[]): { before: ReportState; after: ReportState }[] {
  const left = new Set(gone)
  return come.flatMap((after) => {
    const best = [...left]
      .filter(({ key }) => key.year === after.key.year && (key.project === undefined) === (after.key.project === undefined))
      .map((before) => ({ before, likeness: common(before, after) }))
      .sort((a, b) => b.likeness - a.likeness)[0]
    if (!best || best.likeness < SAME) return []
    left.delete(best.before)
    return [{ before: best.before, after }]
  })
}

/** So much of what two reports say is the same where they are one. */
const SAME = 0.6

function common({ written: a }: ReportState, { written: b }: ReportState): number {
  const texts = new Set(a.map(({ steps, text }) => JSON.stringify([steps, text])))
  const same = b.filter(({ steps, text }) => texts.has(JSON.stringify([steps, text]))).length
  return (2 * same) / (a.length + b.length)
}
