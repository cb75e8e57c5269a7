// entry: a report that nobody has filled in, from which the files of a new one are made.

import { folderOf, type ReportKey } from '../../base/report-key.ts'
import type { UnitYearContent } from '../../content/content.ts'
import { toFacts } from '../../facts/facts.ts'
import { type Figures, toFigures } from '../../figures/figures.ts'
import { derivationOf, type Workspace } from '../../workspace.ts'

/** A report in which nothing is filled in. */
export function blankReport(workspace: Workspace, id: string, key: ReportKey): Figures {
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
  return toFigures(derivation, toFacts(content, derivation.format, workspace.schemas).value).value
}
