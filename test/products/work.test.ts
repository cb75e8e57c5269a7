// test: how much is done for how much of a change. What is counted is work, not time.

import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PdfPrinter } from '../../scripts/print/print.ts'
import { makeMini, NARRATIVE, PROGRAM, REPORT, SAME_YEARS, UNIT } from '../mini.ts'
import { publishMini } from '../publishing.ts'
import { filesIn } from '../roots.ts'

/** A paper is the bytes of its page. */
const printer: PdfPrinter = {
  printChecked: async ({ entry, files }) => ({ pdf: Buffer.from(files.get(entry) ?? ''), observations: [], stages: [] }),
  print: () => Promise.reject(new Error('unused')),
  close: async () => undefined,
  browserVersion: async () => '153',
}

const YEARS = [2018, 2019, 2020, 2021]

function rootOf(): string {
  const files = ['u', 'v'].flatMap((unit) => [
    [`content/${unit}/unit.yaml`, UNIT],
    ...YEARS.flatMap((year) => [
      [`content/${unit}/${year}/report.yaml`, REPORT],
      [`content/${unit}/${year}/narrative.md`, NARRATIVE],
    ]),
  ])
  return makeMini({ ...SAME_YEARS, ...(Object.fromEntries(files) as Record<string, string>) })
}

function edit(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

const EDITS: readonly [what: string, edit: (root: string) => void, computed: number, printed: number, updated: number | undefined][] = [
  ['nothing', () => undefined, 0, 0, 0],
  // the year after has its figures from it, and prints none of them
  ['one number', (root) => edit(root, 'content/v/2020/report.yaml', '在职人数: 43', '在职人数: 42'), 2, 1, undefined],
  ['one word', (root) => edit(root, 'content/v/2021/narrative.md', '全年培训', '全年共培训'), 1, 1, undefined],
  ['the form', (root) => edit(root, 'templates/mini/format.yaml', '小表式', '小的表式'), 8, 8, undefined],
  ['a style of the form', (root) => cpSync(join(PROGRAM, 'styles/favicon.svg'), join(root, 'styles/formats/mini.css')), 0, 8, undefined],
]

test.each(EDITS)(
  'a build after a change of %s does no more than it takes',
  { timeout: 120_000 },
  async (_, change, computed, printed, updated) => {
    const root = rootOf()
    expect(await publishMini(root, { printer })).toMatchObject({ computed: 8, printed: 8 })
    change(root)
    const again = await publishMini(root, { printer })
    expect(again).toMatchObject({ computed, printed })
    if (updated !== undefined) expect(again.done).toMatchObject({ written: updated, deleted: 0 })
    const incremental = filesIn(join(root, 'dist'))
    for (const folder of ['dist', '.jibao']) rmSync(join(root, folder), { recursive: true })
    await publishMini(root, { printer })
    expect(filesIn(join(root, 'dist'))).toEqual(incremental)
  },
)

test('other fonts, or another browser, print every page again and compute none', { timeout: 60_000 }, async () => {
  const root = rootOf()
  await publishMini(root, { printer })
  expect(await publishMini(root, { printer, fingerprint: 'font 仿宋 of another version' })).toMatchObject({ computed: 0, printed: 8 })
  expect(await publishMini(root, { printer })).toMatchObject({ computed: 0, printed: 0 })
})

test('what is damaged in the store is made again, to the same bytes', { timeout: 60_000 }, async () => {
  const root = rootOf()
  await publishMini(root, { printer })
  const whole = filesIn(join(root, 'dist'))
  const damaged = ['found', 'compiled', 'printed'].map((stage) => firstFile(join(root, '.jibao', stage)))
  for (const file of damaged) truncateSync(file, statSync(file).size - 1)
  rmSync(join(root, 'dist'), { recursive: true })
  const again = await publishMini(root, { printer })
  expect(again.printed).toBe(1)
  expect(again.computed).toBeGreaterThan(0)
  expect(again.computed).toBeLessThanOrEqual(2)
  expect(filesIn(join(root, 'dist'))).toEqual(whole)
})

function firstFile(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return files.filter((path) => statSync(path).isFile()).sort()[0] ?? ''
}
