// the check that comes before a build, or before a shard of one.

import type { ReportKey } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { type Finding, isNone, leftOutText } from '../../messages/messages.ts'
import type { KeptFound, SoundReport } from '../../products/entry.ts'
import type { Products, SharedFound } from '../../products/products.ts'
import { CHECKED, openProgress } from './progress.ts'
import { summaryLine } from './summary-line.ts'
import { openTold } from './told.ts'

export interface Checking {
  /** The sound reports one by one; when they have all come, what was found has been told. */
  sound(): AsyncGenerator<SoundReport>
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
  const { language } = shared
  const told = openTold(shared.findings)
  const progress = openProgress(terminal, CHECKED, reports.length, language)
  const faulty: ReportKey[] = []
  const counts = { checked: 0, sound: 0, waived: 0 }
  const sharedError = shared.findings.some(isError)
  let hasErrors = sharedError
  const isRefused = (): boolean => sharedError || (hasErrors && !goesOn)
  const enter = (one: KeptFound): void => {
    told.add(one)
    counts.checked += 1
    counts.waived += one.waived.length
    hasErrors ||= one.findings.some(isError)
    if (isSound(one)) counts.sound += 1
    else faulty.push(one.report)
    progress.step(one.report, one.isKept)
  }
  const tell = (): void => {
    const { all, leftOut, shown } = told.selection()
    terminal.findings(shown, roots, language)
    if (hasErrors) terminal.print(summaryLine(all, counts.waived, counts.checked, language, leftOut))
    else if (!isNone(leftOut))
      terminal.print(`${leftOutText(leftOut, language)}${language === 'zh' ? '（jibao check 全部列出）' : ' (jibao check lists all)'}`)
  }
  return {
    sound: async function* () {
      for await (const one of products.found(reports)) {
        enter(one)
        const { key, milliseconds, report } = one
        if (!isRefused() && isSound(one)) yield { key, milliseconds, report }
      }
      tell()
    },
    hasErrors: () => hasErrors,
    isRefused,
    faulty: () => faulty,
    counts: () => counts,
  }
}

function isSound({ findings, isMade }: KeptFound): boolean {
  return isMade && !findings.some(isError)
}

export function isError({ level }: Finding): boolean {
  return level === 'error'
}
