// entry: a report that nobody has filled in, from which the files of a new one are made.

import { folderOf, type ReportKey } from '../../base/report-key.ts'
import type { UnitYearContent } from '../../content/content.ts'
import { toFacts } from '../../facts/facts.ts'
import { figuresOf } from '../../figured.ts'
import { type Figures, toFigures } from '../../figures/figures.ts'
import { derivationOf, type Workspace, yearBefore } from '../../workspace.ts'

/** A report in which nothing is filled in, and the figures of the year before where content has them. */
export function blankReport(workspace: Workspace, id: string, key: ReportKey): { empty: Figures; lastYear?: Figures } {
  const content: UnitYearContent = {
    ...key,
    narrative: { lead: [], sections: [] },
    narrativeFiles: [],
    illustrations: new Map(),
    projects: [],
    unitSheet: { file: `content/${key.unit}/unit.yaml`, node: undefined },
    reportSheet: { file: `content/${folderOf(key)}/report.yaml`, node: undefined },
  }
  const derivation = derivationOf(workspace, id)
  const before = yearBefore(workspace, key)
  const lastYear = before && figuresOf(workspace, before).figures
  return {
    empty: toFigures(derivation, toFacts(content, derivation.format, workspace.schemas).value).value,
    ...(lastYear ? { lastYear } : {}),
  }
}
