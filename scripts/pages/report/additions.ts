// pages: what stands around the report on a screen: summary, contents at the side, charts, and where every value
// comes from. Of these the form may want charts and origins on paper too.

import type { Addition, Part, Site } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import type { Layout } from '../templates/layout.ts'
import { traceViews } from '../trace/entries.ts'
import type { Traces } from '../trace/trace.ts'
import { filledText } from '../typesetting/filled.ts'
import { chartViews } from './charts.ts'
import { contentsEntries } from './contents.ts'
import type { SectionView } from './narrative.ts'
import { summaryView } from './summary.ts'

export function additions(figures: Figures, layout: Layout, view: object): Record<'summary' | 'paperCharts', string> {
  const charts = chartViews(figures, 'c')
  const { cards, reviews } = summaryView(figures)
  const summary = cards.length + charts.length + reviews.length > 0 ? layout.set('summary.hbs', { ...view, cards, charts, reviews }) : ''
  const paperCharts =
    onPaper('charts', figures) && charts.length > 0 ? layout.set('charts.hbs', { ...view, charts: chartViews(figures, 'd') }) : ''
  return { summary, paperCharts }
}

/** An entry for each of the values that the page prints. */
export function entriesOf(values: readonly string[], traces: Traces, site: Site, layout: Layout, view: object): string {
  const entries = traceViews(values, traces, site.repository)
  return layout.set('traces.hbs', { ...view, entries, onPaper: onPaper('traces', traces.figures) })
}

function onPaper(addition: Addition, figures: Figures): boolean {
  return figures.facts.format.onPaper.includes(addition)
}

export interface PlaceView {
  readonly id: string
  readonly title: string
  /** The sections of a narrative, down to the second level. */
  readonly sections: readonly { readonly id: string; readonly level: number; readonly number: string; readonly title: string }[]
}

/** The parts of the form by their ids, for the contents at the side. */
export function placesOf(figures: Figures, narrative: readonly SectionView[], title: string): PlaceView[] {
  return figures.facts.format.parts.map((part, i) => ({
    id: partId(i),
    title: partName(part, figures, title),
    sections: part.pieces.some(({ kind }) => kind === 'narrative') ? contentsEntries(narrative) : [],
  }))
}

export function partId(index: number): string {
  return `p-${index + 1}`
}

function partName(part: Part, figures: Figures, title: string): string {
  const annex = part.annex === undefined ? '' : `附件${part.annex} `
  return annex + (part.title === undefined ? title : filledText(part.title, figures))
}
