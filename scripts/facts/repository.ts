// facts: where the sources of this site can be read, from site.yaml.

import { type Node, textAt } from '../content/content.ts'

export interface Repository {
  /** The repository's page, without a slash at the end; or an address with {revision}, {file} and {line} in it. */
  readonly url: string
  /** A branch, tag or commit. */
  readonly revision: string
}

export function readRepository(site: Node | undefined): { repository?: Repository } {
  const url = textAt(site, 'repository', 'url')
  if (url === undefined || !/^https?:\/\//.test(url)) return {}
  return { repository: { url: url.replace(/\/+$/, ''), revision: textAt(site, 'repository', 'revision') ?? 'HEAD' } }
}
