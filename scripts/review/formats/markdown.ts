// review: a comment on a pull request: the totals first, then what changed of each report, the most important first. Rows
// are set as long as they fit into the length that a comment may have, and what does not fit is counted.

import { placeText } from '../../base/place.ts'
import {
  asCode,
  asWords,
  COMMENT_TAIL,
  type CommentSection,
  fitted,
  type Language,
  LONGEST_COMMENT,
  tableRow,
} from '../../messages/messages.ts'
import { type Line, say, verdictText } from '../lines.ts'
import { type Chapter, chapters, headline, type Kind, type Section, titleOf } from '../sections.ts'
import type { SiteReview } from '../site-review.ts'
import type { Stretch } from '../stretches.ts'

/** By this line a workflow finds the comment that it wrote last time. */
const MARK = '<!-- jibao-diff -->'

export function markdown(review: SiteReview, language: Language): string {
  const head = `${MARK}\n## ${say(language, '绩报变动：', 'Jibao diff: ')}${asWords(headline(review, language))}\n`
  const told = chapters(review, language, true)
  const sections = [...overview(review, language), ...told.flatMap((chapter) => chapterSections(chapter, language))]
  const set = fitted(sections, LONGEST_COMMENT - COMMENT_TAIL - sizeOf(head), sizeOf)
  const unset = [...set.unset].filter(([, count]) => count > 0).map(([kind, count]) => `${nameOf(kind, language)} ${count}`)
  const tail =
    unset.length === 0 ? '' : `\n**${say(language, '篇幅所限，未列出：', 'no room for: ')}${unset.join(say(language, '，', ', '))}**\n`
  return `${head}${set.text}${tail}`.trimEnd()
}

/** In bytes of UTF-8: of the limits of the forges the smallest. */
function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}

type Told = Kind | 'reports'

function nameOf(kind: Told, language: Language): string {
  return kind === 'reports' ? say(language, '报告', 'reports') : titleOf(kind, language)
}

/** Which reports are otherwise, and how they come out. */
function overview({ reports }: SiteReview, language: Language): CommentSection<Told>[] {
  if (reports.length === 0) return []
  const columns = [say(language, '报告', 'report'), say(language, '结果', 'outcome'), say(language, '变动', 'changes')]
  const rows = reports.map((report) => {
    const causes = report.threads.flatMap((thread) => thread.causes)
    const counts = [
      [say(language, '数据', 'data'), causes.filter(({ kind }) => kind !== 'rule').length],
      [say(language, '规则', 'rules'), causes.filter(({ kind }) => kind === 'rule').length],
      [say(language, '正文', 'narrative'), report.narrative.length],
      [say(language, '新问题', 'new findings'), report.findings.appeared.length],
    ].filter(([, number]) => number !== 0)
    return tableRow([
      asCode(report.report),
      asWords(verdictText(report, language)),
      counts.map((pair) => pair.join(' ')).join(say(language, '，', ', ')),
    ])
  })
  return [{ kind: 'reports', open: `\n${headOf(columns)}`, rows, close: '' }]
}

function chapterSections({ about, sections, title }: Chapter, language: Language): CommentSection<Told>[] {
  return sections.map((section, i): CommentSection<Told> => {
    const columns = headOf([section.title, say(language, '位置', 'place')])
    const isOpen = i === 0 || section.kind === 'appeared'
    const name = `${section.title} ${section.lines.length} · ${asWords(title)}`
    const head = i === 0 ? `\n### ${asWords(title)}\n${about === '' ? '' : `\n${asWords(about)}\n`}` : ''
    return {
      kind: section.kind,
      rank: RANKS[section.kind],
      open: isOpen ? `${head}\n${columns}` : `\n<details>\n<summary>${name}</summary>\n\n${columns}`,
      rows: rowsOf(section),
      close: isOpen ? '' : '\n</details>\n',
    }
  })
}

/** What the data did comes before what it says, of all reports. */
const RANKS: Readonly<Record<Kind, number>> = {
  data: 1,
  rules: 1,
  unit: 1,
  appeared: 2,
  moved: 2,
  site: 2,
  unfetched: 2,
  narrative: 3,
  pictures: 3,
  gone: 4,
  files: 4,
}

function headOf(columns: readonly string[]): string {
  return `${tableRow(columns)}\n${tableRow(columns.map(() => '---'))}\n`
}

function rowsOf({ lines }: Section): string[] {
  return lines.map((line) => tableRow([lineCell(line), line.at ? asCode(placeText(line.at)) : '']))
}

function lineCell({ isEffect, parts }: Line): string {
  return `${isEffect ? '⇒ ' : ''}${parts.map(marked).join('')}`
}

function marked({ kind, text }: Stretch): string {
  const words = asWords(text)
  return kind === 'gone' ? `<del>${words}</del>` : kind === 'new' ? `<ins>${words}</ins>` : words
}
