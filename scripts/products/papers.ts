// entry: papers taken from the store where they are kept, printed where they are not.

import type { Observation } from '../base/observation.ts'
import { keyText } from '../base/report-key.ts'
import type { Made } from '../compile.ts'
import { digestOf, type Roots } from '../content/content.ts'
import { type EngineName, type Paper, type PdfPrinter, PRINT_CHECKS, type Printed, type Stage } from '../print/print.ts'
import type { Entry, Store } from '../store/store.ts'
import { textOf } from './entry.ts'
import { programDigest } from './keys.ts'
import type { Span, Spans } from './spans.ts'

/** A paper, and what it took to print it, when it was printed. */
export interface PaperPrinted extends Printed {
  readonly milliseconds: number
  /** It was taken from the store, and not printed now. */
  readonly isKept: boolean
}

export interface Papers {
  /** `styles` are those of the whole site, by path below dist/. */
  paper(made: Made, styles: ReadonlyMap<string, string>): Promise<PaperPrinted>
  /** What all of them are printed with: the same text, and the same page gives the same paper. */
  readonly printedWith: string
  /** How many were printed, and not taken from the store. */
  printed(): number
}

export interface PapersOf {
  readonly roots: Roots
  readonly store: Store
  readonly printer: Pick<PdfPrinter, 'printChecked'>
  /** Of browser and fonts. */
  readonly fingerprint: string
  /** The engine for all reports, whatever form and site say. */
  readonly engine?: EngineName
  /** Hears what is printed. */
  readonly spans?: Spans
}

export function openPapers({ roots, store, printer, fingerprint, engine, spans }: PapersOf): Papers {
  const printedWith = digestOf([fingerprint, engine ?? '', programDigest(roots)])
  let printed = 0
  return {
    printedWith,
    printed: () => printed,
    paper: async (made, styles) => {
      const paper: Paper = { ...made.words, ...(engine ? { engine } : {}), files: filesOf(made, styles) }
      const { files, ...words } = paper
      const key = digestOf([printedWith, JSON.stringify(words), ...[...files].flat()])
      const kept = await store.take('printed', key)
      if (kept) return printedIn(kept)
      printed += 1
      const fresh = await printer.printChecked(paper)
      const stages = fresh.stages ?? []
      for (const [place, span] of spansOf(stages, keyText(made.files.entry))) spans?.(place, span)
      const milliseconds = stages.reduce((sum, { from, to }) => sum + to - from, 0)
      if (fresh.pdf) await store.keep('printed', key, printedEntry(fresh, fresh.pdf, milliseconds))
      return { ...fresh, milliseconds, isKept: false }
    },
  }
}

/** What a browser did without a pause is one span, and so is what a thread of the gate did. */
function spansOf(stages: readonly Stage[], about: string): [place: string, span: Span][] {
  const starts = stages.flatMap(({ name }, at) => (name === 'load' || name === 'finish' ? [at] : []))
  return starts.flatMap((start, i): [string, Span][] => {
    const within = stages.slice(start, starts[i + 1])
    const [first, last] = [within[0], within.at(-1)]
    if (!first || !last) return []
    const isBrowser = first.name === 'load'
    return [
      [isBrowser ? 'browser' : 'gate', { name: isBrowser ? 'paper' : 'check of paper', about, from: first.from, to: last.to, within }],
    ]
  })
}

/** The page, its pictures, and of the styles those that it links. */
function filesOf({ files, illustrations, page }: Made, styles: ReadonlyMap<string, string>): Paper['files'] {
  const own = ['assets/report.css', `assets/formats/${files.entry.format}.css`]
  const linked = [...styles].filter(([path]) => own.includes(path))
  return new Map<string, string | Uint8Array>([...linked, ...illustrations, [page.path, textOf(page.html)]])
}

const PDF = 'pdf'

function printedEntry({ fixUps, observations }: Printed, pdf: Uint8Array, milliseconds: number): Entry {
  const told = observations.map(({ check, ...rest }) => ({ code: check.code, ...rest }))
  return { about: { fixUps, told, milliseconds }, parts: new Map([[PDF, pdf]]) }
}

interface About extends Pick<PaperPrinted, 'fixUps' | 'milliseconds'> {
  readonly told: readonly (Omit<Observation, 'check'> & { readonly code: string })[]
}

function printedIn({ about, parts }: Entry): PaperPrinted {
  const { fixUps, milliseconds, told } = about as About
  const pdf = parts.get(PDF)
  const observations = told.map(({ code, ...rest }): Observation => {
    const check = PRINT_CHECKS.find((one) => one.code === code)
    if (!check) throw new Error(`no check of printing is called ${code}`)
    return { check, ...rest }
  })
  return { ...(pdf ? { pdf } : {}), ...(fixUps ? { fixUps } : {}), observations, stages: [], milliseconds, isKept: true }
}
