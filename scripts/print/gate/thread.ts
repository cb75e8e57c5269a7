// print: the thread that finishes prints and judges them, so that no browser need wait.

import { parentPort } from 'node:worker_threads'
import { finish } from '../pdf/finish.ts'
import { type Stage, timed } from '../stages.ts'
import type { Answer, Task } from './gate.ts'
import { faultsOf } from './judge.ts'

parentPort?.on('message', (task: Task) => {
  finishedAndJudged(task).then(
    (finished) => answer({ finished }, [finished.pdf.buffer as ArrayBuffer]),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

function answer(message: Answer, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred)
}

/** What is judged is the finished file, read anew from its bytes. */
async function finishedAndJudged({ impression, about, drawn }: Task): Promise<NonNullable<Answer['finished']>> {
  const stages: Stage[] = []
  const { printed, source } = impression
  const pdf = await timed(stages, 'finish', () => finish(impression, about))
  const faults = await timed(stages, 'judge', () => faultsOf({ pdf, source, printed, drawn }))
  return { pdf, faults, stages }
}
