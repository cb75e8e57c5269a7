// content: the thread that reads one file of somebody else's, so that neither its memory nor its time are without bounds.

import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Task } from './in-thread.ts'
import { take } from './take.ts'
import { Unreadable } from './unreadable.ts'

const { bytes, kind } = workerData as Task
take(kind, bytes).then(
  (taken) => answer({ taken }),
  (error: unknown) => {
    if (error instanceof Unreadable) answer({ reason: error.reason })
    // Nested without end: the stack is a bound like the others.
    else if (error instanceof RangeError) answer({ reason: 'too-much' })
    else answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  },
)

function answer(message: Answer): void {
  parentPort?.postMessage(message)
}
