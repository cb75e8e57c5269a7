// pages: what the head of a page says to machines: government tags, canonical address, schema.org.

import { type Observation, observe } from '../../base/observation.ts'
import { pointAt } from '../../base/place.ts'
import { GOVERNMENT_TAGS, type Site } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import { governmentTagMissing } from '../checks/government-tag-missing.ts'
import { type Summary, toSummary } from './entry.ts'

export interface Head {
  readonly metas: readonly { readonly name: string; readonly content: string }[]
  /** Absolute; null where the site has no address yet. */
  readonly canonical: string | null
  /** JSON-LD, safe inside a script element; null for a page that is no document. */
  readonly structured: string | null
}

/** A page of the directory: it belongs to the site and its column. */
export function plainHead(site: Site, path: string, description: string): Head {
  return {
    metas: [...siteTags(site), ...meta('Description', site.government ? description : ''), ...meta('description', description)],
    canonical: address(site, path),
    structured: null,
  }
}

/** A report is an article of the column, and a schema.org Report. */
export function reportHead(figures: Figures, site: Site, path: string, hasPdf: boolean): Head {
  const summary = toSummary(figures, hasPdf)
  const url = address(site, path)
  const description = describe(summary)
  const article = site.government
    ? [
        ...meta('ArticleTitle', summary.title),
        ...meta('PubDate', summary.published ?? summary.dated),
        ...meta('ContentSource', summary.name),
        ...meta('Keywords', keywords(summary).join(',')),
        ...meta('Description', description),
        ...meta('Url', url ?? ''),
      ]
    : []
  return {
    metas: [...siteTags(site), ...article, ...meta('keywords', keywords(summary).join(',')), ...meta('description', description)],
    canonical: url,
    structured: inScript(structured(summary, site, url)),
  }
}

/** What a government's page must say and cannot: told at site.yaml, or at the report that has no date. */
export function missingSiteTags(site: Site): Observation[] {
  const { government } = site
  if (!government) return []
  const keys = Object.entries(government.tags)
    .filter(([, text]) => text === '')
    .map(([tag]) => ({ tag, key: `government.${GOVERNMENT_TAGS[tag as keyof typeof GOVERNMENT_TAGS]}` }))
  const url = site.baseUrl === undefined ? [{ tag: 'Url', key: 'baseUrl' }] : []
  return [...keys, ...url].map((slots) => observe(governmentTagMissing, government.at, slots))
}

export function missingReportTags(figures: Figures, site: Site): Observation[] {
  if (!site.government || figures.facts.dated !== undefined || figures.facts.publishing?.date !== undefined) return []
  return [observe(governmentTagMissing, pointAt(figures.facts.reportFile), { tag: 'PubDate', key: 'dated' })]
}

/** One sentence that says whose report it is and what came of it. */
export function describe({ name, year, total, grade, region, projectName }: Summary): string {
  const document = projectName === undefined ? '部门整体支出绩效自评报告' : `“${projectName}”项目支出绩效自评表`
  const score = total === '' ? '' : `，自评得分${total}分${grade === '' ? '' : `，等级为${grade}`}`
  return `${placed(region, name)}${year}年度${document}${score}。`
}

/** 某省某市，某街道办事处; a unit whose name begins with its region, or with the end of it, is not placed twice. */
export function placed(region: string, name: string): string {
  const steps = region.split(/(?<=省|市|区|县|州|盟|旗|镇|乡|街道)/)
  const rest = region === '' ? 0 : steps.findIndex((_, i) => name.startsWith(steps.slice(i).join('')))
  return rest < 0 ? `${region}，${name}` : steps.slice(0, rest).join('') + name
}

function keywords({ name, projectName = '', region, year }: Summary): string[] {
  return [`${year}年度`, name, region, projectName, projectName === '' ? '部门整体支出' : '项目支出', '绩效自评'].filter(
    (word) => word !== '',
  )
}

function siteTags({ government }: Site): Head['metas'] {
  return Object.entries(government?.tags ?? {}).flatMap(([name, content]) => meta(name, content))
}

function meta(name: string, content: string): { name: string; content: string }[] {
  return content === '' ? [] : [{ name, content }]
}

function address(site: Site, path: string): string | null {
  return site.baseUrl === undefined
    ? null
    : `${site.baseUrl}${path
        .split('/')
        .map(encodeURIComponent)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1')}`
}

function structured(summary: Summary, site: Site, url: string | null): object {
  const organization = (name: string): object => ({ '@type': 'GovernmentOrganization', name })
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: summary.title,
    headline: summary.title,
    inLanguage: 'zh-CN',
    ...(url === null ? {} : { url }),
    ...dates(summary),
    ...(site.licence?.url === undefined ? {} : { license: site.licence.url }),
    temporalCoverage: String(summary.year),
    ...(summary.region === '' ? {} : { spatialCoverage: summary.region }),
    author: organization(summary.name),
    publisher: organization(site.publisher),
    description: describe(summary),
    encoding: [
      { '@type': 'MediaObject', encodingFormat: 'application/json', contentUrl: `${url ?? ''}data.json` },
      ...(summary.hasPdf ? [{ '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: `${url ?? ''}report.pdf` }] : []),
    ],
  }
}

/** Only those that somebody wrote down. */
function dates(summary: Summary): object {
  const published = summary.published ?? summary.dated
  const corrected = (summary.corrections ?? [])
    .map(({ date }) => date)
    .sort()
    .at(-1)
  return { ...(published === '' ? {} : { datePublished: published }), ...(corrected === undefined ? {} : { dateModified: corrected }) }
}

/** `</script>` cannot come out of it. */
function inScript(data: object): string {
  return JSON.stringify(data).replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)
}
