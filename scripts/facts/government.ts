// facts: where the site is and how a government site names itself, from site.yaml.

import type { Place } from '../base/place.ts'
import { type Node, nodeAt, textAt } from '../content/content.ts'

/** 国办发〔2017〕47号: the tag in a page's head ← the key in site.yaml. */
export const GOVERNMENT_TAGS = {
  SiteName: 'siteName',
  SiteDomain: 'siteDomain',
  SiteIDCode: 'siteIdCode',
  ColumnName: 'columnName',
  ColumnType: 'columnType',
} as const

export interface Government {
  /** By tag; empty where site.yaml says nothing. */
  readonly tags: Readonly<Record<keyof typeof GOVERNMENT_TAGS, string>>
  readonly at: Place
}

export function readGovernment(site: Node | undefined): { baseUrl?: string; government?: Government } {
  const url = textAt(site, 'baseUrl')
  const node = nodeAt(site, ['government'])
  const tags = Object.fromEntries(Object.entries(GOVERNMENT_TAGS).map(([tag, key]) => [tag, textAt(node, key) ?? ''])) as Government['tags']
  return {
    ...(url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url) ? { baseUrl: url.replace(/\/*$/, '/') } : {}),
    ...(node?.kind === 'mapping' ? { government: { tags, at: node.at } } : {}),
  }
}
