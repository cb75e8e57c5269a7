// entry: one thread's compiler.

import { workerData } from 'node:worker_threads'
import type { ReportKey } from '../base/report-key.ts'
import { storeAt, StoreUnusable } from '../store/store.ts'
import { openCompiler } from './compiler.ts'
import type { Compiled, ThreadOf } from './threads.ts'

/** A pool puts its own before what it is given. */
const { where, ...of } = (Array.isArray(workerData) ? workerData[1] : workerData) as ThreadOf
const compiler = openCompiler({ ...of, store: storeAt(where) })

/** An error loses its class on the way to another thread. */
export default async function compile(reports: readonly ReportKey[]): Promise<Compiled> {
  try {
    return { done: await compiler.compile(reports) }
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error
    return { unusable: error.sentences }
  }
}
