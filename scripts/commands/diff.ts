// jibao diff: what changed between two versions of a site, and what followed from it.

import type { Command } from '../command.ts'

export const diff: Command = {
  name: 'diff',
  takes: '[BASE] [HEAD]',
  about: {
    zh: '两个版本之间变了什么，得分因此怎样变；默认与远端主分支分开的地方相比',
    en: 'what changed between two versions and what it did to the scores; by default since the remote’s main branch was left',
  },
  standsAlone: true,
  options: {
    years: {
      type: 'boolean',
      zh: '比较两份报告而不是两个版本：jibao diff --years U/2023 U/2024',
      en: 'compare two reports, not two versions: jibao diff --years U/2023 U/2024',
    },
    only: {
      type: 'string',
      multiple: true,
      value: 'UNIT/YEAR[/PROJECT]',
      zh: '只比较这一份报告；可以写几次',
      en: 'compare this report only; may be given several times',
    },
    format: { type: 'string', value: 'text|json|markdown|html', zh: '输出格式，默认 text', en: 'output, by default text' },
    'exit-code': { type: 'boolean', zh: '有变动时退出码为 1', en: 'exit with 1 where something is otherwise' },
  },
  load: () => import('./run/diff.ts'),
}
