// jibao cache: what is kept, and what of it goes.

import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import { cache } from '../../scripts/commands/cache.ts'
import { prunable } from '../../scripts/store/store.ts'
import { jibaoWith, makeMini, NARRATIVE, type Ran, REPORT, SAME_YEARS } from '../mini.ts'
import { startS3 } from '../store/fake-s3.ts'

const run = (root: string, ...words: string[]): Promise<Ran> => jibaoWith([build, cache], root, ...words)
const TABLE =
  /^缓存 .*\/\.jibao\n {2}检查结果：3 份（[\d.]+ k?B）\n {2}网页和数据：2 份（[\d.]+ kB）\n {2}PDF：0 份（0 B）\n {2}用时：1 份（\d+ B）\n {2}合计：6 份/

async function built(): Promise<string> {
  const root = makeMini({ ...SAME_YEARS, 'content/u/2021/report.yaml': REPORT, 'content/u/2021/narrative.md': NARRATIVE })
  expect((await run(root, 'build', '--no-pdf')).code).toBe(0)
  return root
}

function makeOld(folder: string, days: number): void {
  const then = new Date(Date.now() - days * 86_400_000)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), then, then)
}

test('it says where and how much of what', async () => {
  const root = await built()
  expect(await run(root, 'cache')).toEqual({ code: 0, out: expect.stringMatching(TABLE), err: '' })
  expect((await run(root, 'cache', '--lang', 'en')).out).toContain('  pages and data: 2 entries (')
  expect((await run(makeMini(), 'cache')).out).toContain('合计：0 份（0 B）')
})

test('what has not been used for thirty days goes, or for as many as are named', async () => {
  const root = await built()
  const compiled = join(root, '.jibao/compiled')
  makeOld(compiled, 20)
  expect((await run(root, 'cache', '--prune')).out).toMatch(/^删去 0 份（0 B），留下 6 份/)
  expect((await run(root, 'cache', '--prune', '--older-than', '10')).out).toMatch(/^删去 2 份（[\d.]+ kB），留下 4 份/)
  expect(readdirSync(compiled, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([])
  const again = await run(root, 'build', '--no-pdf')
  expect({ code: again.code, out: again.out }).toEqual({ code: 0, out: expect.stringContaining('更新 0，删除 0') })
})

test('so much is left as there is room for, what was used last', async () => {
  const root = await built()
  makeOld(join(root, '.jibao/found'), 2)
  makeOld(join(root, '.jibao/compiled'), 1)
  expect((await run(root, 'cache', '--prune', '--to', '400B')).out).toMatch(/^删去 5 份（[\d.]+ kB），留下 1 份/)
  expect(existsSync(join(root, '.jibao/costs'))).toBe(true)
  expect((await run(root, 'cache')).out).toContain('用时：1 份')
})

test('a store on a server is told of and pruned just so', async () => {
  const { env, objects } = await startS3()
  const before = { ...process.env }
  Object.assign(process.env, env)
  try {
    const root = makeMini()
    await run(root, 'build', '--no-pdf', '--cache', 's3://bucket/x')
    expect((await run(root, 'cache', '--cache', 's3://bucket/x')).out).toMatch(/^缓存 s3:\/\/bucket\/x\n {2}检查结果：2 份/)
    expect((await run(root, 'cache', '--cache', 's3://bucket/x', '--prune', '--to', '0')).out).toMatch(
      /^删去 4 份（.*），留下 0 份（0 B）$/,
    )
    expect(objects.size).toBe(0)
  } finally {
    process.env = before
  }
})

test.each([
  [['--to', '2GB'], '--older-than DAYS, --to SIZE: --prune'],
  [['--prune', '--to', 'much'], '--to: 500MB, 2GB …'],
  [['--prune', '--older-than', '1.5'], '--older-than: 0, 1, 2 …'],
])('%j is refused, in one sentence', async (words, sentence) => {
  expect(await run(makeMini(), 'cache', ...words)).toEqual({ code: 2, out: '', err: sentence })
})

describe('what goes', () => {
  const entries = [
    { name: 'new', bytes: 10, used: 300 },
    { name: 'old', bytes: 10, used: 100 },
    { name: 'unknown', bytes: 10, used: 0 },
    { name: 'middle', bytes: 10, used: 200 },
  ]
  test.each([
    [{}, []],
    [{ usedSince: 150 }, ['old']],
    [{ usedSince: 999 }, ['old', 'middle', 'new']],
    [{ bytes: 40 }, []],
    [{ bytes: 39 }, ['unknown']],
    [{ bytes: 20 }, ['unknown', 'old']],
    [{ bytes: 0 }, ['unknown', 'old', 'middle', 'new']],
    [{ usedSince: 150, bytes: 20 }, ['unknown', 'old']],
  ])('for %j: %j', (limits, names) => {
    expect(prunable(entries, limits).map(({ name }) => name)).toEqual(names)
  })
})
