// entry: the products of all reports: taken from the store where they are kept, computed where they are not.

import { keyText, type ReportKey } from '../base/report-key.ts'
import { inquireShared, type Made, stylesOf } from '../compile.ts'
import { type Folders, hasFormat } from '../content/content.ts'
import type { Finding, Language } from '../messages/messages.ts'
import type { Entry, Store } from '../store/store.ts'
import { derivationOf, type Workspace } from '../workspace.ts'
import { type CompilerOf, type Computed, openCompiler } from './compiler.ts'
import { foundIn, type KeptFound, madeIn, type SoundReport } from './entry.ts'
import { inTurn } from './in-turn.ts'
import { type Keys, openKeys } from './keys.ts'
import { clock, MAIN, type Spans } from './spans.ts'
import { openThreads } from './threads.ts'

export interface SharedFound {
  readonly findings: readonly Finding[]
  readonly language: Language
  /** Style sheets of the site and of the forms, by path below dist/. */
  readonly styles: ReadonlyMap<string, string>
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
  made(found: SoundReport): Promise<Made>
  /** Its forms are read when they are asked for. */
  workspace(): Workspace
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
    const inMain = (): Promise<Computed[]> => compiler.compile(reports)
    const done = await (many && of.jobs > 1 ? threads.compile(reports).catch(unlessTooMuch(inMain)) : inMain())
    for (const { place, span } of done) of.spans?.(place, span)
    return done.map(({ found }) => found)
  }
  return {
    reports: keys.reports,
    shared: async (reports) => {
      const key = keys.ofShared(reports)
      const kept = await store.take('found', key)
      if (kept) return sharedIn(kept, key)
      const workspace = workspaceOf(reports)
      const found = { findings: inquireShared(workspace), language: workspace.language, styles: stylesOf(workspace), key }
      await store.keep('found', key, sharedEntry(found))
      return found
    },
    found: async function* (reports) {
      const missing = await missingAmong(reports, keys, store)
      const computing = flattened(inTurn(byUnit(missing), of.jobs * AHEAD, (some) => compile(some, missing.length > FEW)))
      const toCompute = new Set(missing)
      const looking = inTurn(reports, LOOKS, async (report) => (toCompute.has(report) ? undefined : keptAs(report, keys, store)))
      for (const report of reports) {
        const from = clock()
        const { value: kept } = await looking.next()
        of.spans?.(MAIN, { name: 'look up', about: keyText(report), from, to: clock() })
        // what was there a moment ago may be damaged, or pruned meanwhile
        const found = kept ?? (toCompute.has(report) ? (await computing.next()).value : (await compile([report], false))[0])
        if (!found) throw new Error(`${keyText(report)} was not computed`)
        yield found
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
    workspace: () => of.workspace(keys.folders),
    computed: () => computed,
    close: () => threads.close(),
  }
}

function sharedEntry({ findings, language, styles }: SharedFound): Entry {
  return { about: { findings, language }, parts: new Map([...styles].map(([path, text]) => [path, Buffer.from(text, 'utf8')])) }
}

function sharedIn({ about, parts }: Entry, key: string): SharedFound {
  const styles = new Map([...parts].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
  return { ...(about as Pick<SharedFound, 'findings' | 'language'>), styles, key }
}

/** A thread has less memory than the program has: what is too much for one is tried again without. */
function unlessTooMuch<Result>(again: () => Promise<Result>): (error: NodeJS.ErrnoException) => Promise<Result> {
  return (error) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? again() : Promise.reject(error))
}

/** So few are computed sooner than threads start. */
const FEW = 12
/** Tasks that wait for each thread, so that none is idle and no more than these are held. */
const AHEAD = 2
/** So many questions are on their way to the store at once: a server takes a while for each. */
const LOOKS = 16
/** Years of a unit rest on each other, so one thread computes them. */
const MOST = 8

/** Those of which the store has nothing. No more of the others is held than is looked at. */
async function missingAmong(reports: readonly ReportKey[], keys: Keys, store: Store): Promise<ReportKey[]> {
  const missing: ReportKey[] = []
  const ask = async (report: ReportKey): Promise<ReportKey | undefined> =>
    (await store.has('found', keys.ofReport(report))) ? undefined : report
  for await (const report of inTurn(reports, LOOKS, ask)) if (report) missing.push(report)
  return missing
}

async function keptAs(report: ReportKey, keys: Keys, store: Store): Promise<KeptFound | undefined> {
  const key = keys.ofReport(report)
  const entry = await store.take('found', key)
  return entry && foundIn(entry, report, key, true)
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
