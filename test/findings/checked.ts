// test: the small form with checks of its own, and what `check` finds in a unit that fills it in.

import type { Finding } from '../../scripts/messages/messages.ts'
import { checkMini, miniFiles } from '../mini.ts'

const FIGURES = `figures:
  在职率: { formula: 人员.在职人数 ÷ 人员.编制数, show: percent 1 }
  结余: { formula: 经费.合计.预算 - 经费.合计.决算, show: asWritten, unit: 万元 }
  执行率: { formula: 经费.合计.决算 ÷ 经费.合计.预算, show: percent 1 }
`

export interface Change {
  /** Lines below `identities:`, without the dash; none leaves the form without checks. */
  readonly checks?: readonly string[]
  /** Texts of report.yaml to replace. */
  readonly edits?: Readonly<Record<string, string>>
  /** What is added at the end of report.yaml. */
  readonly more?: string
  /** 2019's report.yaml, as edits of 2020's. */
  readonly before?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
}

const REPORT = 'content/u/2020/report.yaml'

/** What is found; whatever is edited must stand in the report. */
export function findings({ checks = [], edits = {}, more = '', before, files = {} }: Change): Finding[] {
  const sound = miniFiles()
  const report = (replaced: Readonly<Record<string, string>>): string =>
    Object.entries(replaced).reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the report has no ${from}`)
      return text.replace(from, to)
    }, sound[REPORT] ?? '')
  return checkMini({
    'templates/mini/figures.yaml': `${FIGURES}identities:\n${checks.map((one) => `  - ${one}\n`).join('') || '  []\n'}`,
    [REPORT]: report(edits) + more,
    ...(before
      ? { 'content/u/2019/report.yaml': report(before), 'content/u/2019/narrative.md': sound['content/u/2020/narrative.md'] }
      : {}),
    ...files,
  }).findings
}

export function codesOf(change: Change): string[] {
  return findings(change).map(({ code }) => code)
}

/** `line:column message` of the findings of one code. */
export function told(code: string, change: Change): string[] {
  return findings(change)
    .filter((one) => one.code === code)
    .map(({ at, message }) => `${at.line}:${at.column} ${message}`)
}
