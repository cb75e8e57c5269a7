// content: asks a thread to read a file, and ends it when it takes too long or too much.

import { Worker } from 'node:worker_threads'
import type { Taken } from './blocks.ts'
import type { Kind } from './kind.ts'
import { MOST_SECONDS, type Reason, Unreadable } from './unreadable.ts'

export interface Task {
  readonly kind: Exclude<Kind, 'text'>
  readonly bytes: Uint8Array
}

export interface Answer {
  readonly taken?: Taken
  readonly reason?: Reason
  readonly error?: string
}

const MEGABYTES = 1024

/** Throws Unreadable; another error is our bug. */
export async function takenInThread(task: Task, seconds = MOST_SECONDS): Promise<Taken> {
  const thread = new Worker(new URL('./reader.mjs', import.meta.url), {
    execArgv: [],
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const { error, reason, taken } = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => resolve({ reason: 'too-much' }), seconds * 1000)
      thread.once('message', resolve)
      thread.once('error', (fault: Error & { code?: string }) =>
        fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ reason: 'too-much' }) : reject(fault),
      )
    })
    if (reason) throw new Unreadable(reason)
    if (!taken) throw new Error(error)
    return taken
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}
