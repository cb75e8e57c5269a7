// review: for programs, as schemas/review.schema.json has it.

import type { Finding } from '../../messages/messages.ts'
import type { FindingChanges } from '../finding-changes.ts'
import type { SiteReview } from '../site-review.ts'

export function json(review: SiteReview): string {
  const { base, files, forms, head, reports, site, unfetched, units } = review
  const told = {
    base: base ?? null,
    head: head ?? null,
    reports: reports.map((report) => ({ ...report, findings: findingsOf(report.findings) })),
    units,
    site: { data: site.data, findings: findingsOf(site.findings) },
    forms,
    files,
    unfetched,
  }
  return JSON.stringify(told, null, 2)
}

function findingsOf({ appeared, gone }: FindingChanges): object {
  return { appeared: appeared.map(published), gone: gone.map(published) }
}

function published({ at, code, level, message }: Finding): object {
  return { code, level, message, at }
}
