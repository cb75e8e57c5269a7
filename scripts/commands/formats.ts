// jibao formats: the official forms that this site knows.

import type { Command } from '../command.ts'
import { formatIds } from '../content/content.ts'
import type { Format } from '../facts/facts.ts'
import { derivationOf, openWorkspace } from '../workspace.ts'

export const formats: Command = {
  name: 'formats',
  takes: '',
  about: { zh: '列出可用的表式：名称、地区、年度、组成', en: 'list the official forms: title, region, year, parts' },
  options: {},
  run: async ({ roots, language, terminal }) => {
    const workspace = openWorkspace(roots, language)
    terminal.print(
      formatIds(roots)
        .map((id) => entry(derivationOf(workspace, id).format, workspace.language === 'zh'))
        .join('\n\n'),
    )
    return 0
  },
}

function entry(format: Format, zh: boolean): string {
  const year = /\d{4}(?!.*\d)/.exec(format.id)?.[0] ?? ''
  const parts = format.parts.map((part) => {
    const annex = part.annex === undefined ? '' : zh ? `附件${part.annex} ` : `annex ${part.annex} `
    return `${annex}${part.title ?? part.pieces.map(({ kind }) => (zh ? PIECES[kind] : kind)).join(zh ? '、' : ', ')}`
  })
  const rows = [
    [zh ? '标题' : 'title', format.title],
    [zh ? '地区' : 'region', format.region ?? ''],
    [zh ? '年度' : 'year', year],
    [zh ? '依据' : 'rule', format.rule ?? ''],
    [zh ? '组成' : 'parts', parts.join(zh ? '；' : '; ')],
  ]
  return [format.id, ...rows.filter(([, text]) => text !== '').map(([label, text]) => `  ${label}\t${text}`)].join('\n')
}

const PIECES = { cover: '封面', titleBlock: '题头', lead: '引言', table: '表格', narrative: '正文', signature: '签署' } as const
