// print: who is at work. A browser serves many papers, makes room for a fresh one in time, and may fail once.

import { MissingPrinter } from './missing.ts'
import type { Engine } from './paper.ts'

/** A browser that has printed so many papers, or has taken so many megabytes, makes room, as browsers grow. */
export interface Recycling {
  readonly papers: number
  readonly megabytes: number
}

export const RECYCLING: Recycling = { papers: 500, megabytes: 1500 }

export interface Shifts {
  /** Has an engine do the work; one more try, with a fresh one, when it crashes, hangs or fails. */
  work<T>(work: (engine: Engine) => Promise<T>): Promise<T>
  /** Ends all; work that comes later is refused. */
  close(): Promise<void>
  isClosed(): boolean
  readonly version: string
}

interface Shift {
  readonly engine: Promise<Engine>
  begun: number
  busy: number
  retired: boolean
}

/** Starts the first engine. Rejects if it does not start. */
export async function openShifts(start: () => Promise<Engine>, recycling: Recycling = RECYCLING): Promise<Shifts> {
  const begin = (): Shift => ({ engine: start(), begun: 0, busy: 0, retired: false })
  const shifts = new Set<Shift>()
  let current = begin()
  let closed = false
  shifts.add(current)
  const { version } = await current.engine

  const onShift = (): Shift => {
    if (closed) throw new Error('the press is closed')
    if (current.retired || current.begun >= recycling.papers) {
      current.retired = true
      void release(current, shifts)
      current = begin()
      // it is waited for where it is put to work
      current.engine.catch(() => undefined)
      shifts.add(current)
    }
    current.begun += 1
    current.busy += 1
    return current
  }
  const work: Shifts['work'] = async (task) => {
    for (let attempt = 1; ; attempt += 1) {
      const shift = onShift()
      try {
        const engine = await shift.engine
        const done = await task(engine)
        if ((await engine.memory()) > recycling.megabytes) shift.retired = true
        return done
      } catch (error) {
        shift.retired = true
        if (error instanceof MissingPrinter || attempt === 2) throw error
      } finally {
        shift.busy -= 1
        void release(shift, shifts)
      }
    }
  }
  const close = async (): Promise<void> => {
    closed = true
    await Promise.allSettled([...shifts].map(async (shift) => (await shift.engine).close()))
    shifts.clear()
  }
  return { work, close, isClosed: () => closed, version }
}

/** A retired browser ends when the last paper it was printing has left it. */
async function release(shift: Shift, shifts: Set<Shift>): Promise<void> {
  if (!shift.retired || shift.busy > 0 || !shifts.delete(shift)) return
  await shift.engine.then((engine) => engine.close()).catch(() => undefined)
}
