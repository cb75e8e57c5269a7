// entry: the products of all reports: taken from the store where they are kept, computed where they are not.

import { keyText, type ReportKey } from '../base/report-key.ts'
import { inquireShared, type Made } from '../compile.ts'
import { type Folders, hasFormat } from '../content/content.ts'
import type { Finding, Language } from '../messages/messages.ts'
import type { Store } from '../store/store.ts'
import { derivationOf, type Workspace } from '../workspace.ts'
import { type CompilerOf, openCompiler } from './compiler.ts'
import { foundIn, type KeptFound, madeIn } from './entry.ts'
import { inTurn } from './in-turn.ts'
import { type Keys, openKeys } from './keys.ts'
import { clock, MAIN, type Spans } from './spans.ts'
import { openThreads } from './threads.ts'

export interface SharedFound {
  readonly findings: readonly Finding[]
  readonly language: Language
  /** What it is kept under: what all pages depend on besides the reports. */
  readonly key: string
}

export interface Products {
  readonly reports: readonly ReportKey[]
  /** What is told of the site and of the forms of these reports. */
  shared(reports: readonly ReportKey[]): Promise<SharedFound>
  /** What is told of each of these reports, in their order, as it becomes known. */
  found(reports: readonly ReportKey[]): AsyncGenerator<KeptFound>
  /** What a report that was found is published from. */
  made(found: KeptFound): Promise<Made>
  /** With the forms of these reports read. */
  workspaceOf(reports: readonly ReportKey[]): Workspace
  /** How many products were computed, and not taken from the store. */
  computed(): number
  close(): Promise<void>
}

export interface ProductsOf extends CompilerOf {
  /** Opened when something has to be computed. */
  readonly workspace: (folders: Folders) => Workspace
  /** At most so many threads compute. */
  readonly jobs: number
  /** Hears what is looked up and computed. */
  readonly spans?: Spans
}

export function openProducts(of: ProductsOf): Products {
  const { store } = of
  const keys = openKeys(of)
  const compiler = openCompiler({ ...of, keys })
  const threads = openThreads(of)
  const workspaceOf = (reports: readonly ReportKey[]): Workspace => {
    const workspace = of.workspace(keys.folders)
    for (const id of keys.formsOf(reports)) if (hasFormat(workspace.roots, id)) derivationOf(workspace, id)
    return workspace
  }
  let computed = 0
  const compile = async (reports: readonly ReportKey[], many: boolean): Promise<KeptFound[]> => {
    computed += reports.length
    const done = await (many && of.jobs > 1 ? threads.compile(reports) : compiler.compile(reports))
    for (const { place, span } of done) of.spans?.(place, span)
    return done.map(({ found }) => found)
  }
  return {
    reports: keys.reports,
    shared: async (reports) => {
      const key = keys.ofShared(reports)
      const kept = await store.take('found', key)
      if (kept) return { ...(kept.about as SharedFound), key }
      const workspace = workspaceOf(reports)
      const found: SharedFound = { findings: inquireShared(workspace), language: workspace.language, key }
      await store.keep('found', key, { about: found, parts: new Map() })
      return found
    },
    found: async function* (reports) {
      const kept = await keptOf(reports, keys, store, of.spans)
      const missing = reports.filter((report) => !kept.has(report))
      const computing = flattened(inTurn(byUnit(missing), of.jobs * AHEAD, (some) => compile(some, missing.length > FEW)))
      for (const report of reports) {
        const known = kept.get(report) ?? (await computing.next()).value
        if (!known) throw new Error(`${keyText(report)} was not computed`)
        yield known
      }
    },
    made: async (found) => {
      const kept = await store.take('compiled', found.key)
      if (kept) return madeIn(kept)
      // it was pruned, or is damaged
      const [again] = await compile([found.report], false)
      const entry = again?.key === found.key ? await store.take('compiled', found.key) : undefined
      if (!entry) throw new Error(`${keyText(found.report)} was changed while it was being published`)
      return madeIn(entry)
    },
    workspaceOf,
    computed: () => computed,
    close: () => threads.close(),
  }
}

/** So few are computed sooner than threads start. */
const FEW = 12
/** Tasks that wait for each thread, so that none is idle and no more than these are held. */
const AHEAD = 2
/** Years of a unit rest on each other, so one thread computes them. */
const MOST = 8

async function keptOf(
  reports: readonly ReportKey[],
  keys: Keys,
  store: Store,
  spans: Spans | undefined,
): Promise<ReadonlyMap<ReportKey, KeptFound>> {
  const kept = new Map<ReportKey, KeptFound>()
  for (const report of reports) {
    const from = clock()
    const key = keys.ofReport(report)
    const entry = await store.take('found', key)
    if (entry) kept.set(report, foundIn(entry, report, key, true))
    spans?.(MAIN, { name: 'look up', about: keyText(report), from, to: clock() })
  }
  return kept
}

/** Neighbours of one unit together, at most MOST of them. */
function byUnit(reports: readonly ReportKey[]): ReportKey[][] {
  const groups: ReportKey[][] = []
  for (const report of reports) {
    const last = groups.at(-1)
    if (last && last.length < MOST && last[0]?.unit === report.unit) last.push(report)
    else groups.push([report])
  }
  return groups
}

async function* flattened<Item>(groups: AsyncIterable<readonly Item[]>): AsyncGenerator<Item> {
  for await (const group of groups) yield* group
}
