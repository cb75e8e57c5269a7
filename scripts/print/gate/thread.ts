// print: the thread that judges prints, so that the browser need not wait.

import { parentPort } from 'node:worker_threads'
import { type Case, faultsOf } from './judge.ts'

parentPort?.on('message', ({ number, paper }: { number: number; paper: Case }) => {
  faultsOf(paper).then(
    (faults) => parentPort?.postMessage({ number, faults }),
    (error: unknown) => parentPort?.postMessage({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
