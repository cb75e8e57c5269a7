// site: the directory as data for the home page: rows in blocks, facets and orders as numbers.

import { Decimal, isPlainNumber } from '../base/decimal.ts'
import { inGroups } from '../base/groups.ts'
import { compare, type Summary } from '../pages/pages.ts'
import { put } from './search/script.ts'
import { postings } from './search/tokens.ts'

/** Rows in a block: what a reader loads to see one of them. The browser's side knows it too. */
const BLOCK = 100

type File = readonly [path: string, text: string]

/** `entries` in the order of the site, whose places are the numbers of all lists. */
export function* listing(entries: readonly Summary[]): Generator<File> {
  for (let k = 0; k * BLOCK < entries.length; k++) {
    const rows = entries.slice(k * BLOCK, (k + 1) * BLOCK).map(rowOf)
    yield [`list/rows-${k}.js`, put(`list/rows-${k}`, rows)]
    yield [`list/keys-${k}.js`, put(`list/keys-${k}`, entries.slice(k * BLOCK, (k + 1) * BLOCK).map(keyOf))]
  }
  yield [
    'list/facets.js',
    put('list/facets', {
      documents: entries.length,
      year: facet(entries, ({ year }) => String(year)),
      region: facet(entries, ({ region }) => region),
      format: facet(entries, ({ format }) => format),
      grade: facet(entries, ({ grade }) => grade),
    }),
  ]
  yield ['list/filters.js', put('list/filters', filters(entries))]
  yield order('name', entries, ({ name }) => name, compare)
  yield order('region', entries, ({ region }) => region, compare)
  yield order('total', entries, score, (a, b) => a.cmp(b))
}

/** The numbers of the reports in the order of something else. */
function order<Key>(name: string, entries: readonly Summary[], of: (entry: Summary) => Key, by: (a: Key, b: Key) => number): File {
  const keys = entries.map(of)
  const numbers = keys.map((_, i) => i).sort((i, j) => by(keys[i] as Key, keys[j] as Key) || i - j)
  return [`list/by-${name}.js`, put(`list/by-${name}`, numbers)]
}

/** Where a report stands: all that the search needs of the list. */
function keyOf({ project, unit, year }: Summary): readonly (string | number)[] {
  return project === undefined ? [unit, year] : [unit, year, project]
}

/** In the order in which the browser's side reads them. */
function rowOf({ unit, year, name, region, title, total, grade, hasPdf, project = '' }: Summary): readonly (string | number)[] {
  return [unit, year, name, region, title, total, grade, hasPdf ? 1 : 0, project]
}

/** What the search is narrowed to by whole values. */
function filters(entries: readonly Summary[]): Record<string, string> {
  const of = (name: string, lists: readonly [string, string][]): [string, string][] => lists.map(([key, list]) => [`${name} ${key}`, list])
  const years = facet(entries, ({ year }) => String(year))
  return Object.fromEntries([
    ...of('year', years),
    ...of(
      'format',
      facet(entries, ({ format }) => format),
    ),
  ])
}

function facet(entries: readonly Summary[], of: (entry: Summary) => string): [string, string][] {
  const numbered = entries.map((entry, i) => ({ key: of(entry), i }))
  return [...inGroups(numbered, ({ key }) => key)].map(([key, own]) => [key, postings(own.map(({ i }) => i))])
}

/** For sorting only: no score is below every score. */
function score({ total }: Summary): Decimal {
  const text = total.replaceAll(',', '')
  return new Decimal(isPlainNumber(text) ? text : -1)
}
