// print: the pool of browsers. A browser serves many papers, one at a time, makes room for a fresh one in time, and may
// fail once.

import type { Engine } from '../paper.ts'
import { openResources } from '../resources.ts'
import { MissingPrinter } from './missing.ts'

/** A browser that has printed so many papers, or has taken so many megabytes, makes room, as browsers grow. */
export interface Recycling {
  readonly papers: number
  readonly megabytes: number
}

export const RECYCLING: Recycling = { papers: 500, megabytes: 1500 }

/** Of so many papers one is followed by a look at the memory, which takes a while. */
const WEIGHED = 8

export interface BrowserPool {
  /** How many browsers work at once. */
  readonly jobs: number
  /** Has a free engine do the work, else waits for one; one more try, in another one, when it crashes, hangs or fails. */
  work<T>(work: (engine: Engine) => Promise<T>): Promise<T>
  /** Ends all; work that comes later is refused. */
  close(): Promise<void>
  isClosed(): boolean
}

/** Where one browser works after another. */
interface Place {
  engine?: Promise<Engine> | undefined
  begun: number
}

/** Starts nothing yet: an engine starts when there is work for it. */
export function openPool(start: () => Promise<Engine>, jobs = 1, recycling: Recycling = RECYCLING): BrowserPool {
  const places = Array.from({ length: jobs }, (): Place => ({ begun: 0 }))
  const free = openResources(places)
  let closed = false

  /** The place is free again when its browser, if it has to go, is gone: no more than `jobs` of them are ever there. */
  const leave = async (place: Place, retired: boolean): Promise<void> => {
    if (retired || place.begun >= recycling.papers) await end(place)
    free.give(place)
  }
  const attempt = async <T>(task: (engine: Engine) => Promise<T>): Promise<T> => {
    const place = await free.take()
    let retired = true
    try {
      if (closed) throw new Error('the printer is closed')
      place.begun += 1
      const engine = await (place.engine ??= start())
      const done = await task(engine)
      retired = place.begun % WEIGHED === 1 && (await engine.memory()) > recycling.megabytes
      return done
    } finally {
      void leave(place, retired)
    }
  }
  const work: BrowserPool['work'] = async (task) => {
    try {
      return await attempt(task)
    } catch (error) {
      if (closed || error instanceof MissingPrinter) throw error
      return attempt(task)
    }
  }
  const close = async (): Promise<void> => {
    closed = true
    await Promise.all(places.map(end))
  }
  return { jobs, work, close, isClosed: () => closed }
}

async function end(place: Place): Promise<void> {
  const { engine } = place
  place.engine = undefined
  place.begun = 0
  await engine?.then((one) => one.close()).catch(() => undefined)
}
