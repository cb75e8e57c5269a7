// site: datapackage.json, after the Data Package standard, for a unit-year and for the site.

import { createHash } from 'node:crypto'
import { folderOf } from '../../base/report-key.ts'
import type { Site } from '../../facts/facts.ts'
import { lastChanged, type Summary } from '../../pages/pages.ts'
import type { Table } from './csv.ts'
import { COMMON, LOSSES, SCORES_OF_ALL } from './of-all.ts'

/** Names of a package and its resources are lower-case ASCII in the standard; a unit's folder may be named otherwise. */
function packageName(...steps: readonly (string | number)[]): string {
  const plain = steps.join('-').toLowerCase()
  return /^[-a-z0-9._]+$/.test(plain) ? plain : `jibao-${createHash('sha256').update(plain).digest('hex').slice(0, 16)}`
}

/** A table with the text of its file. */
export interface WrittenTable {
  readonly table: Table
  readonly text: string
}

/** The package of one unit-year: its tables and data.json; hashes of what they hold. */
export function unitYearPackage(site: Site, entry: Summary, tables: readonly WrittenTable[], dataJson: string): string {
  return json({
    profile: 'data-package',
    name: packageName(...folderOf(entry).split('/')),
    title: entry.title,
    description: `${entry.name}，${entry.formatName}`,
    ...(lastChanged(entry) === '' ? {} : { created: `${lastChanged(entry)}T00:00:00Z` }),
    keywords: [entry.name, `${entry.year}年度`, '部门整体支出', '绩效自评'],
    contributors: [
      { title: entry.name, role: 'author' },
      { title: site.publisher, role: 'publisher' },
    ],
    ...licences(site),
    resources: [
      ...tables.map(({ table, text }) => ({ ...tabular(table), ...sums(text) })),
      {
        name: 'data',
        title: '全部数据',
        path: 'data.json',
        profile: 'data-resource',
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        ...sums(dataJson),
      },
    ],
  })
}

/** The package of the site: tables of all reports, and all their data line by line, a file for each year. */
export function sitePackage(site: Site, years: readonly number[]): string {
  return json({
    profile: 'data-package',
    name: 'jibao-site',
    title: site.title,
    contributors: [{ title: site.publisher, role: 'publisher' }],
    ...(site.baseUrl === undefined ? {} : { homepage: site.baseUrl }),
    ...licences(site),
    resources: [
      ...[COMMON, SCORES_OF_ALL, LOSSES].map(tabular),
      ...years.map((year) => ({
        name: `data-${year}`,
        title: `${year}年度的全部数据，一行一份报告`,
        path: `data/${year}.jsonl`,
        profile: 'data-resource',
        format: 'jsonl',
        mediatype: 'application/x-ndjson',
        encoding: 'utf-8',
      })),
    ],
  })
}

/** The terms of use; the standard asks for a name or an address beside the title. */
function licences({ licence }: Site): object {
  if (!licence) return {}
  const { name, title, url } = licence
  if (name === undefined && url === undefined) return { rights: title }
  return { licenses: [{ ...(name === undefined ? {} : { name }), title, ...(url === undefined ? {} : { path: url }) }] }
}

function tabular({ name, title, columns }: Table): object {
  return {
    name,
    title,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(({ title: label, type, description, name: id }) => ({
        name: label,
        title: label,
        type,
        description: description ?? id,
      })),
      missingValues: [''],
    },
  }
}

function sums(text: string): object {
  const bytes = Buffer.from(text, 'utf8')
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
