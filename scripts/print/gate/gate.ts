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

/** The thread starts at once and waits; it does not keep the program from ending. */
export function openGate(): Gate {
  const waiting = new Map<number, { done: (faults: Fault[]) => void; failed: (error: Error) => void }>()
  let asked = 0
  let worker: Worker | undefined
  const fail = (error: Error): void => {
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
    worker = undefined
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
    begun.on('error', fail)
    return begun
  }
  worker = start()
  return {
    faultsOf: (paper) => {
      worker ??= start()
      const thread = worker
      const number = asked += 1
      thread.ref()
      const judged = new Promise<Fault[]>((done, failed) => waiting.set(number, { done, failed }))
      thread.postMessage({ number, paper })
      return within('check', judged)
    },
    close: async () => {
      await worker?.terminate()
      worker = undefined
    },
  }
}
