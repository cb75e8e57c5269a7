// entry: what the product of a report is kept under: a digest of everything that it is computed from, and of nothing
// else: no time, no path of the machine, no order, no port. docs/performance.md has the table of what goes into each.

import { folderOf, keyText, type ReportKey } from '../base/report-key.ts'
import {
  COVERAGE_FILE,
  digestBelow,
  digestOf,
  digestOfFile,
  digestOfFolder,
  filesBelow,
  type Folders,
  formatIds,
  PACKED,
  readFolders,
  type Roots,
} from '../content/content.ts'
import type { Language } from '../messages/messages.ts'

export interface Keys {
  readonly folders: Folders
  readonly reports: readonly ReportKey[]
  /** What the product of a report is kept under. */
  ofReport(report: ReportKey): string
  /** The same from its files as they are at this moment, with those of the site and of forms where `forms` says so. */
  again(report: ReportKey, forms: boolean): string
  /** What is found of the site, the forms of these reports and its styles. */
  ofShared(reports: readonly ReportKey[]): string
  /** The forms that these reports name, sorted. */
  formsOf(reports: readonly ReportKey[]): readonly string[]
}

export interface KeyedBy {
  readonly roots: Roots
  readonly language: Language | undefined
  /** Pages lead to a PDF. */
  readonly hasPdf: boolean
  /** In place of what the program is: for keys that are only compared with each other. */
  readonly ofProgram?: string
}

/** Folders are listed when keys are opened; each folder and each form is read once, when a key asks for it. */
export function openKeys({ roots, language, hasPdf, ofProgram }: KeyedBy): Keys {
  const folders = readFolders(roots.site)
  const { observations, reports } = folders
  const known = new Map(reports.map((report) => [keyText(report), report]))
  const ofYear = projectsByYear(reports)
  const run = memo(() => [ofProgram ?? programDigest(roots), language ?? '', String(hasPdf)].join())
  /** As figuresOf() goes from a report to those that it rests on. */
  const inputsOf = (report: ReportKey, files: Files, depth = 1): string[] => {
    const own = files.folder(folderOf(report))
    const { digest, seesProjects } = files.form(own.form)
    const before = depth > 0 ? known.get(keyText({ ...report, year: report.year - 1 })) : undefined
    const projects = (report.project === undefined ? ofYear.get(folderOf(report)) : undefined) ?? []
    return [
      keyText(report),
      own.digest,
      files.unit(report.unit),
      digest,
      ...projects.map(keyText),
      ';',
      ...(before ? inputsOf(before, files, depth - 1) : []),
      ...(seesProjects ? projects.flatMap((project) => inputsOf(project, files)) : []),
    ]
  }
  const keyIn = (report: ReportKey, files: Files): string => digestOf([run(''), files.site(''), ...inputsOf(report, files)])
  const once = openFiles(roots)
  const formsOf = (some: readonly ReportKey[]): string[] =>
    [...new Set(some.map((one) => once.folder(folderOf(one)).form))].filter((id) => id !== '').sort()
  return {
    folders,
    reports,
    formsOf,
    ofReport: (report) => keyIn(report, once),
    again: (report, forms) => keyIn(report, forms ? openFiles(roots) : { ...openFiles(roots), site: once.site, form: once.form }),
    ofShared: (some) =>
      digestOf([
        run(''),
        once.site(''),
        JSON.stringify(observations),
        String(reports.length > 0),
        digestBelow(roots, ['styles']),
        ...formsOf(some).flatMap((id) => [id, once.form(id).digest]),
      ]),
  }
}

/** What reports are read from, each read once. */
interface Files {
  /** Of the report that stands in it. */
  folder(path: string): { readonly digest: string; readonly form: string }
  unit(unit: string): string
  form(id: string): FormInputs
  site(all: string): string
}

function openFiles(roots: Roots): Files {
  const own: Roots = { ...roots, program: roots.site }
  return {
    folder: memo((path: string) => digestOfFolder(roots.site, `content/${path}`)),
    unit: memo((unit: string) => digestOfFile(own, `content/${unit}/unit.yaml`).digest),
    form: memo((id: string) => formInputs(roots, id)),
    site: memo(() => siteDigest(roots)),
  }
}

function projectsByYear(reports: readonly ReportKey[]): ReadonlyMap<string, readonly ReportKey[]> {
  const ofYear = new Map<string, ReportKey[]>()
  for (const report of reports.filter(({ project }) => project !== undefined)) {
    const { unit, year } = report
    const others = ofYear.get(folderOf({ unit, year }))
    if (others) others.push(report)
    else ofYear.set(folderOf({ unit, year }), [report])
  }
  return ofYear
}

interface FormInputs {
  readonly digest: string
  /** Its reports rest on those of the unit's projects. */
  readonly seesProjects: boolean
}

/** Its own files, those of its bases, and its schema with those that it refers to. All forms, where it is not known which. */
function formInputs(roots: Roots, id: string): FormInputs {
  const ids = formatIds(roots)
  if (!ids.includes(id)) {
    const all = digestBelow(roots, ['templates', 'schemas'], isRead)
    return { digest: digestOf([all, ...ids]), seesProjects: true }
  }
  const chain = chainOf(roots, id, [])
  const formats = chain.map((one) => digestOfFile(roots, `templates/${one}/format.yaml`).text())
  const templates = digestBelow(roots, [...chain.map((one) => `templates/${one}`), 'templates/shared'], isRead)
  return {
    digest: digestOf([templates, ...schemasOf(roots, chain)]),
    seesProjects: formats.some((text) => /^["']?projects["']?\s*:/m.test(text)),
  }
}

/** Scripts of the site's pages are published with them, not read for them. */
function isRead(file: string): boolean {
  return !file.endsWith('.js')
}

/** The form, and what its `base:` leads to. */
function chainOf(roots: Roots, id: string, seen: readonly string[]): readonly string[] {
  if (seen.includes(id)) return []
  const base = /^["']?base["']?\s*:[ \t]*["']?([^\s"'#]+)/m.exec(digestOfFile(roots, `templates/${id}/format.yaml`).text())?.[1]
  return [id, ...(base === undefined ? [] : chainOf(roots, base, [...seen, id]))]
}

/** Those that all reports share, those of the forms, and whatever these refer to: names and digests. */
function schemasOf(roots: Roots, chain: readonly string[]): string[] {
  const all = filesBelow(roots, 'schemas').filter((file) => file.endsWith('.schema.json') && !OUTPUT.includes(file))
  const wanted = new Set(all.filter((file) => !file.startsWith(FORMATS) || chain.some((one) => file.startsWith(`${FORMATS}${one}.`))))
  // what is added to a set on the way through it is gone through too
  for (const file of wanted) {
    const text = digestOfFile(roots, file).text()
    for (const other of all) if (text.includes(other.slice(other.lastIndexOf('/') + 1))) wanted.add(other)
  }
  return [...wanted].sort().flatMap((file) => [file, digestOfFile(roots, file).digest])
}

const FORMATS = 'schemas/formats/'
/** What programs read that get our output. */
const OUTPUT = ['schemas/data.schema.json', 'schemas/review.schema.json']

/** site.yaml, and the fonts as far as they say which characters can be printed. */
function siteDigest({ site, program }: Roots): string {
  const own: Roots = { site, program: site }
  return digestOf([
    digestOfFile(own, 'content/site.yaml').digest,
    digestBelow(own, ['styles/fonts']),
    digestOfFile({ site: program, program }, COVERAGE_FILE).digest,
  ])
}

/** The program's own code, as sources or packed, and what it is made with. */
export function programDigest({ program }: Roots): string {
  if (PACKED !== undefined) return PACKED
  const inside: Roots = { site: program, program }
  return digestOf([digestBelow(inside, ['scripts', 'lib']), digestOfFile(inside, 'package.json').digest])
}

/** One answer for each thing asked, kept as long as the keys. */
function memo<Asked extends string, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const now = answer(asked)
    known.set(asked, now)
    return now
  }
}
