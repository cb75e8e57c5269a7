// test: a trace as a reader of the Trace Event Format takes it.

import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
  readonly args?: { readonly name?: string; readonly report?: string }
}

export interface Traced {
  readonly events: readonly TraceEvent[]
  /** Names of places of work by `tid`. */
  readonly places: ReadonlyMap<number, string>
}

export function tracedIn(file: string): Traced {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  return {
    events: traceEvents.filter(({ ph }) => ph === 'X'),
    places: new Map(traceEvents.flatMap(({ args, name, tid }) => (name === 'thread_name' ? [[tid, args?.name ?? ''] as const] : []))),
  }
}

/** Times are whole microseconds, every place of work has a name, and of two events of one place one is in the other or after it. */
export function expectNested({ events, places }: Traced): void {
  expect(events.length).toBeGreaterThan(0)
  for (const { dur, pid, tid, ts } of events) {
    expect(Number.isInteger(ts) && ts >= 0 && Number.isInteger(dur) && dur >= 0).toBe(true)
    expect(pid).toBe(1)
    expect(places.get(tid)).toMatch(/./)
  }
  for (const tid of places.keys()) {
    const open: TraceEvent[] = []
    const own = events.filter((event) => event.tid === tid).sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    for (const event of own) {
      while ((open.at(-1)?.ts ?? 0) + (open.at(-1)?.dur ?? Infinity) <= event.ts) open.pop()
      const around = open.at(-1)
      if (around) expect(event.ts + event.dur, `${event.name} in ${around.name}`).toBeLessThanOrEqual(around.ts + around.dur)
      open.push(event)
    }
  }
}
