// entry: reports compiled one after another, and kept. Several may be at work at once, each in a thread of its own.

import { isMainThread, threadId } from 'node:worker_threads'
import { MachineFault } from '../base/machine-fault.ts'
import { keyText, type ReportKey } from '../base/report-key.ts'
import { compileReport, failedProduct, type Product } from '../compile.ts'
import type { Folders } from '../content/content.ts'
import type { Store } from '../store/store.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { foundEntry, foundIn, type KeptFound, madeEntry } from './entry.ts'
import { type KeyedBy, type Keys, openKeys } from './keys.ts'
import { clock, MAIN, openParts, type Span } from './spans.ts'

export interface CompilerOf extends KeyedBy {
  readonly store: Store
  /** As long as no file is saved meanwhile; by default one of its own. */
  readonly workspace?: (folders: Folders) => Workspace
  readonly keys?: Keys
}

/** A report that was computed now, where and when. */
export interface Computed {
  readonly found: KeptFound
  readonly place: string
  readonly span: Span
}

export interface Compiler {
  /** Each is computed, whether it is kept or not. */
  compile(reports: readonly ReportKey[]): Promise<Computed[]>
}

/** A report whose files are saved again and again while it is being read is given up after so many times. */
const TRIES = 5

export function openCompiler(of: CompilerOf): Compiler {
  const { roots, language, hasPdf, store } = of
  let keys = of.keys ?? openKeys(of)
  let workspace: Workspace | undefined
  const open = (folders: Folders): Workspace => openWorkspace(roots, language, folders)
  let opening = of.workspace ?? open
  const place = isMainThread ? MAIN : `thread ${threadId}`
  const compileOne = async (report: ReportKey): Promise<Computed> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const key = keys.ofReport(report)
      workspace ??= opening(keys.folders)
      const forms = workspace.formats.size
      const begun = clock()
      const { end, parts } = openParts()
      const { hasFailed, product } = attempt(workspace, report, hasPdf, end)
      // what was read may be what somebody saved after it was given its key
      if (keys.again(report, workspace.formats.size > forms) === key) {
        const found = foundEntry(product, clock() - begun)
        if (product.made) await store.keep('compiled', key, madeEntry(product.made))
        if (!hasFailed) await store.keep('found', key, found)
        end('keep')
        const span = { name: 'compile', about: keyText(report), from: begun, to: clock(), within: parts }
        return { found: foundIn(found, report, key, false), place, span }
      }
      workspace = undefined
      opening = open
      keys = openKeys(of)
    }
    workspace ??= opening(keys.folders)
    const failed = foundEntry(failedProduct(workspace, report, new Error('its files are being changed')), 0)
    const span = { name: 'compile', about: keyText(report), from: clock(), to: clock(), within: [] }
    return { found: foundIn(failed, report, keys.ofReport(report), false), place, span }
  }
  return {
    compile: async (reports) => {
      const done: Computed[] = []
      for (const report of reports) done.push(await compileOne(report))
      return done
    },
  }
}

/** A bug that one report brings to light costs that report only; what the machine lacks is no matter of a report. */
function attempt(...given: Parameters<typeof compileReport>): { readonly product: Product; readonly hasFailed: boolean } {
  try {
    return { product: compileReport(...given), hasFailed: false }
  } catch (error) {
    if (error instanceof MachineFault) throw error
    return { product: failedProduct(given[0], given[1], error), hasFailed: true }
  }
}
