// entry: when who did what for a report, for whoever looks for time. None of it is kept or published.

/** A stretch of work. Times in milliseconds since 1970, told alike by all threads. */
export interface Span {
  readonly name: string
  readonly from: number
  readonly to: number
  /** The report that it was done for. */
  readonly about?: string
  /** Its parts, one after another. */
  readonly within?: readonly Span[]
}

/** Hears of work that was done, and where: `thread 2`, `browser`. What one place did at once overlaps. */
export type Spans = (place: string, span: Span) => void

/** The thread that all others are started from. */
export const MAIN = 'main'

export function clock(): number {
  return performance.timeOrigin + performance.now()
}

/** Does the work, and tells when. */
export function timed<Done>(spans: Spans | undefined, name: string, about: string | undefined, work: () => Done): Done {
  const from = clock()
  const done = work()
  spans?.(MAIN, { name, from, to: clock(), ...(about === undefined ? {} : { about }) })
  return done
}

/** Ends a part wherever it is called, and begins the next: each is named when it is over. */
export function openParts(): { readonly parts: Span[]; end(name: string): void } {
  const parts: Span[] = []
  let from = clock()
  return {
    parts,
    end: (name) => {
      const to = clock()
      parts.push({ name, from, to })
      from = to
    },
  }
}
