// jibao docs: what is made from the program itself.

import type { Command } from '../command.ts'

export const docs: Command = {
  name: 'docs',
  takes: '',
  about: {
    zh: '由检查项目的目录生成 docs/findings.md 和 schemas/check-codes.schema.json',
    en: 'write docs/findings.md and schemas/check-codes.schema.json from the catalogue of checks',
  },
  options: {},
  load: () => import('./run/docs.ts'),
}
