// the run of jibao build: check everything, then publish the site to dist/.

import { join, resolve } from 'node:path'
import { keyText, type ReportKey } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { together } from '../../compile.ts'
import { fontFolders } from '../../content/content.ts'
import type { Finding, Language } from '../../messages/messages.ts'
import {
  type EngineName,
  ENGINES,
  MissingPrinter,
  openPrinter,
  type PdfPrinter,
  type PdfPrinterOptions,
  printerFingerprint,
} from '../../print/print.ts'
import type { KeptFound } from '../../products/entry.ts'
import { openPapers, type Papers } from '../../products/papers.ts'
import type { Products, SharedFound } from '../../products/products.ts'
import { publish } from '../../publish.ts'
import { DistFault, type Holder, type Published } from '../../site/site.ts'
import { StoreUnusable } from '../../store/store.ts'
import { openGiven, storeOf, type StoreSettings, storeSettingsOf } from './store-settings.ts'
import { summaryLine } from './summary-line.ts'

export async function run(given: Given): Promise<number> {
  const { options, terminal } = given
  const settings = storeSettingsOf(given)
  if (typeof settings === 'string' || engineOf(options) === null) {
    terminal.complain(typeof settings === 'string' ? settings : `--engine: ${ENGINES.join(' | ')}`)
    return 2
  }
  const hasPdf = options['no-pdf'] !== true
  const products = openGiven(given, settings, hasPdf)
  let language = given.language
  try {
    const shared = await products.shared(products.reports)
    language = shared.language
    return await buildSite(given, products, shared, settings)
  } catch (error) {
    if (!(error instanceof MissingPrinter || error instanceof StoreUnusable || error instanceof DistFault)) throw error
    terminal.complain(error.sentences[language ?? 'zh'])
    return 1
  } finally {
    await products.close()
  }
}

/** null for a name that no engine has. */
function engineOf({ engine }: Given['options']): EngineName | null | undefined {
  return engine === undefined ? undefined : (ENGINES.find((name) => name === engine) ?? null)
}

/** With paper, all is checked before anything is printed; without, each report is put aside as it is checked. */
async function buildSite(given: Given, products: Products, shared: SharedFound, settings: StoreSettings): Promise<number> {
  const { options, roots, terminal } = given
  const checking = openChecking(given, products, shared)
  const hasPdf = options['no-pdf'] !== true
  const sound = hasPdf ? await collected(checking.sound()) : checking.sound()
  if (hasPdf && checking.isRefused()) return refusal(given, shared)
  const printer = hasPdf ? await openPrinter({ ...printerOf(given), jobs: settings.jobs }) : undefined
  try {
    const done = await publish(products.workspaceOf(products.reports), products, sound, {
      dist: resolve(roots.site, 'dist'),
      state: join(roots.site, '.jibao'),
      onWait: (holder) => terminal.complain(waitingFor(holder, shared.language)),
      jobs: settings.jobs,
      shared: shared.key,
      ...(printer ? { papers: await papersOf(given, settings, printer) } : {}),
      tell: (findings) => terminal.findings(findings, roots, shared.language),
      kept: checking.faulty,
      isWanted: () => !checking.isRefused(),
      progress: (count, key) => hasPdf && terminal.progress(`[${count}/${checking.counts().sound}] ${keyText(key)}`),
    })
    if (!done || !('files' in done)) {
      terminal.findings(done ?? [], roots, shared.language)
      return refusal(given, shared)
    }
    terminal.print(publishedLine(done, checking.counts().sound, shared.language))
    return checking.hasErrors() ? 1 : 0
  } finally {
    await printer?.close()
  }
}

function printerOf({ roots }: Given): PdfPrinterOptions {
  return { fontFolders: fontFolders(roots) }
}

async function papersOf(given: Given, settings: StoreSettings, printer: PdfPrinter): Promise<Papers> {
  const engine = engineOf(given.options)
  const fingerprint = await printerFingerprint(printerOf(given))
  return openPapers({ roots: given.roots, store: storeOf(settings), printer, fingerprint, ...(engine ? { engine } : {}) })
}

function waitingFor({ begun, host, pid }: Holder, language: Language): string {
  return language === 'zh'
    ? `另一个 build 正在写 dist/（${host}，进程 ${pid}，${begun} 开始），等它结束`
    : `another build is writing dist/ (${host}, process ${pid}, since ${begun}), waiting for it to end`
}

interface Checking {
  /** The sound reports one by one; when they have all come, what was found has been told. */
  sound(): AsyncGenerator<KeptFound>
  hasErrors(): boolean
  /** Errors that keep everything from being published. */
  isRefused(): boolean
  faulty(): readonly ReportKey[]
  counts(): { readonly sound: number }
}

function openChecking({ options, roots, terminal }: Given, products: Products, shared: SharedFound): Checking {
  const founds: KeptFound[] = []
  const sharedError = shared.findings.some(isError)
  let hasErrors = sharedError
  const isRefused = (): boolean => sharedError || (hasErrors && options['keep-going'] !== true)
  const tell = (): void => {
    const findings = together(shared.findings, founds)
    terminal.findings(findings, roots, shared.language)
    const waived = founds.flatMap((one) => one.waived)
    if (hasErrors) terminal.print(summaryLine(findings, waived, founds.length, shared.language))
  }
  return {
    sound: async function* () {
      for await (const one of products.found(products.reports)) {
        founds.push(one)
        hasErrors ||= one.findings.some(isError)
        terminal.progress(`[${founds.length}/${products.reports.length}] ${keyText(one.report)}`)
        if (!isRefused() && isSound(one)) yield one
      }
      tell()
    },
    hasErrors: () => hasErrors,
    isRefused,
    faulty: () => founds.filter((one) => !isSound(one)).map(({ report }) => report),
    counts: () => ({ sound: founds.filter(isSound).length }),
  }
}

function isSound({ findings, isMade }: KeptFound): boolean {
  return isMade && !findings.some(isError)
}

function isError({ level }: Finding): boolean {
  return level === 'error'
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
