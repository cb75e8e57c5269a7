// what a command does that needs a folder of its own for a while.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MachineFault } from '../../base/machine-fault.ts'
import type { Given } from '../../command.ts'

/** The exit code of `work`; 2 where the machine or the words of the command stand in its way. The folder goes with it. */
export async function inScratch(
  { language = 'zh', terminal }: Given,
  name: string,
  work: (scratch: string) => Promise<number>,
): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), `jibao-${name}-`))
  try {
    return await work(scratch)
  } catch (error) {
    if (!(error instanceof MachineFault)) throw error
    terminal.complain(error.sentences[language])
    return 2
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** What is wrong with the words of a command, for `inScratch` to tell; `zh` alone where both languages write the same. */
export function usage(zh: string, en: string = zh): MachineFault {
  return new MachineFault({ zh, en })
}
