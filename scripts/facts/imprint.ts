// facts: who stands behind the site and on what terms its data may be used, from site.yaml.

import { type Node, textAt } from '../content/content.ts'
import { optional } from './optional.ts'

/** The terms of use of the data. */
export interface Licence {
  readonly title: string
  /** Its identifier in the list of SPDX, where it has one: CC-BY-4.0. */
  readonly name?: string
  readonly url?: string
}

/** What a public site says at the foot of its pages; what it does not say is absent. */
export interface Imprint {
  /** 主办单位, 承办单位. */
  readonly organizer?: string
  readonly operator?: string
  readonly contact?: string
  /** ICP 备案号. */
  readonly icp?: string
  /** 公安备案号, and its digits, by which the register is asked. */
  readonly police?: { readonly text: string; readonly code: string }
}

export function readImprint(site: Node | undefined): { licence?: Licence; imprint?: Imprint } {
  const [title, url, police] = [textAt(site, 'licence', 'title'), textAt(site, 'licence', 'url'), textAt(site, 'imprint', 'police')]
  const imprint = optional({
    organizer: textAt(site, 'imprint', 'organizer'),
    operator: textAt(site, 'imprint', 'operator'),
    contact: textAt(site, 'imprint', 'contact'),
    icp: textAt(site, 'imprint', 'icp'),
    police: police === undefined ? undefined : { text: police, code: /\d+/.exec(police)?.[0] ?? '' },
  })
  const address = url !== undefined && /^https?:\/\//.test(url) ? url : undefined
  return {
    ...(title === undefined ? {} : { licence: { title, ...optional({ name: textAt(site, 'licence', 'name'), url: address }) } }),
    ...(Object.keys(imprint).length === 0 ? {} : { imprint }),
  }
}
