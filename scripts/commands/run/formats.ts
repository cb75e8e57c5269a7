// the run of jibao formats: the official forms that this site knows.

import type { Given } from '../../command.ts'
import { formatIds } from '../../content/content.ts'
import { type Format, nearest } from '../../facts/facts.ts'
import { countsOf, countsText } from '../../messages/messages.ts'
import { derivationOf, openWorkspace, type Workspace } from '../../workspace.ts'
import { tryForm } from './try-form.ts'

export async function run(given: Given): Promise<number> {
  const { options, roots, language, terminal } = given
  const workspace = openWorkspace(roots, language)
  if (options.check !== undefined) return tried(given, workspace, String(options.check))
  terminal.print(
    formatIds(roots)
      .map((id) => entry(derivationOf(workspace, id).format, workspace.language === 'zh'))
      .join('\n\n'),
  )
  return 0
}

function tried({ roots, terminal }: Given, workspace: Workspace, id: string): number {
  const { language } = workspace
  const known = formatIds(roots)
  if (!known.includes(id)) {
    terminal.complain(unknownForm(id, known, language === 'zh'))
    return 2
  }
  const findings = tryForm(workspace, id)
  terminal.findings(findings, roots, language)
  terminal.print(`${language === 'zh' ? `试用了表式 ${id}：` : `${id} tried: `}${countsText(countsOf(findings), language)}`)
  return findings.some(({ level }) => level === 'error') ? 1 : 0
}

/** The sentence for a form that there is not. */
export function unknownForm(id: string, known: readonly string[], zh: boolean): string {
  const near = nearest(id, known)
  return zh
    ? `没有“${id}”这套表式${near ? `；是否应为“${near}”？` : `；现有：${known.join('、')}`}`
    : `no format “${id}”${near ? `; did you mean “${near}”?` : `; there are: ${known.join(', ')}`}`
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
