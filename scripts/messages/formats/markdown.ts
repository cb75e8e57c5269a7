// messages: a comment on a pull request. Errors stand open, the rest is folded; rows are set as long as they fit
// into the length that a comment may have, and what does not fit is counted.

import type { Level } from '../../base/check.ts'
import { type Catalogue, checkOf } from '../catalogue.ts'
import { countsOf, countsText, leftOutText, LEVELS } from '../counts.ts'
import type { Finding } from '../finding.ts'
import type { WaivedFinding } from '../waive.ts'
import type { Language } from '../wording.ts'
import { oneLine, type Review } from './review.ts'

/** GitHub's limit for the body of a comment, in characters. */
const LONGEST = 65_536
/** Kept for the sentence that counts what did not fit. */
const TAIL = 400
/** A text of the content may be as long as it likes, a cell may not. */
const LONGEST_CELL = 600
/** By this line a workflow finds the comment that it wrote last time. */
const MARK = '<!-- jibao-check -->'

interface Section {
  readonly kind: Level | 'waived' | 'explained'
  readonly open: string
  readonly rows: readonly string[]
  readonly close: string
}

export function markdown(review: Review): string {
  const { catalogue, findings, language, leftOut, reports, waived } = review
  const zh = language === 'zh'
  const title = zh
    ? `## 绩报检查：${countsText(countsOf(findings), language)}`
    : `## Jibao check: ${countsText(countsOf(findings), language)}`
  const checked = zh
    ? `检查了 ${reports} 份报告${waived.length > 0 ? `，已豁免 ${waived.length} 处` : ''}。`
    : `Reports checked: ${reports}${waived.length > 0 ? `; ${waived.length} findings waived` : ''}.`
  const left = leftOutText(leftOut, language)
  const head = [MARK, title, '', checked, ...(left === '' ? [] : ['', `**${left}**`]), ''].join('\n')
  const set = fitted(sectionsOf(findings, waived, language, catalogue), LONGEST - TAIL - head.length)
  const unset = [...set.unset].filter(([, count]) => count > 0).map(([kind, count]) => `${NAMES[kind][zh ? 0 : 1]} ${count}`)
  const tail = unset.length === 0 ? '' : `\n**${zh ? '篇幅所限，未列出：' : 'no room for: '}${unset.join(zh ? '，' : ', ')}**\n`
  return `${head}${set.text}${tail}`.trimEnd()
}

const NAMES: Readonly<Record<Section['kind'], readonly [zh: string, en: string]>> = {
  error: ['错误', 'errors'],
  warning: ['警告', 'warnings'],
  info: ['提示', 'notes'],
  waived: ['已豁免', 'waived'],
  explained: ['检查说明', 'explanations'],
}

function sectionsOf(findings: readonly Finding[], waived: readonly WaivedFinding[], language: Language, catalogue: Catalogue): Section[] {
  const zh = language === 'zh'
  const columns = zh ? ['位置', '问题', '代码'] : ['place', 'finding', 'code']
  const row = (one: Finding): string =>
    cells([place(one), `${text(one.message)}${one.hint === undefined ? '' : `<br>→ ${text(one.hint)}`}`, code(one.code)])
  const told = LEVELS.map((level): Section => {
    const rows = findings.filter((finding) => finding.level === level).map(row)
    return section(level, rows, columns, language, level === 'error')
  })
  const silenced = waived.map((one) => cells([place(one), text(one.message), code(one.code), text(one.waiver.reason)]))
  const explained = [...new Set(findings.map((one) => one.code))]
    .sort()
    .flatMap((one) => checkOf(catalogue, one) ?? [])
    .map((one) => cells([code(one.code), text(one.about), text(one.remedy), text(one.source)]))
  return [
    ...told,
    section('waived', silenced, [...columns, zh ? '理由' : 'reason'], language),
    section('explained', explained, zh ? ['代码', '含义', '改法', '依据'] : ['code', 'meaning', 'remedy', 'source'], language),
  ].filter(({ rows }) => rows.length > 0)
}

function section(
  kind: Section['kind'],
  rows: readonly string[],
  columns: readonly string[],
  language: Language,
  unfolded = false,
): Section {
  const name = `${NAMES[kind][language === 'zh' ? 0 : 1]}${kind === 'explained' ? '' : ` ${rows.length}`}`
  const table = `${cells(columns)}\n${cells(columns.map(() => '---'))}\n`
  if (unfolded) return { kind, open: `\n### ${name}\n\n${table}`, rows, close: '' }
  return { kind, open: `\n<details>\n<summary>${name}</summary>\n\n${table}`, rows, close: '\n</details>\n' }
}

/** The sections' rows as far as `room` goes, the first sections first, and how many of each found none. */
function fitted(sections: readonly Section[], room: number): { text: string; unset: Map<Section['kind'], number> } {
  const unset = new Map<Section['kind'], number>()
  let written = ''
  for (const { close, kind, open, rows } of sections) {
    let used = written.length + open.length + close.length
    const fitting = rows.filter((row) => {
      const fits = used + row.length + 1 <= room
      if (fits) used += row.length + 1
      return fits
    })
    if (fitting.length > 0) written += `${open}${fitting.join('\n')}\n${close}`
    unset.set(kind, rows.length - fitting.length)
  }
  return { text: written, unset }
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`
}

function place({ at }: Finding): string {
  return code(`${at.file}:${at.line}:${at.column}`)
}

function code(words: string): string {
  return `<code>${text(words)}</code>`
}

/**
 * Words as words: no markup, no mention, no reference, no new line. A long text is cut, and shows it. Forges look for
 * mentions and references after markup is gone, so a word joiner stands behind their signs.
 */
function text(words: string): string {
  const line = [...oneLine(words)]
  const shown = line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL).join('')}…` : line.join('')
  return shown.replace(/[@#!](?=\w)/g, '$&\u2060').replace(/[&<>@#|`*_~[\]\\!$]/g, (char) => `&#${char.charCodeAt(0)};`)
}
