// entry: the threads that compile reports at once.

import { Tinypool } from 'tinypool'
import type { Sentences } from '../base/machine-fault.ts'
import type { ReportKey } from '../base/report-key.ts'
import { type Store, StoreUnusable } from '../store/store.ts'
import type { Compiler, Computed } from './compiler.ts'
import type { KeyedBy } from './keys.ts'

export interface Threads extends Compiler {
  close(): Promise<void>
}

/** What a thread is told when it starts. */
export interface ThreadOf extends KeyedBy {
  /** Of the store. */
  readonly where: string | undefined
}

/** What a thread answers. */
export interface Compiled {
  readonly done?: Computed[]
  readonly unusable?: Sentences
}

/** A thread that has taken more ends with an error, and not with the machine's memory. */
const MEGABYTES = 400
/** What a report takes is young when it goes: with room for it, less of it is moved about before. */
const YOUNG = 64

/** They start when there is something to do. */
export function openThreads({ roots, language, hasPdf, jobs, store }: KeyedBy & { readonly jobs: number; readonly store: Store }): Threads {
  let pool: Tinypool | undefined
  const start = (): Tinypool => {
    const workerData: ThreadOf = { roots: { site: roots.site, program: roots.program }, language, hasPdf, where: store.where }
    return new Tinypool({
      filename: new URL('./thread.mjs', import.meta.url).href,
      minThreads: jobs,
      maxThreads: jobs,
      execArgv: [],
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: YOUNG },
    })
  }
  return {
    compile: async (reports: readonly ReportKey[]) => {
      const { done, unusable } = (await (pool ??= start()).run(reports)) as Compiled
      if (unusable) throw new StoreUnusable(unusable)
      return done ?? []
    },
    close: async () => pool?.destroy(),
  }
}
