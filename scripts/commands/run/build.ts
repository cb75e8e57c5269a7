// the run of jibao build: check everything, then publish the site to dist/.

import { join, resolve } from 'node:path'
import { MachineFault } from '../../base/machine-fault.ts'
import type { Given } from '../../command.ts'
import type { Language } from '../../messages/messages.ts'
import { ENGINES } from '../../print/print.ts'
import { openCosts } from '../../products/costs.ts'
import type { SoundReport } from '../../products/entry.ts'
import type { Papers } from '../../products/papers.ts'
import type { SharedFound } from '../../products/products.ts'
import { type Shard, shardOf } from '../../products/shards.ts'
import { timed } from '../../products/spans.ts'
import { publish } from '../../publish.ts'
import type { Holder, Published } from '../../site/site.ts'
import { storeAt } from '../../store/store.ts'
import type { Building } from './building.ts'
import { type Checking, openChecking } from './checking.ts'
import { bePatient } from './patience.ts'
import { engineOf, hasPdfs, withPapers } from './printing.ts'
import { openProgress, PRINTED } from './progress.ts'
import { computeShard, countsText } from './shard.ts'
import { openGiven, type StoreSettings, storeSettingsOf } from './store-settings.ts'
import { openWatch } from './watch.ts'

export async function run(given: Given): Promise<number> {
  const { terminal } = given
  const wanted = wantedOf(given)
  if (typeof wanted === 'string') {
    terminal.complain(wanted)
    return 2
  }
  bePatient()
  const { settings, shard } = wanted
  const store = storeAt(settings.where)
  const watch = openWatch(given)
  const products = timed(watch.spans, 'look around', undefined, () => openGiven(given, settings, store, hasPdfs(given), watch.spans))
  let language = given.language
  try {
    const shared = await products.shared(products.reports)
    language = shared.language
    const building: Building = { given, products, shared, settings, spans: watch.spans, store }
    const code = await (shard ? computeShard(building, shard) : buildSite(building))
    watch.end(language)
    return code
  } catch (error) {
    if (!(error instanceof MachineFault)) throw error
    terminal.complain(error.sentences[language ?? 'zh'])
    return 1
  } finally {
    await products.close()
    await store.close()
  }
}

interface Wanted {
  readonly settings: StoreSettings
  readonly shard?: Shard
}

/** The options, or the sentence that says which of them is not understood. */
function wantedOf(given: Given): Wanted | string {
  const { language, options } = given
  const settings = storeSettingsOf(given)
  if (typeof settings === 'string') return settings
  if (engineOf(options) === null) return `--engine: ${ENGINES.join(' | ')}`
  if (typeof options.shard !== 'string') return { settings }
  const shard = shardOf(options.shard, process.env)
  return shard ? { settings, shard } : noShard(options.shard, language ?? 'zh')
}

function noShard(said: string, language: Language): string {
  if (said !== '') return language === 'zh' ? '--shard: I/N，I 从 1 到 N，如 1/4' : '--shard: I/N, I from 1 to N, e.g. 1/4'
  return language === 'zh'
    ? '--shard: 环境变量里没有第几份、共几份（JIBAO_SHARD，或 Kubernetes、GitLab、Slurm 的变量，见 docs/5-scale.md）；请写 I/N，如 1/4'
    : '--shard: the environment does not say which part of how many (JIBAO_SHARD, or as Kubernetes, GitLab, Slurm do, see docs/5-scale.md); write I/N, e.g. 1/4'
}

/** With paper, all is checked before anything is printed; without, each report is put aside as it is checked. */
async function buildSite(building: Building): Promise<number> {
  const { given, products, shared } = building
  const { options } = given
  const checking = openChecking(given, products, shared, products.reports, options['keep-going'] === true)
  const sound = hasPdfs(given) ? await collected(checking.sound()) : checking.sound()
  if (hasPdfs(given) && checking.isRefused()) return refusal(given, shared)
  return withPapers(building, (papers) => publishSite(building, checking, sound, papers))
}

async function publishSite(
  { given, products, settings, shared, spans, store }: Building,
  checking: Checking,
  sound: Iterable<SoundReport> | AsyncIterable<SoundReport>,
  papers: Papers | undefined,
): Promise<number> {
  const { roots, terminal } = given
  const { language } = shared
  const costs = await openCosts(given, hasPdfs(given), store)
  const progress = papers && openProgress(terminal, PRINTED, checking.counts().sound, language)
  const done = await publish(products.workspace(), products, sound, {
    dist: resolve(roots.site, 'dist'),
    state: join(roots.site, '.jibao'),
    onWait: (holder) => terminal.complain(waitingFor(holder, shared.language)),
    styles: shared.styles,
    jobs: settings.jobs,
    shared: shared.key,
    ...(papers ? { papers } : {}),
    tell: (findings) => terminal.findings(findings, roots, shared.language),
    kept: checking.faulty,
    isWanted: () => !checking.isRefused(),
    spent: costs.note,
    progress: (report, isKept) => progress?.step(report, isKept),
    assembling: () =>
      terminal.progress(
        language === 'zh' ? '编写首页、列表、搜索索引，放进 dist/' : 'making home page, lists, search index; into dist/',
        true,
      ),
    spans,
  })
  if (!done || !('files' in done)) {
    terminal.findings(done ?? [], roots, shared.language)
    return refusal(given, shared)
  }
  await costs.keep(products.reports)
  const from = settings.isNamed ? countsText(products, papers, shared.language) : ''
  terminal.print(`${publishedLine(done, checking.counts().sound, shared.language)}${from}`)
  return checking.hasErrors() ? 1 : 0
}

function waitingFor({ begun, host, pid }: Holder, language: Language): string {
  return language === 'zh'
    ? `另一个 build 正在写 dist/（${host}，进程 ${pid}，${begun} 开始），等它结束`
    : `another build is writing dist/ (${host}, process ${pid}, since ${begun}), waiting for it to end`
}

function refusal({ terminal }: Given, { language }: SharedFound): number {
  terminal.complain(language === 'zh' ? '有错误，dist/ 没有改动' : 'there are errors, dist/ was left as it was')
  return 1
}

function publishedLine({ deleted, files, written }: Published, reports: number, language: Language): string {
  return language === 'zh'
    ? `已发布 ${reports} 份报告到 dist/：${files} 个文件，更新 ${written}，删除 ${deleted}`
    : `${reports} reports published to dist/: ${files} files, ${written} updated, ${deleted} deleted`
}

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
