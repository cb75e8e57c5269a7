// test: what was put into the store is given back whole, or not at all.

import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Entry, openNoStore, openStore, StoreUnusable } from '../../scripts/store/store.ts'
import { makeRoot } from '../roots.ts'

const KEY = '0a'.repeat(32)
const ENTRY: Entry = {
  about: { 名: ['值', 1, null] },
  parts: new Map([
    ['页', Buffer.from('一页')],
    ['空', Buffer.alloc(0)],
  ]),
}

/** The one file of a folder, hidden ones left out. */
function fileIn(folder: string): string {
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('.gitignore'))
  return file
}

test('an entry comes back as it was put, from the folder as well as from another opening of it', async () => {
  const where = join(makeRoot({}), 'a/b')
  await openStore(where).keep('compiled', KEY, ENTRY)
  const entry = await openStore(where).take('compiled', KEY)
  expect(entry?.about).toEqual(ENTRY.about)
  expect([...(entry?.parts ?? [])].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['页', '一页'],
    ['空', ''],
  ])
  const store = openStore(where)
  expect(await Promise.all([store.has('compiled', KEY), store.has('found', KEY)])).toEqual([true, false])
  expect(await store.take('found', KEY)).toBeUndefined()
  expect(await openStore(where).take('compiled', '0b'.repeat(32))).toBeUndefined()
})

test.each<[string, (file: string) => void]>([
  ['cut off', (file) => truncateSync(file, statSync(file).size - 1)],
  ['empty', (file) => truncateSync(file, 0)],
  [
    'otherwise in one byte',
    (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, i) => (i === 60 ? byte ^ 1 : byte)),
      ),
  ],
  ['of another kind', (file) => writeFileSync(file, 'no entry at all, but long enough to hold a digest of thirty-two bytes')],
])('an entry that is %s is none', async (_, damage) => {
  const where = join(makeRoot({}), 'store')
  const store = openStore(where)
  await store.keep('found', KEY, ENTRY)
  damage(fileIn(where))
  expect(await store.take('found', KEY)).toBeUndefined()
  await store.keep('found', KEY, ENTRY)
  expect((await store.take('found', KEY))?.about).toEqual(ENTRY.about)
})

test('the folder keeps itself out of git, and lists what it has with its size and its day', async () => {
  const where = join(makeRoot({}), 'store')
  const store = openStore(where)
  await store.keep('found', KEY, ENTRY)
  expect(readFileSync(join(where, '.gitignore'), 'utf8')).toBe('*\n')
  const long = new Date(2020, 0, 1)
  utimesSync(fileIn(where), long, long)
  const listed = async () => {
    const all = []
    for await (const one of store.list()) all.push(one)
    return all
  }
  expect(await listed()).toEqual([{ name: `found/${KEY}`, bytes: statSync(fileIn(where)).size, used: long.getTime() }])
  await store.take('found', KEY)
  expect((await listed())[0]?.used).toBeGreaterThan(long.getTime())
  await store.remove(`found/${KEY}`)
  expect(await listed()).toEqual([])
})

test('where nothing can be written, it says so and how to go on', async () => {
  const root = makeRoot({ store: 'a file' })
  await expect(openStore(join(root, 'store')).keep('found', KEY, ENTRY)).rejects.toThrow(StoreUnusable)
  await expect(openStore(join(root, 'store')).take('found', KEY)).resolves.toBeUndefined()
  if (existsSync('/proc/self')) await expect(openStore('/proc/jibao/store').keep('found', KEY, ENTRY)).rejects.toThrow(StoreUnusable)
  await expect(openNoStore().keep('found', KEY, ENTRY)).resolves.toBeUndefined()
})
