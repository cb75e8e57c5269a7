// entry: reports compiled one after another, and kept. Several may be at work at once, each in a thread of its own.

import { keyText, type ReportKey } from '../base/report-key.ts'
import { compileReport } from '../compile.ts'
import type { Folders } from '../content/content.ts'
import type { Store } from '../store/store.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { foundEntry, foundIn, type KeptFound, madeEntry } from './entry.ts'
import { type KeyedBy, type Keys, openKeys } from './keys.ts'

export interface CompilerOf extends KeyedBy {
  readonly store: Store
  /** As long as no file is saved meanwhile; by default one of its own. */
  readonly workspace?: (folders: Folders) => Workspace
  readonly keys?: Keys
}

export interface Compiler {
  /** Each is computed, whether it is kept or not. */
  compile(reports: readonly ReportKey[]): Promise<KeptFound[]>
}

/** A report whose files are saved again and again while it is being read is given up after so many times. */
const TRIES = 5

export function openCompiler(of: CompilerOf): Compiler {
  const { roots, language, hasPdf, store } = of
  let keys = of.keys ?? openKeys(of)
  let workspace: Workspace | undefined
  const open = (folders: Folders): Workspace => openWorkspace(roots, language, folders)
  let opening = of.workspace ?? open
  const compileOne = async (report: ReportKey): Promise<KeptFound> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const key = keys.ofReport(report)
      workspace ??= opening(keys.folders)
      const forms = workspace.formats.size
      const begun = performance.now()
      const product = compileReport(workspace, report, hasPdf)
      // what was read may be what somebody saved after it was given its key
      if (keys.again(report, workspace.formats.size > forms) === key) {
        const found = foundEntry(product, performance.now() - begun)
        if (product.made) await store.keep('compiled', key, madeEntry(product.made))
        await store.keep('found', key, found)
        return foundIn(found, report, key)
      }
      workspace = undefined
      opening = open
      keys = openKeys(of)
    }
    throw new Error(`${keyText(report)}: its files are being changed`)
  }
  return {
    compile: async (reports) => {
      const done: KeptFound[] = []
      for (const report of reports) done.push(await compileOne(report))
      return done
    },
  }
}
