// how long the engine waits before it makes optimised machine code of a function.

import { setFlagsFromString } from 'node:v8'

/**
 * A check is over before such code pays, and a thread compiles a few hundred reports with some ten thousand functions, of
 * which few are called so often: the compiler waits four times as long. For this process and all its threads.
 */
export function bePatient(): void {
  setFlagsFromString('--interrupt-budget=500000')
}
