// the run of jibao docs: what is made from the program itself.

import { CATALOGUE } from '../../catalogue.ts'
import type { Given } from '../../command.ts'
import { checkCodesSchema, findingsPage } from '../../messages/messages.ts'
import { writeDocument } from '../../site/site.ts'

export function run({ language, roots, terminal }: Given): Promise<number> {
  const documents = { 'docs/findings.md': findingsPage(CATALOGUE), 'schemas/check-codes.schema.json': checkCodesSchema(CATALOGUE) }
  for (const [file, text] of Object.entries(documents)) {
    const changed = writeDocument(roots.site, file, text)
    if (language === 'en') terminal.print(`${file} ${changed ? 'was written' : 'is current'}`)
    else terminal.print(`${file} ${changed ? '已更新' : '没有变化'}`)
  }
  return Promise.resolve(0)
}
