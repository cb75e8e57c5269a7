// the trace of a build: what was done when and where, as Perfetto and chrome://tracing read it (Trace Event Format).

import { MAIN, type Span, type Spans } from '../../products/spans.ts'

export interface Trace {
  readonly spans: Spans
  /** JSON: an object with `traceEvents`. */
  text(): string
}

interface Event {
  readonly name: string
  readonly ph: 'X' | 'M'
  readonly pid: number
  readonly tid: number
  /** Microseconds since the first one began. */
  readonly ts?: number
  readonly dur?: number
  readonly args?: object
}

/** All is of one process, as far as a reader of a trace is concerned: browsers are places of work like threads. */
const PID = 1

export function openTrace(): Trace {
  const places = new Map<string, Span[]>([[MAIN, []]])
  return {
    spans: (place, span) => {
      const before = places.get(place)
      if (before) before.push(span)
      else places.set(place, [span])
    },
    text: () => JSON.stringify({ traceEvents: eventsOf(places), displayTimeUnit: 'ms' }),
  }
}

function eventsOf(places: ReadonlyMap<string, readonly Span[]>): Event[] {
  const all = [...places].flatMap(([place, spans]) =>
    lanesOf(spans).map((lane, i) => [i === 0 ? place : `${place} ${i + 1}`, lane] as const),
  )
  const start = all.reduce((least, [, [first]]) => Math.min(least, first?.from ?? Infinity), Infinity)
  return all.flatMap(([name, lane], tid): Event[] => [
    { name: 'thread_name', ph: 'M', pid: PID, tid, args: { name } },
    { name: 'thread_sort_index', ph: 'M', pid: PID, tid, args: { sort_index: tid } },
    ...lane.flatMap((span) => spanEvents(span, tid, start)),
  ])
}

/** What one place did at once stands in lanes, in each of which nothing begins before what came first is over. */
function lanesOf(spans: readonly Span[]): Span[][] {
  const lanes: Span[][] = [[]]
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? 0) <= span.from)
    if (free) free.push(span)
    else lanes.push([span])
  }
  return lanes
}

function spanEvents({ about, from, name, to, within }: Span, tid: number, start: number): Event[] {
  const times = { ts: micros(from - start), dur: micros(to - start) - micros(from - start) }
  const event: Event = { name, ph: 'X', pid: PID, tid, ...times, ...(about === undefined ? {} : { args: { report: about } }) }
  return [event, ...(within ?? []).flatMap((part) => spanEvents(part, tid, start))]
}

/** Whole ones, so that what follows each other does not overlap by a fraction. */
function micros(milliseconds: number): number {
  return Math.round(milliseconds * 1000)
}
