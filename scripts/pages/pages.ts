// pages, the door: Figures → Page. HTML for screen and paper alike; wording, no arithmetic.

import { type Observation, observe } from '../base/observation.ts'
import { pointAt } from '../base/place.ts'
import { folderOf, upFrom } from '../base/report-key.ts'
import { isFile, type Part, type Piece, type Site } from '../facts/facts.ts'
import { type Figures, isCell, templateName, unknownCommon } from '../figures/figures.ts'
import { templateInert } from './checks/template-inert.ts'
import { documentTitle } from './directory/entry.ts'
import { missingReportTags, reportHead } from './directory/head.ts'
import { pathTo, reportPath } from './directory/home.ts'
import { disclosureView, siteView } from './directory/imprint.ts'
import { ENTRIES, type Page, toPage } from './reading/page.ts'
import { additions, entriesOf, partId, placesOf } from './report/additions.ts'
import { chartFaults } from './report/charts.ts'
import { annexList, closingView, contentsEntries } from './report/contents.ts'
import { narrativeView } from './report/narrative.ts'
import { recordTables } from './report/record-tables.ts'
import { unprintedFacts } from './report/unprinted.ts'
import { openTemplateCache, type TemplateCache } from './templates/cache.ts'
import { type Layout, openLayout } from './templates/layout.ts'
import { inertIn } from './templates/template-markup.ts'
import { openTraces, type Traces } from './trace/trace.ts'
import { missingCharacters } from './typesetting/characters.ts'
import { filledText, unknownIn } from './typesetting/filled.ts'
import { givenElement, WEIGHT_TOTAL, weightTotal } from './typesetting/given.ts'
import { markup } from './typesetting/markup.ts'
import { scoreRows } from './typesetting/score-table.ts'
import { TITLE_WIDTH, titleLines } from './typesetting/title-lines.ts'

export { PAGES_CHECKS } from './checks.ts'
export { factUnprinted } from './checks/fact-unprinted.ts'
export { type Directory, openDirectory, ROWS } from './directory/directory.ts'
export { COMMON_ORDER, type CommonText, indicatorNames, lastChanged, type Summary, toSummary } from './directory/entry.ts'
export { describe, missingSiteTags } from './directory/head.ts'
export { compare, inOrder, pathTo, reportPath } from './directory/home.ts'
export { fontSheet } from './typesetting/font-sheet.ts'
export { pageSheet } from './typesetting/page-sheet.ts'
export { passagesOf } from './typesetting/passages.ts'
export { styleFaults } from './typesetting/style-sheet.ts'
export { type LinkPlace, type Page, readLinks } from './reading/page.ts'
export type { TextSection } from './reading/text.ts'
export { chartFiles } from './report/charts.ts'
export { isTranscribed } from './report/verification.ts'
export { withFixUps } from './report/settled.ts'
export { type RecordTable, recordTables } from './report/record-tables.ts'
export { openTemplateCache, type TemplateCache } from './templates/cache.ts'
export { computation, type Trace, type TraceInput } from './trace/shape.ts'
export { scoreTrace } from './trace/scores.ts'
export { openTraces, traceOf, type Traces } from './trace/trace.ts'
export { escaped } from './typesetting/markup.ts'
export { printed, quantityText } from './wording/number.ts'
export { pointSentence, rubricSentences } from './wording/rubric.ts'

export interface Rendered<T> {
  readonly value: T
  readonly observations: readonly Observation[]
}

/**
 * The report of one unit-year: all parts of the form, in its order. Reports that share a cache have their templates read
 * once.
 */
export function toReportPage(
  figures: Figures,
  site: Site,
  hasPdf: boolean,
  templateCache: TemplateCache = openTemplateCache(),
  traces: Traces = openTraces(figures),
): Rendered<Page> {
  const { facts } = figures
  const layout = openLayout(facts.format.templates, figures, templateCache)
  const title = filledText(facts.format.title, figures)
  const { format, year } = facts
  const view = {
    language: 'zh-CN',
    title,
    pageTitle: documentTitle(figures),
    site: siteView(site),
    base: upFrom(facts),
    hasPdf,
    formatId: format.id,
    unitName: facts.unitName,
    year,
    lastYear: year - 1,
    blank: format.blank,
    notApplicable: format.notApplicable,
    titleLines:
      format.titleLines.length > 1 ? format.titleLines.map((line) => filledText(line, figures)) : titleLines(title, TITLE_WIDTH.portrait),
    continued: format.tables.continued,
    closing: closingView(figures),
    scores: () => scoreRows(figures), // each calls it where a template asks
    total: markup(givenElement(WEIGHT_TOTAL, weightTotal(figures), 'weight')),
    narrative: narrativeView(figures),
    ...around(figures, site, hasPdf),
  }
  const parts = facts.format.parts.map((part, i) => setPart(part, partId(i), figures, layout, view))
  const added = additions(figures, layout, view)
  const places = placesOf(figures, view.narrative.sections, title)
  const set = layout.set('page.hbs', { ...view, ...added, traces: ENTRIES, places, parts: parts.map((part) => ({ html: part })) })
  const inert: Observation[] = []
  const page = toPage(
    `${folderOf(facts)}/index.html`,
    view.pageTitle,
    set,
    (values) => entriesOf(values, traces, site, layout, view),
    (tokens) => void inert.push(...inertIn(tokens, pointAt(format.file))),
  )
  // What a template shows as it stands has been told at its place.
  const observations = layout.observations.some(({ check }) => check === templateInert)
    ? layout.observations
    : [...layout.observations, ...inert]
  return { value: page, observations: [...faultsOf(page, figures, site, templateCache.words(format)), ...observations] }
}

function faultsOf({ characters, values }: Page, figures: Figures, site: Site, words: string): Observation[] {
  return [
    ...titleFaults(figures),
    ...chartFaults(figures),
    ...unprintedFacts(values, figures, words),
    ...unknownCommon(figures),
    ...missingReportTags(figures, site),
    ...(site.fonts ? missingCharacters(characters, site.fonts, figures) : []),
  ]
}

/** What leads from a report to the rest of the site, and what its head says. */
function around(figures: Figures, site: Site, hasPdf: boolean): object {
  const { facts } = figures
  return {
    head: reportHead(figures, site, `${folderOf(facts)}/index.html`, hasPdf),
    unitHref: facts.project === undefined ? '../index.html' : `${upFrom(facts)}${pathTo(facts.unit)}/index.html`,
    projectName: facts.projectName ?? null,
    projects: facts.projects.length,
    disclosure: disclosureView(figures, site),
    compareHref: `${upFrom(facts)}compare.html#${reportPath(facts)}`,
    hasFigures: [...figures.figures.keys()].some((name) => !isCell(figures, name)),
    recordTables: recordTables(figures).map(({ file, label }) => ({ file, label })),
    hasScores: (figures.scores?.indicators.length ?? 0) > 0,
  }
}

/** Titles are the format's text, so a name in them that means nothing is the designer's slip. */
function titleFaults(figures: Figures): Observation[] {
  const { format } = figures.facts
  return [format.title, ...format.titleLines, ...format.parts.flatMap((part) => [part.title ?? [], part.annexes].flat())]
    .flatMap((title) => unknownIn(title, figures))
    .map((name) => observe(templateName, pointAt(format.file), { name }))
}

/** A cover has a page of its own; the other pieces of a part follow each other. */
function setPart(part: Part, id: string, figures: Figures, layout: Layout, view: View): string {
  const partTitle = part.title === undefined ? '' : filledText(part.title, figures)
  const width = TITLE_WIDTH[part.page === 'landscape' ? 'landscape' : 'portrait']
  const common = {
    ...view,
    annex: part.annex ?? 0,
    partTitle,
    partTitleLines: titleLines(partTitle, width),
    annexes: annexList(part, figures),
  }
  const inRow = (pieces: readonly Piece[]): string => pieces.map((piece) => setPiece(piece, figures, layout, common)).join('\n')
  const set = (pieces: readonly Piece[]): string => {
    if (part.annexes.length === 0 || !pieces.some(({ kind }) => kind === 'narrative')) return inRow(pieces)
    const signature = inRow(pieces.filter(({ kind }) => kind === 'signature'))
    return `${inRow(pieces.filter(({ kind }) => kind !== 'signature'))}\n${layout.set('annex-list.hbs', { ...common, signature })}`
  }
  const cover = part.pieces.filter(({ kind }) => kind === 'cover')
  const others = part.pieces.filter(({ kind }) => kind !== 'cover')
  const wrapped = (pieces: readonly Piece[], page: string, own: string): string =>
    pieces.length === 0
      ? ''
      : layout.set('part.hbs', { id: own, page, kinds: pieces.map(({ kind }) => PIECE_CLASS[kind]).join(' '), html: set(pieces) })
  return [
    wrapped(cover, 'cover', id),
    figures.facts.format.contents && others.some(({ kind }) => kind === 'narrative') ? contents(layout, common) : '',
    wrapped(others, part.page, cover.length > 0 ? '' : id),
  ]
    .filter(Boolean)
    .join('\n')
}

/** A table that is named without a file stands below the part's own title; one that is not there has been told with the form. */
function setPiece({ at, template }: Piece, figures: Figures, layout: Layout, view: object): string {
  if (isFile(template)) return layout.set(template, view, at)
  return figures.facts.format.grids.has(template) ? layout.set('table-part.hbs', { ...view, tableName: template }, at) : ''
}

/** On pages of its own, before the narrative. */
function contents(layout: Layout, view: View): string {
  const html = layout.set('contents.hbs', { ...view, entries: contentsEntries(view.narrative.sections) })
  return layout.set('part.hbs', { id: '', page: 'portrait', kinds: 'contents', html })
}

interface View {
  readonly narrative: ReturnType<typeof narrativeView>
}

const PIECE_CLASS: Readonly<Record<Piece['kind'], string>> = {
  cover: 'cover',
  titleBlock: 'title-block',
  lead: 'lead',
  table: 'table-part',
  narrative: 'narrative',
  signature: 'signature',
}
