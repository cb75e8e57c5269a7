// the run of jibao build --shard: one machine's share of the reports, computed and printed into the store that all share.

import { keyText } from '../../base/report-key.ts'
import { telling } from '../../compile.ts'
import { type Finding, type Language, toFindings } from '../../messages/messages.ts'
import { openCosts } from '../../products/costs.ts'
import type { SoundReport } from '../../products/entry.ts'
import { inTurn } from '../../products/in-turn.ts'
import type { Papers } from '../../products/papers.ts'
import type { Products } from '../../products/products.ts'
import { planShards, type Shard } from '../../products/shards.ts'
import { AHEAD } from '../../publish.ts'
import type { Building } from './building.ts'
import { isError, openChecking } from './checking.ts'
import { hasPdfs, withPapers } from './printing.ts'
import { openProgress, PRINTED } from './progress.ts'

/** dist/ is not looked at. What is faulty is told; what is sound is printed all the same, as it will be wanted. */
export async function computeShard(building: Building, shard: Shard): Promise<number> {
  const { given, products, shared } = building
  const costs = await openCosts(given, hasPdfs(given), building.store)
  const mine = planShards(products.reports, shard.count, costs.of)[shard.index] ?? []
  const checking = openChecking(given, products, shared, mine, true)
  const sound: SoundReport[] = []
  for await (const one of checking.sound()) sound.push(one)
  if (checking.isRefused()) return 1
  return withPapers(building, async (papers) => {
    const told = papers ? await printAll(building, sound, papers) : []
    given.terminal.findings(told, given.roots, shared.language)
    given.terminal.print(`${sharedOut(shard, sound.length, shared.language)}${countsText(products, papers, shared.language)}`)
    return checking.hasErrors() || told.some(isError) ? 1 : 0
  })
}

async function printAll(
  { given, products, settings, shared }: Building,
  sound: readonly SoundReport[],
  papers: Papers,
): Promise<Finding[]> {
  const workspace = products.workspace()
  const progress = openProgress(given.terminal, PRINTED, sound.length, shared.language)
  const print = async (found: SoundReport): Promise<readonly Finding[]> => {
    const { isKept, observations } = await papers.paper(await products.made(found), shared.styles)
    progress.step(found.report, isKept)
    return toFindings(observations, keyText(found.report), telling(workspace)).findings
  }
  const told: Finding[] = []
  for await (const some of inTurn(sound, AHEAD * settings.jobs, print)) told.push(...some)
  return told
}

function sharedOut({ count, index }: Shard, reports: number, language: Language): string {
  return language === 'zh'
    ? `第 ${index + 1}/${count} 份：${reports} 份报告在缓存里，没有写 dist/`
    : `part ${index + 1}/${count}: ${reports} reports are in the store, dist/ is not written`
}

/** What was done here, and not taken from a store. */
export function countsText(products: Products, papers: Papers | undefined, language: Language): string {
  const [computed, printed] = [products.computed(), papers?.printed()]
  if (language === 'en') return `; ${computed} compiled${printed === undefined ? '' : `, ${printed} printed`}, the others from the store`
  return `；算了 ${computed} 份${printed === undefined ? '' : `，印了 ${printed} 份`}，其余取自缓存`
}
