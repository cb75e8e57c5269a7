// content: the folders of a site: content/<unit>/<year>/. What stands in content/ and is not read is told, not passed over.

import { type Observation, observe } from '../base/observation.ts'
import { pointAt } from '../base/place.ts'
import { contentNotRead } from './checks/content-not-read.ts'
import { nameNotPortable } from './checks/name-not-portable.ts'
import { namesClash } from './checks/names-clash.ts'
import { kindOf, type Standing, standingIn } from './disk.ts'
import { faultOfName, sameOnDisk } from './names.ts'

const CONTENT = 'content'
/** Files that are read in some folder, and so are not meant to lie in another. */
const OURS = /^((report|indicators|unit|site)\.(ya?ml|json)|narrative.*\.(md|markdown|txt))$/i
const READ_HERE: readonly ((name: string) => boolean)[] = [
  (name) => name === 'site.yaml',
  (name) => name === 'unit.yaml',
  (name) => name === 'report.yaml' || name === 'indicators.yaml' || name.endsWith('.md'),
]

export interface Folders {
  /** Every unit-year of the site, sorted by unit and year. */
  readonly unitYears: readonly { readonly unit: string; readonly year: number }[]
  readonly observations: readonly Observation[]
}

/** What a site may bring of its own beside content/. */
const FORMS = ['templates', 'schemas', 'styles']

/** `site`: the absolute folder that holds content/. */
export function readFolders(site: string): Folders {
  const { observations, unitYears } = readContent(site)
  return { unitYears, observations: [...observations, ...FORMS.flatMap((folder) => linksBelow(site, folder))] }
}

/** Links, which are not followed, in what forms are read from. */
function linksBelow(site: string, file: string): Observation[] {
  const kind = kindOf(site, file)
  if (kind === 'link') return [notRead(file, file.split('/').at(-1) ?? '', 'link')]
  if (kind !== 'folder') return []
  return standingIn(site, file).flatMap(({ encoded, name }) =>
    encoded === undefined ? linksBelow(site, `${file}/${name}`) : [notRead(`${file}/${name}`, encoded, 'encoding')],
  )
}

function readContent(site: string): Folders {
  if (kindOf(site, CONTENT) === 'file') return { unitYears: [], observations: [notRead(CONTENT, CONTENT, 'file')] }
  if (kindOf(site, CONTENT) === 'link') return { unitYears: [], observations: [notRead(CONTENT, CONTENT, 'link')] }
  const units = standingIn(site, CONTENT)
  const observations = [...strays(CONTENT, units, 0), ...clashes(units)]
  const unitYears = units.filter(isFolder).flatMap(({ name }) => {
    const unit = readUnit(site, name)
    observations.push(...unit.observations)
    return unit.years.map((year) => ({ unit: name, year }))
  })
  return { unitYears, observations }
}

function readUnit(site: string, name: string): { years: number[]; observations: Observation[] } {
  const folder = `${CONTENT}/${name}`
  const standing = standingIn(site, folder)
  const [years, others] = [standing.filter(isYear), standing.filter((one) => isFolder(one) && !isYear(one))]
  const fault = faultOfName(name)
  const named = fault === undefined ? [] : [observe(nameNotPortable, pointAt(folder), { name: shown(name), why: { term: fault } })]
  const told = [
    ...others.map((one) => notRead(`${folder}/${one.name}`, one.name, 'year', { meant: yearMeant(one.name) })),
    ...strays(folder, standing, 1),
    ...years.flatMap((year) => deeper(site, `${folder}/${year.name}`)),
  ]
  const isIdle = years.length === 0 && told.length === 0
  return {
    years: years.map((year) => Number(year.name)),
    observations: [...named, ...told, ...(isIdle ? [notRead(folder, name, 'years')] : [])],
  }
}

function deeper(site: string, folder: string): Observation[] {
  const standing = standingIn(site, folder)
  return [...standing.filter(isFolder).map(({ name }) => notRead(`${folder}/${name}`, name, 'deeper')), ...strays(folder, standing, 2)]
}

/** What is neither a folder nor a file of the reader's own, and files that are read elsewhere. */
function strays(folder: string, standing: readonly Standing[], depth: number): Observation[] {
  return standing.flatMap((one) => {
    const at = `${folder}/${one.name}`
    if (one.encoded !== undefined) return [notRead(at, one.encoded, 'encoding')]
    if (one.kind === 'link' || one.kind === 'special') return [notRead(at, one.name, one.kind)]
    return one.kind === 'file' && OURS.test(one.name) && READ_HERE[depth]?.(one.name) !== true ? [notRead(at, one.name, 'place')] : []
  })
}

/** Two units whose names are one on another machine: the second is told. */
function clashes(units: readonly Standing[]): Observation[] {
  const seen = new Map<string, string>()
  return units.filter(isFolder).flatMap(({ name }) => {
    const other = seen.get(sameOnDisk(name))
    if (other === undefined) seen.set(sameOnDisk(name), name)
    const why = { term: other?.normalize('NFC') === name.normalize('NFC') ? 'form' : 'case' }
    const places = [pointAt(`${CONTENT}/${other ?? name}`)]
    return other === undefined ? [] : [observe(namesClash, pointAt(`${CONTENT}/${name}`), { name, other, why }, places)]
  })
}

function notRead(file: string, name: string, why: string, more: { meant?: string | undefined } = {}): Observation {
  return observe(contentNotRead, pointAt(file), { name: shown(name), why: { term: why }, ...more })
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
