// test: the small report checked and published, with a printer of the test's own or without one.

import { join } from 'node:path'
import type { Finding } from '../scripts/messages/messages.ts'
import type { EngineName, PdfPrinter } from '../scripts/print/print.ts'
import { openPapers } from '../scripts/products/papers.ts'
import { openProducts } from '../scripts/products/products.ts'
import { publish } from '../scripts/publish.ts'
import type { Published } from '../scripts/site/site.ts'
import { openStore } from '../scripts/store/store.ts'
import { openWorkspace } from '../scripts/workspace.ts'
import { PROGRAM } from './mini.ts'

export interface PublishedMini {
  readonly done: Published | readonly Finding[]
  /** Of the check before. */
  readonly findings: readonly Finding[]
  /** By the printing, while it went on. */
  readonly told: readonly Finding[]
  /** How many products were computed, and how many papers printed. */
  readonly computed: number
  readonly printed: number
}

export async function publishMini(
  root: string,
  {
    engine,
    fingerprint = 'test',
    printer,
  }: { readonly engine?: EngineName; readonly fingerprint?: string; readonly printer?: PdfPrinter } = {},
): Promise<PublishedMini> {
  const roots = { site: root, program: PROGRAM }
  const workspace = openWorkspace(roots, 'zh')
  const store = openStore(join(root, '.jibao'))
  const products = openProducts({ roots, language: 'zh', hasPdf: printer !== undefined, jobs: 1, store, workspace: () => workspace })
  const told: Finding[] = []
  const sound = []
  for await (const found of products.found(products.reports)) sound.push(found)
  const papers = printer && openPapers({ roots, store, printer, fingerprint, ...(engine ? { engine } : {}) })
  const shared = await products.shared(products.reports)
  const done = await publish(products.workspace(), products, sound, {
    styles: shared.styles,
    dist: join(root, 'dist'),
    jobs: 1,
    state: join(root, '.jibao'),
    shared: shared.key,
    ...(papers ? { papers } : {}),
    tell: (findings) => void told.push(...findings),
    kept: () => [],
    isWanted: () => true,
    progress: () => undefined,
  })
  return {
    done: done ?? [],
    findings: sound.flatMap((one) => one.findings),
    told,
    computed: products.computed(),
    printed: papers?.printed() ?? 0,
  }
}
