// pages: what stands around the report on a screen: summary, contents at the side, charts, and where every value
// comes from. Of these the form may want charts and origins on paper too.

import type { Addition, Part, Site } from '../facts/facts.ts'
import type { Figures } from '../figures/figures.ts'
import { chartViews } from './charts.ts'
import { contentsEntries } from './contents.ts'
import { filledText } from './filled.ts'
import type { Layout } from './layout.ts'
import type { SectionView } from './narrative.ts'
import { summaryView } from './summary.ts'
import { namesShown, traceViews } from './trace/shown.ts'

/** `parts` is the report's own HTML, which decides what needs an entry. */
export function additions(
  figures: Figures,
  site: Site,
  layout: Layout,
  parts: readonly string[],
  view: object,
): Record<'summary' | 'paperCharts' | 'traces', string> {
  const { onPaper } = figures.facts.format
  const wants = (one: Addition): boolean => onPaper.includes(one)
  const charts = chartViews(figures, 'c')
  const { cards } = summaryView(figures)
  const summary = cards.length + charts.length > 0 ? layout.set('summary.hbs', { ...view, cards, charts }) : ''
  const paperCharts = wants('charts') && charts.length > 0 ? layout.set('charts.hbs', { ...view, charts: chartViews(figures, 'd') }) : ''
  const entries = traceViews(namesShown([summary, ...parts, paperCharts].join('')), figures, site.repository)
  return { summary, paperCharts, traces: layout.set('traces.hbs', { ...view, entries, onPaper: wants('traces') }) }
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
