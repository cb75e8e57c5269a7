// test: what reports take is known from when the site was last published, and what a shard printed nobody prints again.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyText, type ReportKey } from '../../scripts/base/report-key.ts'
import type { PdfPrinter } from '../../scripts/print/print.ts'
import { openCosts } from '../../scripts/products/costs.ts'
import { openPapers, type Papers } from '../../scripts/products/papers.ts'
import { openProducts, type Products } from '../../scripts/products/products.ts'
import { publish } from '../../scripts/publish.ts'
import { openStore, type Store } from '../../scripts/store/store.ts'
import { openWorkspace } from '../../scripts/workspace.ts'
import { makeMini, NARRATIVE, PROGRAM, REPORT, SITE, UNIT } from '../mini.ts'
import { makeRoot } from '../roots.ts'

const U: ReportKey = { unit: 'u', year: 2020 }
const V: ReportKey = { unit: 'v', year: 2020 }
const TWO = {
  'content/v/unit.yaml': UNIT,
  'content/v/2020/report.yaml': REPORT,
  'content/v/2020/narrative.md': `${NARRATIVE}\n全年工作按计划完成。\n`,
}

test('what a report takes stands in the store, for whoever has the same site, when a build has published it', async () => {
  const store = openStore(join(makeRoot({}), 'store'))
  const roots = { site: makeMini(TWO), program: PROGRAM }
  const first = await openCosts({ roots }, true, store)
  const bySize = [first.of(U), first.of(V)] as const
  expect(bySize[1]).toBeGreaterThan(bySize[0])
  first.note(U, 1234.5)
  expect([first.of(U), (await openCosts({ roots }, true, store)).of(U)]).toEqual([bySize[0], bySize[0]])
  await first.keep([U, V])
  const elsewhere = { site: makeMini(TWO), program: PROGRAM }
  const second = await openCosts({ roots: elsewhere }, true, store)
  expect([second.of(U), second.of(V)]).toEqual([1235, bySize[1]])
  expect((await openCosts({ roots }, false, store)).of(U)).toBe(bySize[0])
  expect(
    (await openCosts({ roots: { site: makeMini({ ...TWO, 'content/site.yaml': `${SITE}# other\n` }), program: PROGRAM } }, true, store)).of(
      U,
    ),
  ).toBe(bySize[0])
})

test('a report that was left as it stands keeps what it took, one that is gone is forgotten', async () => {
  const store = openStore(join(makeRoot({}), 'store'))
  const roots = { site: makeMini(TWO), program: PROGRAM }
  const first = await openCosts({ roots }, true, store)
  first.note(U, 10)
  first.note(V, 20)
  await first.keep([U, V])
  const second = await openCosts({ roots }, true, store)
  second.note(U, 30)
  await second.keep([U, V])
  const third = await openCosts({ roots }, true, store)
  expect([third.of(U), third.of(V)]).toEqual([30, 20])
  await third.keep([V])
  const fourth = await openCosts({ roots }, true, store)
  expect(fourth.of(V)).toBe(20)
  expect(fourth.of(U)).not.toBe(30)
})

interface Machine {
  readonly products: Products
  readonly papers: Papers
  readonly site: string
}

/** A checkout of its own, and a printer that says what it is given. */
function machine(store: Store): Machine {
  const roots = { site: makeMini(TWO), program: PROGRAM }
  const workspace = openWorkspace(roots, 'zh')
  const products = openProducts({ roots, language: 'zh', hasPdf: true, jobs: 1, store, workspace: () => workspace })
  const printChecked: PdfPrinter['printChecked'] = async ({ title }) => ({
    pdf: Buffer.from(title),
    observations: [],
    stages: [
      { name: 'print', from: 1000, to: 4000 },
      { name: 'judge', from: 4500, to: 5000 },
    ],
  })
  return { products, papers: openPapers({ roots, store, printer: { printChecked }, fingerprint: 'test' }), site: roots.site }
}

async function foundOf({ products }: Machine, reports: readonly ReportKey[]) {
  const all = []
  for await (const found of products.found(reports)) all.push(found)
  return all
}

test('what two machines have printed, a third only puts together, and knows what it took', async () => {
  const store = openStore(join(makeRoot({}), 'store'))
  for (const mine of [U, V]) {
    const one = machine(store)
    const { styles } = await one.products.shared(one.products.reports)
    for (const found of await foundOf(one, [mine])) await one.papers.paper(await one.products.made(found), styles)
    expect([one.products.computed(), one.papers.printed()]).toEqual([1, 1])
  }
  const last = machine(store)
  const spent = new Map<string, number>()
  const done = await publish(last.products.workspace(), last.products, await foundOf(last, last.products.reports), {
    dist: join(last.site, 'dist'),
    papers: last.papers,
    styles: (await last.products.shared(last.products.reports)).styles,
    jobs: 1,
    shared: '',
    tell: () => undefined,
    kept: () => [],
    isWanted: () => true,
    spent: (report, milliseconds) => void spent.set(keyText(report), milliseconds),
    progress: () => undefined,
  })
  expect(done).toHaveProperty('files')
  expect([last.products.computed(), last.papers.printed()]).toEqual([0, 0])
  expect([...spent.keys()]).toEqual(['u/2020', 'v/2020'])
  for (const milliseconds of spent.values()) expect(milliseconds).toBeGreaterThan(3500)
})
