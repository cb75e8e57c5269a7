// pages: what every page says of the site: its name, and at its foot who runs it, under which numbers, on what terms.

import type { Site } from '../../facts/facts.ts'

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
