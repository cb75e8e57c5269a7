// messages: a comment on a pull request. Errors stand open, the rest is folded; rows are set as long as they fit
// into the length that a comment may have, and what does not fit is counted.

import type { Level } from '../../base/check.ts'
import { whereText } from '../../base/place.ts'
import { type Catalogue, checkOf } from '../catalogue.ts'
import { countsOf, countsText, leftOutText, LEVELS } from '../counts.ts'
import type { Finding } from '../finding.ts'
import type { WaivedFinding } from '../waive.ts'
import type { Language } from '../wording.ts'
import { asCode, asWords, COMMENT_TAIL, type CommentSection, fitted, LONGEST_COMMENT, tableRow } from './comment.ts'
import type { Review } from './review.ts'

/** By this line a workflow finds the comment that it wrote last time. */
const MARK = '<!-- jibao-check -->'

type Section = CommentSection<Level | 'waived' | 'explained'>

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
  const set = fitted(sectionsOf(findings, waived, language, catalogue), LONGEST_COMMENT - COMMENT_TAIL - head.length, (part) => part.length)
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
    tableRow([
      place(one, language),
      `${asWords(one.message)}${one.hint === undefined ? '' : `<br>→ ${asWords(one.hint)}`}`,
      asCode(one.code),
    ])
  const told = LEVELS.map((level): Section => {
    const rows = findings.filter((finding) => finding.level === level).map(row)
    return section(level, rows, columns, language, level === 'error')
  })
  const silenced = waived.map((one) => tableRow([place(one, language), asWords(one.message), asCode(one.code), asWords(one.waiver.reason)]))
  const explained = [...new Set(findings.map((one) => one.code))]
    .sort()
    .flatMap((one) => checkOf(catalogue, one) ?? [])
    .map((one) => tableRow([asCode(one.code), asWords(one.about), asWords(one.remedy), asWords(one.source)]))
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
  const table = `${tableRow(columns)}\n${tableRow(columns.map(() => '---'))}\n`
  if (unfolded) return { kind, open: `\n### ${name}\n\n${table}`, rows, close: '' }
  return { kind, open: `\n<details>\n<summary>${name}</summary>\n\n${table}`, rows, close: '\n</details>\n' }
}

function place({ at }: Finding, language: Language): string {
  return asCode(whereText(at, language))
}
