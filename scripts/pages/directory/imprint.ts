// pages: what every page says of the site: its name, and at its foot who runs it, under which numbers, on what terms; and of
// a report, how it was published and corrected.

import type { Site } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import { type CorrectionText, publishedOf } from './entry.ts'

export interface SiteView {
  readonly title: string
  readonly publisher: string
  readonly imprint: readonly ImprintLine[]
}

interface ImprintLine {
  readonly label: string
  readonly text: string
  /** Null where there is nowhere to go. */
  readonly href: string | null
}

/** Where anybody can look a number up: 工业和信息化部 and 公安部. */
const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/#/query/webSearch?code='

export function siteView({ government, imprint = {}, licence, publisher, title }: Site): SiteView {
  const { contact, icp, operator, organizer, police } = imprint
  const line = (label: string, text: string | undefined, href: string | null = null): ImprintLine[] =>
    text === undefined || text === '' ? [] : [{ label, text, href }]
  return {
    title,
    publisher,
    imprint: [
      ...(organizer === undefined ? line('', publisher) : line('主办单位', organizer)),
      ...line('承办单位', operator),
      ...line('联系方式', contact),
      ...line('网站标识码', government?.tags.SiteIDCode),
      ...line('', icp, ICP_REGISTER),
      ...line('', police?.text, police && police.code !== '' ? POLICE_REGISTER + police.code : null),
      ...line('数据许可', licence?.title, licence?.url ?? null),
    ],
  }
}

export interface DisclosureView {
  readonly index: string
  readonly by: string
  readonly date: string
  /** The latest first. */
  readonly corrections: readonly CorrectionText[]
}

/** 索引号、发布机构、发布日期, and what was corrected; null where the report says nothing of it. */
export function disclosureView(figures: Figures, site: Site): DisclosureView | null {
  const { publishing } = figures.facts
  if (!publishing) return null
  const corrections = [...(publishedOf(publishing).corrections ?? [])].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  return { index: publishing.index ?? '', by: publishing.by ?? site.publisher, date: publishing.date ?? '', corrections }
}
