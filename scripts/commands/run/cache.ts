// the run of jibao cache: what is kept of what was computed, and how much room it takes.

import type { Given } from '../../command.ts'
import type { Language } from '../../messages/messages.ts'
import { inTurn } from '../../products/in-turn.ts'
import { bytesOf, prunable, type Shelved, type Stage, STAGES, type Store, storeAt, StoreUnusable } from '../../store/store.ts'
import { openWorkspace } from '../../workspace.ts'
import { storeSettingsOf } from './store-settings.ts'

export async function run(given: Given): Promise<number> {
  const { roots, terminal } = given
  const settings = storeSettingsOf(given)
  const wanted = wantedOf(given.options)
  if (typeof settings === 'string' || typeof wanted === 'string') {
    terminal.complain(typeof settings === 'string' ? settings : String(wanted))
    return 2
  }
  const { language } = openWorkspace(roots, given.language)
  const store = storeAt(settings.where)
  try {
    const entries: Shelved[] = []
    for await (const entry of store.list()) entries.push(entry)
    if (wanted) terminal.print(removedText(await prune(store, entries, wanted), language))
    else terminal.print(tableOf(settings.where ?? '', entries, language))
    return 0
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error
    terminal.complain(error.sentences[language])
    return 1
  } finally {
    await store.close()
  }
}

interface Pruning {
  readonly days?: number
  readonly bytes?: number
}

const DAY = 86_400_000
const DAYS = 30
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** What is to be pruned, or the sentence that says what is not understood; undefined where nothing is. */
function wantedOf({ 'older-than': olderThan, prune: isPruned, to }: Given['options']): Pruning | string | undefined {
  if (isPruned !== true) return olderThan === undefined && to === undefined ? undefined : '--older-than DAYS, --to SIZE: --prune'
  if (olderThan !== undefined && !/^\d{1,5}$/.test(String(olderThan))) return '--older-than: 0, 1, 2 …'
  const bytes = to === undefined ? undefined : bytesIn(String(to))
  if (bytes !== undefined && Number.isNaN(bytes)) return '--to: 500MB, 2GB …'
  const days = olderThan ?? (to === undefined ? DAYS : undefined)
  return { ...(days === undefined ? {} : { days: Number(days) }), ...(bytes === undefined ? {} : { bytes }) }
}

function bytesIn(text: string): number {
  const [, number, prefix = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?([kmgt]?)b?$/i.exec(text) ?? []
  return number === undefined ? NaN : Number(number) * 1000 ** ' kmgt'.indexOf(prefix.toLowerCase() || ' ')
}

/** So many are removed at once: a server is far away. */
const AT_ONCE = 16

interface Pruned {
  readonly gone: readonly Shelved[]
  readonly left: readonly Shelved[]
}

async function prune(store: Store, entries: readonly Shelved[], { bytes, days }: Pruning): Promise<Pruned> {
  const usedSince = days === undefined ? 0 : Date.now() - days * DAY
  const gone = prunable(entries, { usedSince, ...(bytes === undefined ? {} : { bytes }) })
  for await (const _ of inTurn(gone, AT_ONCE, ({ name }) => store.remove(name)));
  const names = new Set(gone)
  return { gone, left: entries.filter((entry) => !names.has(entry)) }
}

function removedText({ gone, left }: Pruned, language: Language): string {
  return language === 'zh'
    ? `删去 ${amountText(gone, language)}，留下 ${amountText(left, language)}`
    : `${amountText(gone, language)} removed, ${amountText(left, language)} left`
}

const NAMES: Readonly<Record<Stage, { readonly zh: string; readonly en: string }>> = {
  found: { zh: '检查结果', en: 'findings' },
  compiled: { zh: '网页和数据', en: 'pages and data' },
  printed: { zh: 'PDF', en: 'PDF' },
  costs: { zh: '用时', en: 'times' },
}

function tableOf(where: string, entries: readonly Shelved[], language: Language): string {
  const rows = STAGES.map((stage) => [NAMES[stage][language], entries.filter(({ name }) => name.startsWith(`${stage}/`))] as const)
  const all = [...rows, [language === 'zh' ? '合计' : 'all', entries] as const]
  const head = language === 'zh' ? `缓存 ${where}` : `store ${where}`
  return [head, ...all.map(([name, some]) => `  ${name}${language === 'zh' ? '：' : ': '}${amountText(some, language)}`)].join('\n')
}

function amountText(entries: readonly Shelved[], language: Language): string {
  const bytes = bytesOf(entries)
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const size = `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`
  return language === 'zh' ? `${entries.length} 份（${size}）` : `${entries.length} entries (${size})`
}
