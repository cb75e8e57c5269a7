// jibao docs: the reference that is made from the program itself.

import type { Command } from '../command.ts'

export const docs: Command = {
  name: 'docs',
  takes: '',
  about: { zh: '由检查项目的目录生成 docs/findings.md', en: 'write docs/findings.md from the catalogue of checks' },
  options: {},
  load: () => import('./run/docs.ts'),
}
