// jibao audit: the checks on prose, on reports written elsewhere, in files as people have them. It needs no site.

import type { Command } from '../command.ts'

export const audit: Command = {
  name: 'audit',
  takes: 'FILE …',
  about: {
    zh: '审读别处写成的报告（Word、Excel、PDF、网页、文本，或文件夹），不需要数据',
    en: 'audit reports written elsewhere (Word, Excel, PDF, HTML, text, or a folder), without data',
  },
  standsAlone: true,
  options: {
    format: { type: 'string', value: 'text|json|sarif|github|gitlab|markdown', zh: '输出格式，默认 text', en: 'output, by default text' },
    level: {
      type: 'string',
      value: 'error|warning|info',
      zh: '只列出这一级和更严重的，默认 info',
      en: 'list findings of this level and above, by default info',
    },
    'max-findings': {
      type: 'string',
      value: 'N',
      zh: '最多列出 N 处，严重的在先；其余只计数',
      en: 'list at most N, the most severe first; the others are counted',
    },
    quiet: {
      type: 'boolean',
      zh: '每处问题一行，没有源文和合计；没有问题就不输出',
      en: 'a line for each finding, without source and summary; nothing where nothing is found',
    },
  },
  load: () => import('./run/audit.ts'),
}
