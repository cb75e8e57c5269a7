// the run of jibao docs: the reference that is made from the program itself.

import { CATALOGUE } from '../../catalogue.ts'
import type { Given } from '../../command.ts'
import { findingsPage } from '../../messages/messages.ts'
import { writeDocument } from '../../site/site.ts'

export function run({ language, roots, terminal }: Given): Promise<number> {
  const changed = writeDocument(roots.site, 'docs/findings.md', findingsPage(CATALOGUE))
  if (language === 'en') terminal.print(`docs/findings.md ${changed ? 'was written' : 'is current'}`)
  else terminal.print(`docs/findings.md ${changed ? '已更新' : '没有变化'}`)
  return Promise.resolve(0)
}
