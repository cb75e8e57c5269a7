// entry: what goes from an earlier report of the same unit or project into the files of a new one.

import { folderOf, keyText, type ReportKey } from '../../base/report-key.ts'
import { carriedIndicators, carriedSections, carriedValues, formNamedIn, namesIn, readSource, type Roots } from '../../content/content.ts'
import type { Format } from '../../facts/facts.ts'
import type { Workspace } from '../../workspace.ts'

/** The report that `from` names: the year before where it is not told, none for `none`; undefined as well where content has no such report. */
export function reportBefore({ years }: Workspace, key: ReportKey, from: string | undefined): ReportKey | undefined {
  return from === 'none' ? undefined : years.get(keyText({ ...key, year: from === undefined ? key.year - 1 : Number(from) }))
}

/** '' where it names none. */
export function formOf(roots: Roots, report: ReportKey): string {
  return formNamedIn(textOf(roots, `content/${folderOf(report)}/report.yaml`))
}

/** The new files with what the earlier report has marked 沿用上年. */
export function withCarried(
  roots: Roots,
  files: ReadonlyMap<string, string>,
  { before, format, key }: { before: ReportKey; format: Format; key: ReportKey },
): ReadonlyMap<string, string> {
  const [from, into] = [before, key].map((report) => `content/${folderOf(report)}`)
  const site: Roots = { ...roots, program: roots.site }
  const then = before.year === key.year - 1 ? '上年' : `${before.year}年`
  const narratives = namesIn(site, from ?? '', 'file').filter((name) => name.endsWith('.md'))
  return new Map(
    [...files].map(([path, text]) => {
      if (path === `${into}/report.yaml`)
        return [path, carriedValues(textOf(roots, `${from}/report.yaml`), text, then, (at) => hasPlace(format, at))]
      if (path === `${into}/indicators.yaml`) return [path, carriedIndicators(textOf(roots, `${from}/indicators.yaml`), text, then)]
      if (path !== `${into}/narrative.md`) return [path, text]
      return [path, narratives.reduce((made, name) => carriedSections(textOf(roots, `${from}/${name}`), made), text)]
    }),
  )
}

/** The form has the fact, or a group whose members the unit names. */
function hasPlace({ dictionary: { fields, open, records } }: Format, path: readonly (string | number)[]): boolean {
  const [top, ...steps] = path
  if (top === 'name') return true
  const names = steps.map((_, i) => steps.slice(0, i + 1).join('.'))
  return ['', ...names.slice(0, -1)].some((name) => open.has(name)) || names.some((name) => fields.has(name) || records.has(name))
}

function textOf(roots: Roots, file: string): string {
  return readSource({ ...roots, program: roots.site }, file).source?.text ?? ''
}
