// what commands say about the store of products and the threads that compute them.

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Given } from '../../command.ts'
import type { Folders } from '../../content/content.ts'
import type { Language } from '../../messages/messages.ts'
import { openProducts, type Products } from '../../products/products.ts'
import type { Spans } from '../../products/spans.ts'
import { ADDRESS_VARIABLE, namedStore, type Store } from '../../store/store.ts'
import { openWorkspace, type Workspace } from '../../workspace.ts'

export interface StoreSettings {
  readonly jobs: number
  /** A path or an address; absent where nothing is to be kept. */
  readonly where?: string
  /** It is not the site's own, so that others may have put there what is found there. */
  readonly isNamed: boolean
}

/** The options, or the sentence that says which of them is not understood. */
export function storeSettingsOf({ language, options, roots }: Given): StoreSettings | string {
  const { cache, jobs = String(availableParallelism()) } = options
  if (!/^[1-9]\d{0,2}$/.test(String(jobs))) return '--jobs: 1, 2, 3 …'
  const name = typeof cache === 'string' ? cache : (process.env[ADDRESS_VARIABLE] ?? '')
  if (name === '') return { jobs: Number(jobs), where: join(roots.site, '.jibao'), isNamed: false }
  const named = namedStore(name, process.env.INIT_CWD ?? process.cwd())
  if (!named) return `${cache === name ? '--cache' : ADDRESS_VARIABLE}: DIR | redis://host | rediss://host | s3://bucket/prefix`
  if (named.isSecret && cache === name) return secretShown(language ?? 'zh')
  return { jobs: Number(jobs), where: named.where, isNamed: true }
}

function secretShown(language: Language): string {
  return language === 'zh'
    ? `--cache: 命令行谁都看得见，用户名和口令请写在环境变量里（如 ${ADDRESS_VARIABLE}）`
    : `--cache: everybody can see a command line, so user and password belong into the environment (e.g. ${ADDRESS_VARIABLE})`
}

export function openGiven({ roots, language }: Given, { jobs }: StoreSettings, store: Store, hasPdf: boolean, spans?: Spans): Products {
  let opened: Workspace | undefined
  const workspace = (folders: Folders): Workspace => (opened ??= openWorkspace(roots, language, folders))
  return openProducts({ roots, language, hasPdf, jobs, store, workspace, ...(spans ? { spans } : {}) })
}
