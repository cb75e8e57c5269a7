// entry: what each report takes, as it was when the site was last published, so that shards come out even. It stands in the
// store and is written by a build that publishes, never by a shard: while shards are at work it stays as it is, and all of
// them plan alike. Should two not, a report is computed by both or by none of them, and the build that follows computes it.

import { folderOf, keyText, type ReportKey } from '../base/report-key.ts'
import { bytesIn, digestOf, digestOfFile, type Roots } from '../content/content.ts'
import type { Store } from '../store/store.ts'

export interface Costs {
  /** In milliseconds of one machine, as far as they are known; else as its files are large. */
  of(report: ReportKey): number
  /** What it took to compute and print it, whenever that was. */
  note(report: ReportKey, milliseconds: number): void
  /** Writes down what is known of these reports, if it is not what stands there. */
  keep(reports: readonly ReportKey[]): Promise<void>
}

type Known = Record<string, number>

export async function openCosts({ roots }: { readonly roots: Roots }, hasPdf: boolean, store: Store): Promise<Costs> {
  const site = digestOfFile({ ...roots, program: roots.site }, 'content/site.yaml').digest
  const key = digestOf(['costs', site, String(hasPdf)])
  const before = ((await store.take('costs', key))?.about ?? {}) as Known
  const noted = new Map(Object.entries(before))
  const sizeOf = (report: ReportKey): number => bytesIn(roots.site, `content/${folderOf(report)}`)
  return {
    of: (report) => before[keyText(report)] ?? sizeOf(report) * MILLISECONDS_A_BYTE,
    note: (report, milliseconds) => void noted.set(keyText(report), Math.round(milliseconds)),
    keep: async (reports) => {
      const names = reports.map(keyText).filter((name) => noted.has(name))
      const now: Known = Object.fromEntries(names.map((name) => [name, noted.get(name) ?? 0]))
      if (JSON.stringify(now) !== JSON.stringify(before)) await store.keep('costs', key, { about: now, parts: new Map() })
    },
  }
}

/** A report of 14 pages and 10 kB takes a fifth of a second. It matters where some are known and some are not. */
const MILLISECONDS_A_BYTE = 0.02
