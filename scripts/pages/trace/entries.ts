// pages: the entries of 图表与指标溯源: one for every value that a page prints, in the order of their first appearance.

import type { Place } from '../../base/place.ts'
import { folderOf } from '../../base/report-key.ts'
import type { Repository } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'
import { rowsOf, type TraceItem } from './rows.ts'
import type { Trace } from './shape.ts'
import { traceOf, type Traces } from './trace.ts'

/** A text of the author's is told by its beginning; it stands whole where it is printed. */
const LONGEST = 40

export interface TraceView {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly text: string
  readonly unit: string
  /** False for what was written by the unit and printed as it is: on paper its place is of little use. */
  readonly derived: boolean
  /** Of another year than the report's; else null. */
  readonly year: number | null
  readonly rows: readonly { readonly term: string; readonly items: readonly ItemView[] }[]
}

interface ItemView {
  readonly text: string
  readonly name: string
  /** The entry of the value that the line is about, where the page shows it. */
  readonly entry: string
  readonly at: string
  /** The source at its revision. */
  readonly href: string
}

export function traceViews(names: readonly string[], traces: Traces, repository: Repository | undefined): TraceView[] {
  const { figures } = traces
  const told = names.flatMap((name) => traceOf(name, figures, traces) ?? [])
  const ids = idsOf(told.map(({ name }) => name))
  return told.map((trace) => traceView(trace, ids, figures, repository))
}

/**
 * An entry is addressed by the name of its value, `#编制数`, whatever comes before it. What an address cannot hold is left to
 * `_`; names without a Chinese character keep clear of the page's own ids.
 */
function idsOf(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    names.map((name) => {
      const plain = name.replace(/[\s"#%&<>?'`]/g, '_')
      let id = /^[\x21-\x7e]*$/.test(plain) ? `v-${plain}` : plain
      while (taken.has(id)) id += '_'
      taken.add(id)
      return [name, id] as const
    }),
  )
}

function traceView(trace: Trace, ids: ReadonlyMap<string, string>, figures: Figures, repository: Repository | undefined): TraceView {
  const own = `content/${folderOf(figures.facts)}/`
  const item = ({ text, name = '', at }: TraceItem): ItemView => ({
    text,
    name,
    entry: ids.get(name) ?? '',
    at: at ? placeShown(at, own) : '',
    href: at && repository ? sourceAddress(at, repository) : '',
  })
  const { name, label } = trace
  const rows = rowsOf(trace).filter(({ term }) => term !== '计分' || !name.endsWith('.扣分')) // told with the score, to which it leads
  const text = trace.text.length > LONGEST ? `${trace.text.slice(0, LONGEST - 1)}…` : trace.text
  return {
    id: ids.get(name) ?? '',
    name,
    label,
    text,
    unit: trace.unit,
    derived: rows.some(({ term }) => !AS_WRITTEN.has(term)),
    year: trace.year === figures.facts.year ? null : trace.year,
    rows: rows.map(({ term, items }) => ({ term, items: items.map(item) })),
  }
}

const AS_WRITTEN: ReadonlySet<string> = new Set(['舍入', '依据', '出处'])

/** `report.yaml:12` for the report's own files, the path for all others. */
function placeShown({ file, line }: Place, own: string): string {
  return `${file.startsWith(own) ? file.slice(own.length) : file}:${line}`
}

/** `…/blob/<revision>/<file>#L<line>`, as the common hosts have it, or the address that the site's pattern gives. */
export function sourceAddress({ file, line }: Place, { url, revision }: Repository): string {
  const path = file.split('/').map(encodeURIComponent).join('/')
  if (!url.includes('{file}')) return `${url}/blob/${encodeURI(revision)}/${path}#L${line}`
  return url
    .replace('{revision}', () => encodeURI(revision))
    .replace('{file}', () => path)
    .replace('{line}', () => String(line))
}
