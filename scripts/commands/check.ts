// jibao check: what is wrong with the content, without building anything.

import type { Command } from '../command.ts'
import { inquire, inquireShared, together } from '../compile.ts'
import { openDesk } from '../desk.ts'
import { summaryLine } from './summary-line.ts'

export const check: Command = {
  name: 'check',
  takes: '[<unit>/<year> …]',
  about: { zh: '检查数据、指标、正文和表式', en: 'check data, indicators, narrative and formats' },
  options: {
    format: { type: 'string', value: 'text|json', zh: '输出格式，默认 text', en: 'output, by default text' },
  },
  run: async ({ options, words, roots, language, terminal }) => {
    const { format = 'text' } = options
    if (format !== 'text' && format !== 'json') {
      terminal.complain('--format: text | json')
      return 2
    }
    const desk = openDesk(roots, language)
    const chosen = desk.unitYears.filter((one) => words.length === 0 || words.includes(`${one.unit}/${one.year}`))
    const unknown = words.find((word) => !chosen.some((one) => `${one.unit}/${one.year}` === word))
    if (unknown !== undefined) {
      terminal.complain(desk.language === 'zh' ? `content/ 里没有 ${unknown}` : `content/ has no ${unknown}`)
      return 2
    }
    const inquiries = chosen.map((one) => inquire(desk, one))
    const findings = together(inquireShared(desk), inquiries)
    if (format === 'json') terminal.print(JSON.stringify(findings, null, 2))
    else {
      terminal.findings(findings, roots, desk.language)
      terminal.print(summaryLine(findings, inquiries.flatMap((one) => one.waived), chosen.length, desk.language))
    }
    return findings.some((finding) => finding.level === 'error') ? 1 : 0
  },
}
