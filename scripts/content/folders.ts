// content: the folders of a site: content/<unit>/<year>/, and in them projects/<project>/. What stands in content/ and is
// not read is told, not passed over.

import { type Observation, observe } from '../base/observation.ts'
import { pointAt } from '../base/place.ts'
import { folderOf, type ReportKey } from '../base/report-key.ts'
import { contentNotRead } from './checks/content-not-read.ts'
import { fileMissing } from './checks/file-missing.ts'
import { nameNotPortable } from './checks/name-not-portable.ts'
import { namesClash } from './checks/names-clash.ts'
import { isClosed, kindOf, type Standing, standingIn } from './disk.ts'
import { faultOfName, sameOnDisk } from './names.ts'

const CONTENT = 'content'
const PROJECTS = 'projects'
/** Files that are read in some folder, and so are not meant to lie in another. */
const OURS = /^((report|indicators|unit|site)\.(ya?ml|json)|narrative.*\.(md|markdown|txt))$/i
const READ_HERE: readonly ((name: string) => boolean)[] = [
  (name) => name === 'site.yaml',
  (name) => name === 'unit.yaml',
  isOfReport,
  () => false,
  isOfReport,
]

export interface Folders {
  /** Every report of the site, sorted by unit and year, a unit's own before those of its projects. */
  readonly reports: readonly ReportKey[]
  readonly observations: readonly Observation[]
}

/** What a site may bring of its own beside content/. */
const FORMS = ['templates', 'schemas', 'styles']

/** `site`: the absolute folder that holds content/. */
export function readFolders(site: string): Folders {
  const { observations, reports } = readContent(site)
  return { reports, observations: [...observations, ...FORMS.flatMap((folder) => unreadBelow(site, folder))] }
}

/** Links, which are not followed, and what else cannot be read in what forms are read from. */
function unreadBelow(site: string, file: string): Observation[] {
  const kind = kindOf(site, file)
  if (kind === 'link' || kind === 'special') return [notRead(file, file.split('/').at(-1) ?? '', kind)]
  if (isClosed(site, file)) return [closed(file)]
  if (kind !== 'folder') return []
  return standingIn(site, file).flatMap(({ encoded, name }) =>
    encoded === undefined ? unreadBelow(site, `${file}/${name}`) : [notRead(`${file}/${name}`, encoded, 'encoding')],
  )
}

/** An error, and no warning: what is in it would be left out of the site. */
function closed(file: string): Observation {
  return observe(fileMissing, pointAt(file), { file, found: { term: 'closed' } })
}

function readContent(site: string): Folders {
  if (kindOf(site, CONTENT) === 'file') return { reports: [], observations: [notRead(CONTENT, CONTENT, 'file')] }
  if (kindOf(site, CONTENT) === 'link') return { reports: [], observations: [notRead(CONTENT, CONTENT, 'link')] }
  if (isClosed(site, CONTENT)) return { reports: [], observations: [closed(CONTENT)] }
  const units = standingIn(site, CONTENT)
  const observations = [...strays(site, CONTENT, units, 0), ...clashes(CONTENT, units)]
  const reports = units.filter(isFolder).flatMap(({ name }) => {
    const unit = readUnit(site, name)
    observations.push(...unit.observations)
    return unit.reports
  })
  return { reports, observations }
}

function readUnit(site: string, name: string): Folders {
  const folder = `${CONTENT}/${name}`
  const standing = standingIn(site, folder)
  const [years, others] = [standing.filter(isYear), standing.filter((one) => isFolder(one) && !isYear(one))]
  const ofYears = years.map((year) => readYear(site, { unit: name, year: Number(year.name) }))
  const told = [
    ...others.map((one) => notRead(`${folder}/${one.name}`, one.name, 'year', { meant: yearMeant(one.name) })),
    ...strays(site, folder, standing, 1),
    ...ofYears.flatMap((year) => year.observations),
  ]
  const isIdle = years.length === 0 && told.length === 0
  return {
    reports: ofYears.flatMap((year) => year.reports),
    observations: [...nameFaults(folder, name), ...told, ...(isIdle ? [notRead(folder, name, 'years')] : [])],
  }
}

/** A year without a report of its own may be one of projects only. */
function readYear(site: string, key: ReportKey): Folders {
  const folder = `${CONTENT}/${folderOf(key)}`
  const standing = standingIn(site, folder)
  const projects = readProjects(site, key, standing)
  const isOfProjects = projects.reports.length > 0 && !standing.some(({ kind, name }) => kind === 'file' && isOfReport(name))
  const others = standing.filter((one) => isFolder(one) && one.name !== PROJECTS)
  const told = others.map(({ name }) =>
    notRead(`${folder}/${name}`, name, 'deeper', { meant: isProjectsMeant(name) ? PROJECTS : undefined }),
  )
  return {
    reports: [...(isOfProjects ? [] : [key]), ...projects.reports],
    observations: [...told, ...strays(site, folder, standing, 2), ...projects.observations],
  }
}

function readProjects(site: string, key: ReportKey, ofYear: readonly Standing[]): Folders {
  if (!ofYear.some((one) => isFolder(one) && one.name === PROJECTS)) return { reports: [], observations: [] }
  const folder = `${CONTENT}/${folderOf(key)}/${PROJECTS}`
  const standing = standingIn(site, folder)
  const folders = standing.filter(isFolder).map(({ name }) => name)
  const told = [...strays(site, folder, standing, 3), ...clashes(folder, standing)]
  const isIdle = folders.length === 0 && told.length === 0
  return {
    reports: folders.map((project) => ({ ...key, project })),
    observations: [
      ...told,
      ...(isIdle ? [notRead(folder, PROJECTS, 'projects')] : []),
      ...folders.flatMap((name) => [...nameFaults(`${folder}/${name}`, name), ...inProject(site, `${folder}/${name}`)]),
    ],
  }
}

function inProject(site: string, folder: string): Observation[] {
  const standing = standingIn(site, folder)
  return [
    ...standing.filter(isFolder).map(({ name }) => notRead(`${folder}/${name}`, name, 'project')),
    ...strays(site, folder, standing, 4),
  ]
}

function nameFaults(folder: string, name: string): Observation[] {
  const fault = faultOfName(name)
  return fault === undefined ? [] : [observe(nameNotPortable, pointAt(folder), { name: shown(name), why: { term: fault } })]
}

/** What is neither a folder nor a file of the reader's own, and files that are read elsewhere. */
function strays(site: string, folder: string, standing: readonly Standing[], depth: number): Observation[] {
  return standing.flatMap((one) => {
    const at = `${folder}/${one.name}`
    if (one.encoded !== undefined) return [notRead(at, one.encoded, 'encoding')]
    if (one.kind === 'link' || one.kind === 'special') return [notRead(at, one.name, one.kind)]
    if (one.kind === 'folder' && isClosed(site, at)) return [closed(at)]
    return one.kind === 'file' && OURS.test(one.name) && READ_HERE[depth]?.(one.name) !== true ? [notRead(at, one.name, 'place')] : []
  })
}

/** Two units, or two projects of a year, whose names are one on another machine: the second is told. */
function clashes(folder: string, standing: readonly Standing[]): Observation[] {
  const seen = new Map<string, string>()
  return standing.filter(isFolder).flatMap(({ name }) => {
    const other = seen.get(sameOnDisk(name))
    if (other === undefined) seen.set(sameOnDisk(name), name)
    const why = { term: other?.normalize('NFC') === name.normalize('NFC') ? 'form' : 'case' }
    const places = [pointAt(`${folder}/${other ?? name}`)]
    return other === undefined ? [] : [observe(namesClash, pointAt(`${folder}/${name}`), { name, other, why }, places)]
  })
}

function notRead(file: string, name: string, why: string, more: { meant?: string | undefined } = {}): Observation {
  return observe(contentNotRead, pointAt(file), { name: shown(name), why: { term: why }, ...more })
}

function isOfReport(name: string): boolean {
  return name === 'report.yaml' || name === 'indicators.yaml' || name.endsWith('.md')
}

function isProjectsMeant(name: string): boolean {
  return /^(projects?|xiangmu|项目.*)$/i.test(name)
}

function isFolder({ encoded, kind }: Standing): boolean {
  return kind === 'folder' && encoded === undefined
}

function isYear(one: Standing): boolean {
  return isFolder(one) && /^[1-9]\d{3}$/.test(one.name)
}

/** `２０２１`, `2020a`, `2022-gongkai`: the year that the name begins with. */
function yearMeant(name: string): string | undefined {
  return /^([1-9]\d{3})(?!\d)/.exec(name.normalize('NFKC').trim())?.[1]
}

/** A character that has no ink is shown by its number. */
function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
}
