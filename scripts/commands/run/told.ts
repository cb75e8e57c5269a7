// what a build tells of what was found. A site of a province has hundreds of thousands of findings: only so many of them are held
// and listed, the most severe first; the others are counted.

import type { Level } from '../../base/check.ts'
import { folderOf } from '../../base/report-key.ts'
import { together } from '../../compile.ts'
import { type Counts, countsOf, type Finding, select, type Selection } from '../../messages/messages.ts'
import type { KeptFound } from '../../products/entry.ts'

export interface Told {
  add(found: Pick<KeptFound, 'report' | 'findings'>): void
  /** What is to be listed, and how many of all. */
  selection(): Selection & { readonly all: Counts }
}

/** More nobody reads in what a build says: `check` lists them all. */
const MOST = 200

/** `shared` belong to no single report. */
export function openTold(shared: readonly Finding[]): Told {
  const held: Finding[] = []
  const counted: Record<Level, number> = { error: 0, warning: 0, info: 0 }
  /** Reports of one form or one unit meet the same fault of a template or of unit.yaml. */
  const seen = new Set<string>()
  const isNew = ({ at, code, message }: Finding): boolean => {
    const key = JSON.stringify([code, at, message])
    return !seen.has(key) && seen.add(key) !== undefined
  }
  return {
    add: ({ findings, report }) => {
      const own = `content/${folderOf(report)}/`
      for (const finding of findings) {
        if (!finding.at.file.startsWith(own) && !isNew(finding)) continue
        counted[finding.level] += 1
        if (counted[finding.level] <= MOST) held.push(finding)
      }
    },
    selection: () => {
      const all = together(shared, [{ findings: held, waived: [] }])
      const { leftOut, shown } = select(all, 'info', MOST)
      const ofHeld = countsOf(held)
      const withOthers = ({ error, info, warning }: Counts): Counts => ({
        error: error + counted.error - ofHeld.error,
        warning: warning + counted.warning - ofHeld.warning,
        info: info + counted.info - ofHeld.info,
      })
      return { shown, leftOut: withOthers(leftOut), all: withOthers(countsOf(all)) }
    },
  }
}
