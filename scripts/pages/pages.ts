// pages, the door: Figures → Page. HTML for screen and paper alike; wording, no arithmetic.

import { observe, type Observation } from '../base/finding.ts'
import { pointAt } from '../base/place.ts'
import { plain } from '../base/decimal.ts'
import type { SourceText } from '../content/content.ts'
import type { Part, Piece, Site } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { filledText, unknownIn } from './filled.ts'
import { openLayout, type Layout } from './layout.ts'
import { narrativeView } from './narrative.ts'
import { scoreRows } from './score-table.ts'
import { printed } from './wording/number.ts'

export { dataElement, exactValue, plainValue } from './provenance.ts'
export { explainIndicator, explainPoint } from './wording/explain.ts'
export { placesShown, printed } from './wording/number.ts'
export { pointSentence, rubricSentences } from './wording/rubric.ts'

export interface Page {
  /** Path below dist/. */
  readonly path: string
  readonly html: string
  readonly title: string
}

/** What the site's index needs of a unit-year, and all that is kept of it. */
export interface Summary {
  readonly unit: string
  readonly year: number
  readonly name: string
  readonly region: string
  readonly title: string
  readonly total: string
  readonly grade: string
  readonly hasPdf: boolean
}

export interface Set<T> {
  readonly value: T
  readonly observations: readonly Observation[]
}

/** The report of one unit-year: all parts of the form, in its order. */
export function toReportPage(figures: Figures, site: Site, hasPdf: boolean): Set<Page> {
  const { facts } = figures
  const layout = openLayout(facts.format.templates, figures)
  const title = filledText(facts.format.title, figures)
  const { format, year } = facts
  const view = {
    language: 'zh-CN', title, site: { title: site.title, publisher: site.publisher }, base: '../../', hasPdf,
    formatId: format.id, unitName: facts.unitName, year, lastYear: year - 1, blank: format.blank, notApplicable: format.notApplicable,
    titleLines: format.titleLines.map((line) => filledText(line, figures)),
    scores: scoreRows(figures), total: weightTotal(figures), narrative: narrativeView(figures),
  }
  const parts = facts.format.parts.map((part) => ({ html: setPart(part, figures, layout, view) }))
  const html = layout.set('page.hbs', { ...view, parts })
  return { value: { path: `${facts.unit}/${facts.year}/index.html`, html, title }, observations: [...titleFaults(figures), ...layout.observations] }
}

/** Titles are the format's text, so a name in them that means nothing is the designer's slip. */
function titleFaults(figures: Figures): Observation[] {
  const { format } = figures.facts
  return [format.title, ...format.titleLines, ...format.parts.flatMap((part) => part.title ?? [])]
    .flatMap((title) => unknownIn(title, figures)).map((name) => observe('template-name', pointAt(format.file), { name }))
}

/** A cover has a page of its own; the other pieces of a part follow each other. */
function setPart(part: Part, figures: Figures, layout: Layout, view: object): string {
  const common = { ...view, annex: part.annex ?? 0, partTitle: part.title === undefined ? '' : filledText(part.title, figures) }
  const set = (pieces: readonly Piece[]): string => pieces.map(({ template }) => layout.set(template, common)).join('\n')
  const wrapped = (pieces: readonly Piece[], page: string): string =>
    pieces.length === 0 ? '' : layout.set('part.hbs', { page, kinds: pieces.map(({ kind }) => PIECE_CLASS[kind]).join(' '), html: set(pieces) })
  return [
    wrapped(part.pieces.filter(({ kind }) => kind === 'cover'), 'cover'),
    wrapped(part.pieces.filter(({ kind }) => kind !== 'cover'), part.page),
  ].filter(Boolean).join('\n')
}

const PIECE_CLASS: Readonly<Record<Piece['kind'], string>> = {
  cover: 'cover', titleBlock: 'title-block', lead: 'lead', table: 'table-part', narrative: 'narrative', signature: 'signature',
}

/** The sum that the form's weights make, in print: 100. */
function weightTotal(figures: Figures): string {
  const weights = figures.scores?.indicators.map((one) => one.weight) ?? []
  return weights.length > 0 ? plain(weights.slice(1).reduce((sum, weight) => sum.plus(weight), weights[0]!)) : ''
}

export function toSummary(figures: Figures, hasPdf: boolean): Summary {
  const { facts, scores, grade } = figures
  return {
    unit: facts.unit, year: facts.year, name: facts.unitName, region: facts.facts.get('单位.地区')?.text ?? '',
    title: filledText(facts.format.title, figures), grade: grade ?? '', hasPdf,
    total: scores ? printed({ kind: 'total', total: scores.total, of: figures, year: facts.year }, facts.format) : '',
  }
}

/** The list of all unit-years. */
export function toIndexPage(site: Site, summaries: readonly Summary[], templates: ReadonlyMap<string, SourceText>): Set<Page> {
  const layout = openLayout(templates, undefined)
  const html = layout.set('index.hbs', { language: 'zh-CN', title: site.title, site, base: '', reports: summaries })
  return { value: { path: 'index.html', html, title: site.title }, observations: layout.observations }
}
