// the run of jibao correct: what a report says otherwise than the revision that was published, written into its file.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDay } from '../../base/period.ts'
import { folderOf, keyText, type ReportKey } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { type Edit, edited, type Path, readUnitYear } from '../../content/content.ts'
import { type Corrected, writtenInReport } from '../../facts/facts.ts'
import { figuresOf } from '../../figured.ts'
import { type Figures, named } from '../../figures/figures.ts'
import { printed, toSummary } from '../../pages/pages.ts'
import { dataChanges, textChanges } from '../../review/review.ts'
import { rewrite } from '../../site/site.ts'
import { stateAt } from './diff.ts'
import { inScratch, usage } from './in-scratch.ts'
import { commitOf, openRepository } from './revisions.ts'
import { openState, type SiteState } from './site-states.ts'
import { today } from './today.ts'

export async function run(given: Given): Promise<number> {
  const { language = 'zh', roots, terminal } = given
  return inScratch(given, 'correct', async (scratch) => {
    const { date, key, reason, since } = askedOf(given)
    const repository = openRepository(roots.site)
    const after = openState(roots, undefined, given.language)
    const before = await stateAt(given, repository, commitOf(repository, since), scratch, since, roots.site)
    const { changes, count } = changesOf(before, after, key)
    if (changes.length === 0) throw usage(`与 ${since} 相比，${keyText(key)} 没有变`, `${keyText(key)} is as it was in ${since}`)
    const file = `content/${folderOf(key)}/report.yaml`
    const done = edited(readFileSync(join(roots.site, file), 'utf8'), correctionEdits(count, date, reason, changes), orderAt)
    if ('refused' in done)
      throw usage(`${file} 的写法不能只加一条（${done.refused.code}），没有改动`, `nothing can be added to ${file} (${done.refused.code})`)
    rewrite(join(roots.site, file), done.text)
    const lines = changes.map(({ from, name, to }) => `  ${name}：${from || '（空）'} → ${to || '（空）'}`)
    terminal.print([language === 'zh' ? `已在 ${file} 记下更正：${date}` : `noted in ${file}: ${date}`, ...lines].join('\n'))
    return 0
  })
}

interface Asked {
  readonly key: ReportKey
  readonly since: string
  readonly reason: string
  readonly date: string
}

function askedOf({ language, options, roots, words }: Given): Asked {
  const { date = today(), reason, since } = options
  const key = openState(roots, undefined, language).keys.reports.find((one) => keyText(one) === words[0])
  if (!key || words.length > 1) throw usage(`content/ 里没有 ${words.join(' ')}`, `content/ has no ${words.join(' ')}`)
  if (typeof since !== 'string')
    throw usage('写明公开的是哪个版本：--since 提交号或标签', 'name the revision that was published: --since REVISION')
  if (typeof reason !== 'string' || reason.trim() === '') throw usage('写明理由：--reason 录入有误', 'say why: --reason TEXT')
  if (!isDay(String(date))) throw usage('--date: YYYY-MM-DD')
  return { key, since, reason: reason.trim(), date: String(date) }
}

/** Not what is said of the report: how it was published, who has seen it. */
const ABOUT = /^(published|reviews|waivers|original)\b/

/** `count`: corrections that there are already. */
function changesOf(
  before: SiteState,
  after: SiteState,
  key: ReportKey,
): { readonly changes: readonly Corrected[]; readonly count: number } {
  const [was, is] = [before, after].map(({ workspace }) => figuresOf(workspace, key).figures)
  if (!was || !is) throw usage(`两个版本里要都有 ${keyText(key)}，并且读得懂`, `${keyText(key)} has to be readable in both`)
  const [old, now] = [before, after].map(({ workspace }) => writtenInReport(readUnitYear(workspace.roots, key).value))
  const data = dataChanges(old ?? [], now ?? [], was, is).changes.filter(({ id }) => !ABOUT.test(id))
  const texts = textChanges(was.facts.narrative, is.facts.narrative).filter(({ kind }) => kind !== 'moved')
  return {
    count: is.facts.publishing?.corrections.length ?? 0,
    changes: [
      ...data.map(({ after: to = '', before: from = '', label, unit = '' }) => ({
        name: label,
        from: told(from, unit),
        to: told(to, unit),
      })),
      ...totals(was, is),
      ...texts.map(({ parts, under }) => ({
        name: ['正文', ...under].join(' '),
        from: filled(parts.flatMap(({ kind, text }) => (kind === 'new' ? [] : text)).join(''), was),
        to: filled(parts.flatMap(({ kind, text }) => (kind === 'gone' ? [] : text)).join(''), is),
      })),
    ],
  }
}

/** Names of data in a text, as they are printed. */
function filled(text: string, figures: Figures): string {
  return text.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, name: string) => {
    const found = named(figures, name)
    return found ? printed(found, figures.facts.format) : name
  })
}

/** As readers of the site read it. */
function told(text: string, unit: string): string {
  return text === 'true' ? '是' : text === 'false' ? '否' : text && text + unit
}

function totals(was: Figures, is: Figures): Corrected[] {
  const [from, to] = [was, is].map((figures) => toSummary(figures, false).total)
  return from === to ? [] : [{ name: '自评得分', from: from ? `${from}分` : '', to: to ? `${to}分` : '' }]
}

/** One correction more behind the `count` that there are. */
function correctionEdits(count: number, date: string, reason: string, changes: readonly Corrected[]): Edit[] {
  const row = (cells: readonly (readonly [key: string, text: string])[]) =>
    cells.flatMap(([key, text]) => (text === '' ? [] : [[key, { kind: 'text', text }] as const]))
  const at = ['published', 'corrections']
  return [
    { kind: 'insert', path: at, index: count, row: row([['date', date], ['reason', reason]]) }, // prettier-ignore
    ...changes.map(({ from, name, to }, index): Edit => ({ kind: 'insert', path: [...at, count, 'changes'], index, row: row([['name', name], ['from', from], ['to', to]]) })), // prettier-ignore
  ]
}

/** Behind all else, and its parts in their order. */
function orderAt(path: Path): readonly string[] {
  if (path.length === 0) return []
  if (path.length === 1) return ['date', 'index', 'by', 'corrections']
  return path.includes('changes') ? ['name', 'from', 'to'] : ['date', 'reason', 'changes']
}
