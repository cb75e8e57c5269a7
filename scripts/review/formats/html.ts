// review: a page in the look of the site, both versions side by side: values in rows by their names, texts in two columns.

import { type Place, placeText } from '../../base/place.ts'
import type { Language } from '../../messages/messages.ts'
import { escaped } from '../../pages/pages.ts'
import type { DataChange } from '../data.ts'
import { type Line, say, sideText, verdictText } from '../lines.ts'
import type { TextChange } from '../narrative.ts'
import type { ReportReview } from '../report-review.ts'
import { type Chapter, chapters, chapterTitle, headline, titleOf } from '../sections.ts'
import type { SiteReview } from '../site-review.ts'
import { type Stretch, stretches } from '../stretches.ts'
import type { Effect, Thread } from '../threads.ts'

const OWN = `
main.index del { background: #fde2e2; text-decoration: line-through; }
main.index ins { background: #dff3df; text-decoration: none; }
main.index table.review td, main.index table.review th { text-align: left; vertical-align: top; white-space: normal; }
main.index table.review tr.effect th { padding-left: 2em; }
main.index table.review td.place { font-size: 13px; color: #595959; overflow-wrap: anywhere; }
`

export function html(review: SiteReview, language: Language, style: string): string {
  const title = escaped(headline(review, language))
  const body = chapters(review, language).map((chapter) => {
    const report = review.reports.find((one) => chapter.title === chapterTitle(one))
    return chapterHtml(chapter, report, language)
  })
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${`${style}${OWN}`.replaceAll('<', '\\3c ')}</style>
</head>
<body>
<main id="main" class="index">
<h1>${title}</h1>
${overview(review, language)}${body.join('')}</main>
</body>
</html>
`
}

function overview({ reports }: SiteReview, language: Language): string {
  if (reports.length < 2) return ''
  const rows = reports.map(
    (one) =>
      `<tr><th scope="row"><a href="#${escaped(one.report)}">${escaped(one.report)}</a></th><td>${escaped(verdictText(one, language))}</td></tr>\n`,
  )
  return `<div class="table-box"><table class="index-table review"><tbody>\n${rows.join('')}</tbody></table></div>\n`
}

function chapterHtml({ about, sections, title }: Chapter, report: ReportReview | undefined, language: Language): string {
  const parts = sections.map(({ kind, lines }) => {
    const head = `<h3>${escaped(titleOf(kind, language))}</h3>\n`
    if (report && kind === 'data') return head + valueTable(report.threads, language)
    if (report && kind === 'narrative') return head + textTable(report.narrative, language)
    return head + lineList(lines)
  })
  const id = report ? ` id="${escaped(report.report)}"` : ''
  return `<section${id}><h2>${escaped(title)}</h2>\n${about === '' ? '' : `<p>${escaped(about)}</p>\n`}${parts.join('')}</section>\n`
}

function valueTable(threads: readonly Thread[], language: Language): string {
  const rows = threads.flatMap(({ causes, effects }) => [
    ...causes.map((cause) => valueRow(cause, cause.id, 'cause', cause.at, language)),
    ...effects.map((effect) => valueRow(effect, effect.name, 'effect', effect.at, language)),
  ])
  return table([say(language, '名称', 'name'), ...sidesHead(language), say(language, '位置', 'place')], rows)
}

function valueRow(
  { after, before, label, unit }: Pick<DataChange | Effect, 'label' | 'unit' | 'before' | 'after'>,
  name: string,
  kind: 'cause' | 'effect',
  at: Place | undefined,
  language: Language,
): string {
  const parts = before === undefined || after === undefined || before.length < 16 ? undefined : stretches(before, after)
  const cell = (side: string | undefined, hidden: Stretch['kind']): string =>
    `<td>${parts ? sideHtml(parts, hidden) : escaped(sideText(side, language))}${side === undefined || unit === undefined ? '' : escaped(` ${unit}`)}</td>`
  const where = at ? escaped(placeText(at)) : ''
  return `<tr class="${kind}" data-name="${escaped(name)}"><th scope="row">${kind === 'effect' ? '⇒ ' : ''}${escaped(label)}</th>${cell(before, 'new')}${cell(after, 'gone')}<td class="place">${where}</td></tr>\n`
}

function textTable(changes: readonly TextChange[], language: Language): string {
  const rows = changes.map(({ at, kind, parts, under }) => {
    const moved = kind === 'moved' ? `<br>${say(language, '（移到这里）', '(moved here)')}` : ''
    const where = `<th scope="row">${escaped(under.join(' › '))}${moved}</th>`
    return `<tr>${where}<td>${kind === 'moved' ? '' : sideHtml(parts, 'new')}</td><td>${sideHtml(parts, 'gone')}</td><td class="place">${escaped(placeText(at))}</td></tr>\n`
  })
  return table([say(language, '标题', 'heading'), ...sidesHead(language), say(language, '位置', 'place')], rows)
}

function sidesHead(language: Language): string[] {
  return [say(language, '变动前', 'before'), say(language, '变动后', 'after')]
}

function table(columns: readonly string[], rows: readonly string[]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  return `<div class="table-box" tabindex="0"><table class="index-table review"><thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody></table></div>\n`
}

function lineList(lines: readonly Line[]): string {
  const items = lines.map(
    ({ at, parts }) => `<li>${parts.map(marked).join('')}${at ? ` <small>${escaped(placeText(at))}</small>` : ''}</li>\n`,
  )
  return `<ul>\n${items.join('')}</ul>\n`
}

/** One of the two versions. */
function sideHtml(parts: readonly Stretch[], hidden: Stretch['kind']): string {
  return parts
    .filter(({ kind }) => kind !== hidden)
    .map(marked)
    .join('')
}

function marked({ kind, text }: Stretch): string {
  return kind === 'gone' ? `<del>${escaped(text)}</del>` : kind === 'new' ? `<ins>${escaped(text)}</ins>` : escaped(text)
}
