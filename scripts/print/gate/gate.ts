// print: the gate through which every PDF passes before it is given out; it judges in a thread.

import { Worker } from 'node:worker_threads'
import { within } from '../limit.ts'
import type { Fault } from './compare.ts'
import type { Case } from './judge.ts'

export interface Gate {
  /** What is wrong with the print. Rejects when the judging itself fails, which is our bug. */
  faultsOf(paper: Case): Promise<Fault[]>
  close(): Promise<void>
}

interface Answer {
  readonly number: number
  readonly faults?: Fault[]
  readonly error?: string
}

/** The thread died or hung: the paper it was about need not be to blame, as others wait behind one another. */
class ThreadLost extends Error {}

/** The thread starts at once and waits; it does not keep the program from ending. A lost one costs one more try. */
export function openGate(): Gate {
  const waiting = new Map<number, { done: (faults: Fault[]) => void; failed: (error: Error) => void }>()
  let asked = 0
  let worker: Worker | undefined
  const lose = (thread: Worker, reason: string): void => {
    if (thread !== worker) return
    worker = undefined
    void thread.terminate()
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { failed } of lost) failed(new ThreadLost(reason))
  }
  const start = (): Worker => {
    const begun = new Worker(new URL('./worker.mjs', import.meta.url), { execArgv: [] })
    begun.unref()
    begun.on('message', ({ error, faults, number }: Answer) => {
      const { done, failed } = waiting.get(number) ?? {}
      waiting.delete(number)
      if (waiting.size === 0) begun.unref()
      if (faults !== undefined) done?.(faults)
      else failed?.(new Error(error))
    })
    begun.on('error', (error) => lose(begun, error.message))
    return begun
  }
  const ask = async (paper: Case): Promise<Fault[]> => {
    const thread = (worker ??= start())
    const number = (asked += 1)
    thread.ref()
    const judged = new Promise<Fault[]>((done, failed) => waiting.set(number, { done, failed }))
    thread.postMessage({ number, paper })
    try {
      return await within('check', judged)
    } catch (error) {
      if (!waiting.delete(number)) throw error
      const late = error instanceof Error ? error.message : String(error)
      lose(thread, late)
      throw new ThreadLost(late)
    }
  }
  worker = start()
  return {
    faultsOf: async (paper) => {
      try {
        return await ask(paper)
      } catch (error) {
        if (!(error instanceof ThreadLost)) throw error
        return ask(paper)
      }
    },
    close: async () => {
      const thread = worker
      worker = undefined
      await thread?.terminate()
    },
  }
}
