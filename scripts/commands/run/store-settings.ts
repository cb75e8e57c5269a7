// what check and build say about the store of products and the threads that compute them.

import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Given } from '../../command.ts'
import type { Folders } from '../../content/content.ts'
import { openProducts, type Products } from '../../products/products.ts'
import { openNoStore, openStore, type Store } from '../../store/store.ts'
import { openWorkspace, type Workspace } from '../../workspace.ts'

export interface StoreSettings {
  readonly jobs: number
  /** An absolute path; absent where nothing is to be kept. */
  readonly where?: string
}

/** The options, or the sentence that says which of them is not understood. */
export function storeSettingsOf({ options, roots }: Given): StoreSettings | string {
  const { cache, jobs = String(availableParallelism()) } = options
  if (!/^[1-9]\d{0,2}$/.test(String(jobs))) return '--jobs: 1, 2, 3 …'
  const where = typeof cache === 'string' ? resolve(process.env.INIT_CWD ?? process.cwd(), cache) : join(roots.site, '.jibao')
  return { jobs: Number(jobs), where }
}

export function openGiven({ roots, language }: Given, settings: StoreSettings, hasPdf: boolean): Products {
  let opened: Workspace | undefined
  const workspace = (folders: Folders): Workspace => (opened ??= openWorkspace(roots, language, folders))
  return openProducts({ roots, language, hasPdf, jobs: settings.jobs, store: storeOf(settings), workspace })
}

export function storeOf({ where }: StoreSettings): Store {
  return where === undefined ? openNoStore() : openStore(where)
}
