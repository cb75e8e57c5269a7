// jibao docs: the reference that is made from the program itself.

import { CATALOGUE } from '../catalogue.ts'
import type { Command } from '../command.ts'
import { findingsPage } from '../messages/messages.ts'
import { writeDocument } from '../site/site.ts'

export const docs: Command = {
  name: 'docs',
  takes: '',
  about: { zh: '由检查项目的目录生成 docs/findings.md', en: 'write docs/findings.md from the catalogue of checks' },
  options: {},
  run: ({ language, roots, terminal }) => {
    const changed = writeDocument(roots.site, 'docs/findings.md', findingsPage(CATALOGUE))
    if (language === 'en') terminal.print(`docs/findings.md ${changed ? 'was written' : 'is current'}`)
    else terminal.print(`docs/findings.md ${changed ? '已更新' : '没有变化'}`)
    return Promise.resolve(0)
  },
}
