// print: the pool of browsers. A browser serves many papers, makes room for a fresh one in time, and may fail once.

import type { Engine } from '../paper.ts'
import { MissingPrinter } from './missing.ts'

/** A browser that has printed so many papers, or has taken so many megabytes, makes room, as browsers grow. */
export interface Recycling {
  readonly papers: number
  readonly megabytes: number
}

export const RECYCLING: Recycling = { papers: 500, megabytes: 1500 }

export interface BrowserPool {
  /** Has an engine do the work; one more try, with a fresh one, when it crashes, hangs or fails. */
  work<T>(work: (engine: Engine) => Promise<T>): Promise<T>
  /** Ends all; work that comes later is refused. */
  close(): Promise<void>
  isClosed(): boolean
  readonly version: string
}

interface PooledBrowser {
  readonly engine: Promise<Engine>
  begun: number
  busy: number
  retired: boolean
}

/** Starts the first engine. Rejects if it does not start. */
export async function openPool(start: () => Promise<Engine>, recycling: Recycling = RECYCLING): Promise<BrowserPool> {
  const begin = (): PooledBrowser => ({ engine: start(), begun: 0, busy: 0, retired: false })
  const pool = new Set<PooledBrowser>()
  let current = begin()
  let closed = false
  pool.add(current)
  const { version } = await current.engine

  const atWork = (): PooledBrowser => {
    if (closed) throw new Error('the printer is closed')
    if (current.retired || current.begun >= recycling.papers) {
      current.retired = true
      void release(current, pool)
      current = begin()
      // it is waited for where it is put to work
      current.engine.catch(() => undefined)
      pool.add(current)
    }
    current.begun += 1
    current.busy += 1
    return current
  }
  const work: BrowserPool['work'] = async (task) => {
    for (let attempt = 1; ; attempt += 1) {
      const pooled = atWork()
      try {
        const engine = await pooled.engine
        const done = await task(engine)
        if ((await engine.memory()) > recycling.megabytes) pooled.retired = true
        return done
      } catch (error) {
        pooled.retired = true
        if (error instanceof MissingPrinter || attempt === 2) throw error
      } finally {
        pooled.busy -= 1
        void release(pooled, pool)
      }
    }
  }
  const close = async (): Promise<void> => {
    closed = true
    await Promise.allSettled([...pool].map(async (pooled) => (await pooled.engine).close()))
    pool.clear()
  }
  return { work, close, isClosed: () => closed, version }
}

/** A retired browser ends when the last paper it was printing has left it. */
async function release(pooled: PooledBrowser, pool: Set<PooledBrowser>): Promise<void> {
  if (!pooled.retired || pooled.busy > 0 || !pool.delete(pooled)) return
  await pooled.engine.then((engine) => engine.close()).catch(() => undefined)
}
