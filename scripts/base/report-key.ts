// base: which report is meant: that of a unit for a year (整体), or that of one of its projects in the year (项目).

export interface ReportKey {
  readonly unit: string
  readonly year: number
  /** The project's folder; absent for the report of the unit itself. */
  readonly project?: string
}

/** Where its files lie, below content/ and below dist/ alike: `<unit>/<year>` or `<unit>/<year>/projects/<project>`. */
export function folderOf({ project, unit, year }: ReportKey): string {
  return project === undefined ? `${unit}/${year}` : `${unit}/${year}/projects/${project}`
}

/** As people write it on a command line: `<unit>/<year>` or `<unit>/<year>/<project>`. */
export function keyText({ project, unit, year }: ReportKey): string {
  return project === undefined ? `${unit}/${year}` : `${unit}/${year}/${project}`
}

/** The way from a file of the report back to what is above all units: content/ or dist/. */
export function upFrom(key: ReportKey): string {
  return '../'.repeat(folderOf(key).split('/').length)
}

export function isSameReport(a: ReportKey, b: ReportKey): boolean {
  return a.unit === b.unit && a.year === b.year && a.project === b.project
}
