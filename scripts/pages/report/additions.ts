// pages: what stands around the report on a screen: summary, contents at the side, charts, and where every value
// comes from. Of these the form may want charts and origins on paper too.

import type { Addition, Part, Site } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import type { Layout } from '../templates/layout.ts'
import { traceViews } from '../trace/entries.ts'
import type { Traces } from '../trace/trace.ts'
import { filledText } from '../typesetting/filled.ts'
import { changesView } from './changes.ts'
import { chartViews } from './charts.ts'
import { contentsEntries } from './contents.ts'
import { lossesView } from './losses.ts'
import type { SectionView } from './narrative.ts'
import { summaryView } from './summary.ts'
import { verificationView } from './verification.ts'

/** `parts` of the summary that a page has: what the contents at the side lead to. */
export interface Additions {
  readonly summary: string
  readonly paperCharts: string
  readonly has: Readonly<Record<'losses' | 'charts' | 'changes' | 'corrections' | 'verification', boolean>>
}

export function additions(figures: Figures, layout: Layout, view: object): Additions {
  const charts = chartViews(figures, 'c')
  const told = {
    ...summaryView(figures),
    losses: lossesView(figures) ?? null,
    changes: changesView(figures) ?? null,
    verification: verificationView(figures) ?? null,
  }
  const paperCharts =
    onPaper('charts', figures) && charts.length > 0 ? layout.set('charts.hbs', { ...view, charts: chartViews(figures, 'd', true) }) : ''
  return {
    summary: layout.set('summary.hbs', { ...view, ...told, charts }),
    paperCharts,
    has: {
      losses: told.losses !== null,
      charts: charts.length > 0,
      changes: told.changes !== null,
      corrections: (figures.facts.publishing?.corrections.length ?? 0) > 0,
      verification: told.verification !== null,
    },
  }
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
