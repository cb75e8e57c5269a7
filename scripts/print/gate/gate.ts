// print: the gate through which every print passes before it is given out: it is finished and judged, in a thread.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { within } from '../limit.ts'
import type { Description, Impression, Paper } from '../paper.ts'
import { openResources } from '../resources.ts'
import type { Stage } from '../stages.ts'
import type { Fault } from './compare.ts'

export interface Gate {
  /** Gets a thread ready where none is idle, as that takes a while. */
  warm(): void
  /** Finishes a print and tells what is wrong with the file. Rejects when that itself fails, which is our bug. */
  pass(impression: Impression, paper: Paper, drawn: readonly string[]): Promise<Finished>
  close(): Promise<void>
}

export interface Finished {
  readonly pdf: Uint8Array
  readonly faults: readonly Fault[]
  readonly stages: readonly Stage[]
}

/** What a thread is asked to do. */
export interface Task {
  readonly impression: Omit<Impression, 'fixUps'>
  readonly about: Description
  /** What each of its illustrations says. */
  readonly drawn: readonly string[]
}

export interface Answer {
  readonly finished?: Finished
  readonly error?: string
}

/** Where one thread works after another. */
interface Place {
  thread?: Worker | undefined
  busy: boolean
}

/** The thread died or hung, and need not be to blame: the paper costs one more try. */
class ThreadLost extends Error {}

/** Of so many threads each has one paper at a time; they do not keep the program from ending. */
export function openGate(threads = 1): Gate {
  const places = Array.from({ length: threads }, (): Place => ({ busy: false }))
  const free = openResources(places)
  const closing = new AbortController()
  const ask = async (task: Task): Promise<Finished> => {
    const place = await free.take()
    place.busy = true
    try {
      return await askIn(place, task, closing.signal)
    } finally {
      place.busy = false
      free.give(place)
    }
  }
  return {
    warm: () => {
      if (closing.signal.aborted || places.some(({ busy, thread }) => thread !== undefined && !busy)) return
      const place = places.find(({ busy, thread }) => thread === undefined && !busy)
      if (place) start(place)
    },
    pass: async ({ fixUps: _fixUps, ...impression }, { files: _files, passages: _passages, source: _source, ...about }, drawn) => {
      try {
        return await ask({ impression, about, drawn })
      } catch (error) {
        if (!(error instanceof ThreadLost) || closing.signal.aborted) throw error
        return ask({ impression, about, drawn })
      }
    },
    close: async () => {
      closing.abort(new Error('the printer is closed'))
      await Promise.all(places.map(({ thread }) => thread?.terminate()))
    },
  }
}

function start(place: Place): Worker {
  const begun = new Worker(new URL('./worker.mjs', import.meta.url), { execArgv: [] })
  begun.unref()
  begun.on('error', () => {
    if (place.thread === begun) place.thread = undefined
  })
  return (place.thread = begun)
}

async function askIn(place: Place, task: Task, signal: AbortSignal): Promise<Finished> {
  signal.throwIfAborted()
  const thread = place.thread ?? start(place)
  thread.ref()
  let answer: Answer
  try {
    const answered = once(thread, 'message', { signal }) as Promise<[Answer]>
    thread.postMessage(task)
    ;[answer] = await within('check', answered)
  } catch (error) {
    place.thread = undefined
    void thread.terminate()
    throw new ThreadLost(error instanceof Error ? error.message : String(error))
  }
  thread.unref()
  if (answer.finished === undefined) throw new Error(answer.error)
  return answer.finished
}
