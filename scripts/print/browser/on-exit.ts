// print: tidying up however the process ends: exit, uncaught exception, SIGINT, SIGTERM, SIGHUP.

import { constants } from 'node:os'
import process from 'node:process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Has `tidy` (synchronous) run when the process ends before the returned function is called, which takes it back. */
export function tidyOnExit(tidy: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    takeBack()
    tidy()
    // Someone else who listens decides what the signal means; else it means what it always does.
    if (process.listenerCount(signal) === 0) process.exit(128 + constants.signals[signal])
  }
  const takeBack = (): void => {
    process.off('exit', tidy)
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
  process.on('exit', tidy)
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return takeBack
}
