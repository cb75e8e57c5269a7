// the check that comes before a build, or before a shard of one.

import type { ReportKey } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { together } from '../../compile.ts'
import type { Finding } from '../../messages/messages.ts'
import type { KeptFound } from '../../products/entry.ts'
import type { Products, SharedFound } from '../../products/products.ts'
import { CHECKED, openProgress } from './progress.ts'
import { summaryLine } from './summary-line.ts'

export interface Checking {
  /** The sound reports one by one; when they have all come, what was found has been told. */
  sound(): AsyncGenerator<KeptFound>
  hasErrors(): boolean
  /** Errors that keep everything from being published. */
  isRefused(): boolean
  faulty(): readonly ReportKey[]
  counts(): { readonly sound: number }
}

/** `goesOn`: a faulty report keeps no other from being published. */
export function openChecking(
  { roots, terminal }: Given,
  products: Products,
  shared: SharedFound,
  reports: readonly ReportKey[],
  goesOn: boolean,
): Checking {
  const founds: KeptFound[] = []
  const progress = openProgress(terminal, CHECKED, reports.length, shared.language)
  const sharedError = shared.findings.some(isError)
  let hasErrors = sharedError
  const isRefused = (): boolean => sharedError || (hasErrors && !goesOn)
  const tell = (): void => {
    const findings = together(shared.findings, founds)
    terminal.findings(findings, roots, shared.language)
    const waived = founds.flatMap((one) => one.waived)
    if (hasErrors) terminal.print(summaryLine(findings, waived, founds.length, shared.language))
  }
  return {
    sound: async function* () {
      for await (const one of products.found(reports)) {
        founds.push(one)
        hasErrors ||= one.findings.some(isError)
        progress.step(one.report, one.isKept)
        if (!isRefused() && isSound(one)) yield one
      }
      tell()
    },
    hasErrors: () => hasErrors,
    isRefused,
    faulty: () => founds.filter((one) => !isSound(one)).map(({ report }) => report),
    counts: () => ({ sound: founds.filter(isSound).length }),
  }
}

function isSound({ findings, isMade }: KeptFound): boolean {
  return isMade && !findings.some(isError)
}

export function isError({ level }: Finding): boolean {
  return level === 'error'
}
