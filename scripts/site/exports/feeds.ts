// site: what robots and feed readers ask for: sitemap, Atom feed, robots.txt.

import { createHash } from 'node:crypto'
import { escapeUTF8 } from 'entities/escape'
import { keyText } from '../../base/report-key.ts'
import type { Site } from '../../facts/facts.ts'
import { describe, lastChanged, pathTo, reportPath, type Summary } from '../../pages/pages.ts'

const MOST_URLS = 50_000
const LATEST = 50

/** The protocol wants absolute addresses, so a site without one has no sitemap. `entries` in the order of the site. */
export function* sitemaps(baseUrl: string, entries: readonly Summary[]): Generator<readonly [path: string, text: string]> {
  const all = [...addresses(baseUrl, entries)]
  const pages = Math.ceil(all.length / MOST_URLS)
  let urls: string[] = []
  let page = 0
  const file = (): readonly [string, string] => {
    page += 1
    const text = xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`)
    urls = []
    return [pages === 1 ? 'sitemap.xml' : `sitemap-${page}.xml`, text]
  }
  for (const url of all) {
    urls.push(url)
    if (urls.length === MOST_URLS) yield file()
  }
  if (urls.length > 0) yield file()
  if (pages > 1) {
    const parts = Array.from({ length: pages }, (_, i) => `<sitemap><loc>${escaped(`${baseUrl}sitemap-${i + 1}.xml`)}</loc></sitemap>\n`)
    yield ['sitemap.xml', xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.join('')}</sitemapindex>\n`)]
  }
}

function* addresses(baseUrl: string, entries: readonly Summary[]): Generator<string> {
  const url = (path: string, dated: string): string =>
    `<url><loc>${escaped(baseUrl + path)}</loc>${dated === '' ? '' : `<lastmod>${dated}</lastmod>`}</url>\n`
  const reports = new Map(entries.map((entry) => [`${reportPath(entry)}/`, lastChanged(entry)]))
  const lists = entries.flatMap(({ project, unit, year }) => {
    const ofYear = `${pathTo(unit, year)}/`
    return [`${pathTo(unit)}/`, ...(project === undefined ? [] : [reports.has(ofYear) ? `${ofYear}projects/` : ofYear])]
  })
  for (const path of new Set(['', ...lists])) yield url(path, '')
  for (const [path, dated] of reports) yield url(path, dated)
}

export function robots(baseUrl: string | undefined): string {
  return `User-agent: *\nAllow: /\n${baseUrl === undefined ? '' : `\nSitemap: ${baseUrl}sitemap.xml\n`}`
}

/**
 * The reports that changed last, by the dates that they tell: a report without any is in no feed. Links are relative where the site
 * has no address, which a reader resolves against the feed's.
 */
export function feed(site: Site, entries: readonly Summary[]): string {
  const latest = entries
    .filter((entry) => lastChanged(entry) !== '')
    .sort((a, b) => (updated(a) < updated(b) ? 1 : updated(a) > updated(b) ? -1 : 0))
    .slice(0, LATEST)
  const base = site.baseUrl ?? ''
  const id = base === '' ? urn(`site ${site.title} ${site.publisher}`) : base
  const links = `<link rel="alternate" type="text/html" href="${escaped(base || 'index.html')}"/>\n<link rel="self" type="application/atom+xml" href="${escaped(`${base}feed.xml`)}"/>\n`
  const newest = latest[0] ? updated(latest[0]) : '1970-01-01T00:00:00Z'
  return xml(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n<title>${escaped(site.title)}</title>\n<id>${escaped(id)}</id>\n${links}` +
      `<updated>${newest}</updated>\n${rights(site)}<author><name>${escaped(site.publisher)}</name></author>\n${latest.map((entry) => feedEntry(entry, base)).join('')}</feed>\n`,
  )
}

function feedEntry(entry: Summary, base: string): string {
  const path = `${reportPath(entry)}/index.html`
  return (
    `<entry>\n<title>${escaped(entry.title)}</title>\n<id>${urn(keyText(entry))}</id>\n<updated>${updated(entry)}</updated>\n` +
    `<author><name>${escaped(entry.name)}</name></author>\n<link rel="alternate" type="text/html" href="${escaped(base + path)}"/>\n` +
    `${published(entry)}<summary>${escaped([describe(entry), ...(entry.corrections ?? []).map(corrected).reverse()].join('\n'))}</summary>\n</entry>\n`
  )
}

function updated(entry: Summary): string {
  return moment(lastChanged(entry))
}

function published({ dated, published: date = dated }: Summary): string {
  return date === '' ? '' : `<published>${moment(date)}</published>\n`
}

/** 2021-10-12更正：决算数由100.5万元改为100.25万元。录入有误 */
function corrected({ changes, date, reason }: NonNullable<Summary['corrections']>[number]): string {
  const told = changes.map(({ from, name, to }) => `${name}由${from || '空白'}改为${to || '空白'}`).join('；')
  return `${date}更正：${told === '' ? '' : `${told.replace(/。$/, '')}。`}${reason}`
}

function rights({ licence }: Site): string {
  return licence ? `<rights>${escaped(licence.title)}</rights>\n` : ''
}

/** Atom knows no days: the day begins where the reports are from. */
function moment(day: string): string {
  return `${day}T00:00:00+08:00`
}

/** The same name has the same identifier wherever the site stands. */
function urn(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function xml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}`
}

/** Of control characters XML has none but tab and line ends. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return escapeUTF8(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ''))
}
