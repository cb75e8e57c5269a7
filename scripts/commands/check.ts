// jibao check: what is wrong with the content, without building anything.

import type { Command } from '../command.ts'
import { STORE_OPTIONS } from './store-options.ts'

export const check: Command = {
  name: 'check',
  takes: '[<unit>/<year>[/<project>] …]',
  about: { zh: '检查数据、指标、正文和表式', en: 'check data, indicators, narrative and formats' },
  options: {
    only: {
      type: 'string',
      multiple: true,
      value: 'UNIT/YEAR[/PROJECT]',
      zh: '只检查这一份报告；可以写几次',
      en: 'check this report only; may be given several times',
    },
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
    fix: {
      type: 'boolean',
      zh: '只有一种改法的错误直接改在源文件里，再检查一次',
      en: 'mend in the sources what has one right answer, then check again',
    },
    quiet: {
      type: 'boolean',
      zh: '每处问题一行，没有源文和合计；没有问题就不输出',
      en: 'a line for each finding, without source and summary; nothing where nothing is found',
    },
    ...STORE_OPTIONS,
  },
  load: () => import('./run/check.ts'),
}
