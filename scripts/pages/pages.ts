// pages, the door: Figures → Page. HTML for screen and paper alike; wording, no arithmetic.

import type { Observation } from '../base/finding.ts'
import { plain } from '../base/decimal.ts'
import type { SourceText } from '../content/content.ts'
import type { Part, Site } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { filledText } from './filled.ts'
import { openLayout, type Layout } from './layout.ts'
import { narrativeView } from './narrative.ts'
import { scoreRows } from './score-table.ts'
import { printed } from './wording/number.ts'

export { dataElement, plainValue } from './provenance.ts'
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
  const view = {
    language: 'zh-CN', title, site: { title: site.title, publisher: site.publisher }, base: '../../', hasPdf,
    formatId: facts.format.id, unitName: facts.unitName, year: facts.year,
  }
  const parts = facts.format.parts.map((part) => ({ html: setPart(part, figures, layout, view) }))
  const html = layout.set('page.hbs', { ...view, parts })
  return { value: { path: `${facts.unit}/${facts.year}/index.html`, html, title }, observations: layout.observations }
}

function setPart(part: Part, figures: Figures, layout: Layout, view: object): string {
  const { format } = figures.facts
  const common = {
    ...view, annex: part.annex ?? 0, partTitle: part.title === undefined ? '' : filledText(part.title, figures),
    blank: format.blank, notApplicable: format.notApplicable, year: figures.facts.year, lastYear: figures.facts.year - 1,
  }
  const pieces = [
    part.cover && layout.set(part.cover, { ...common, titleLines: titleLines(filledText(format.title, figures)) }),
    part.table && layout.set(part.table, { ...common, scores: scoreRows(figures), total: weightTotal(figures) }),
    part.narrative && layout.set(part.narrative, { ...common, narrative: narrativeView(figures) }),
  ]
  return pieces.filter(Boolean).join('\n')
}

/** The sum that the form's weights make, in print: 100. */
function weightTotal(figures: Figures): string {
  const weights = figures.scores?.indicators.map((one) => one.weight) ?? []
  return weights.length > 0 ? plain(weights.slice(1).reduce((sum, weight) => sum.plus(weight), weights[0]!)) : ''
}

/** A long title breaks before its last words (…预算绩效 / 自评报告), as a cover sets it. */
function titleLines(title: string): string[] {
  const tail = /(绩效)?(自评报告|评价报告)$/.exec(title)?.[2]
  return tail && title.length > 18 ? [title.slice(0, -tail.length), tail] : [title]
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
