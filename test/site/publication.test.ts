import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPublication } from '../../scripts/site/site.ts'
import { filesIn, makeRoot } from '../roots.ts'

async function publish(dist: string, files: Record<string, string>) {
  const publication = await openPublication(dist)
  for (const [path, text] of Object.entries(files)) publication.put(path, text)
  return publication.commit()
}

/** Every file below a folder with its bytes, hidden ones too. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

const listedIn = (dist: string) => (JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { files: { path: string }[] }).files

test('files stand in dist/ and in the manifest, sorted, with their size and sum', async () => {
  const dist = join(makeRoot({}), 'dist')
  expect(await publish(dist, { 'u/2020/index.html': '乙', 'index.html': 'a' })).toEqual({ files: 2, written: 2, deleted: 0 })
  expect(Object.keys(snapshot(dist))).toEqual(['index.html', 'manifest.json', 'u/2020/index.html'])
  expect(listedIn(dist)).toEqual([
    { path: 'index.html', bytes: 1, sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' },
    { path: 'u/2020/index.html', bytes: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  ])
})

test('nothing is in its place before everything is put', async () => {
  const dist = makeRoot({ 'index.html': 'old' })
  const publication = await openPublication(dist)
  publication.put('index.html', 'new')
  publication.put('other.html', 'new')
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('old')
  expect(existsSync(join(dist, 'other.html'))).toBe(false)
  publication.commit()
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('new')
})

test('a file with the same bytes is not touched, the others are', async () => {
  const dist = join(makeRoot({}), 'dist')
  await publish(dist, { 'a.html': 'a', 'b.html': 'b' })
  const past = new Date('2001-01-01T00:00:00Z')
  for (const name of ['a.html', 'b.html', 'manifest.json']) utimesSync(join(dist, name), past, past)
  const touched = (name: string) => statSync(join(dist, name)).mtimeMs !== past.getTime()
  expect(await publish(dist, { 'a.html': 'a', 'b.html': 'b' })).toEqual({ files: 2, written: 0, deleted: 0 })
  expect(['a.html', 'b.html', 'manifest.json'].map(touched)).toEqual([false, false, false])
  expect((await publish(dist, { 'a.html': 'a', 'b.html': 'B' })).written).toBe(1)
  expect(['a.html', 'b.html', 'manifest.json'].map(touched)).toEqual([false, true, true])
})

test('what the last manifest lists and this build did not make is deleted, with the folders it leaves empty, and nothing else', async () => {
  const dist = join(makeRoot({}), 'dist')
  await publish(dist, { 'index.html': 'a', 'u/2019/index.html': 'b', 'u/2020/index.html': 'c' })
  writeFileSync(join(dist, 'own.txt'), 'of the publisher')
  expect(await publish(dist, { 'index.html': 'a', 'u/2020/index.html': 'c' })).toEqual({ files: 2, written: 0, deleted: 1 })
  expect(Object.keys(snapshot(dist))).toEqual(['index.html', 'manifest.json', 'own.txt', 'u/2020/index.html'])
  expect(existsSync(join(dist, 'u/2019'))).toBe(false)
})

test('an abandoned publication leaves dist/ as it was, also when it was not there', async () => {
  const root = makeRoot({ 'dist/index.html': 'old' })
  const before = snapshot(join(root, 'dist'))
  for (const name of ['dist', 'new']) {
    const publication = await openPublication(join(root, name))
    publication.put('index.html', 'new')
    publication.abandon()
  }
  expect(snapshot(join(root, 'dist'))).toEqual(before)
  expect(existsSync(join(root, 'new'))).toBe(false)
})

test('what a killed build left aside is cleared', async () => {
  const dist = makeRoot({ '.next-123/index.html': 'dead', '.next-123/.scratch/words': 'dead', '.next-x/a': 'dead' })
  const publication = await openPublication(dist)
  expect(readdirSync(publication.scratch)).toEqual([])
  publication.abandon()
  expect(filesIn(dist)).toEqual({})
})

test.each(['', '{', 'null', '[]', '{"files":5}', '{"files":[null,5,{},{"path":7}]}', '{"files":[{"path":""},{"path":"."},{"path":"u"}]}'])(
  'a corrupt manifest (%j) deletes nothing and is replaced',
  async (manifest) => {
    const dist = makeRoot({ 'manifest.json': manifest, 'u/own.txt': 'kept' })
    expect(await publish(dist, { 'index.html': 'a' })).toEqual({ files: 1, written: 1, deleted: 0 })
    expect(Object.keys(snapshot(dist))).toEqual(['index.html', 'manifest.json', 'u/own.txt'])
    expect(listedIn(dist)).toHaveLength(1)
  },
)

test('a manifest cannot name a file outside dist/', async () => {
  const root = makeRoot({
    'keep.txt': 'kept',
    'dist/.hidden': 'kept',
    'dist/manifest.json': JSON.stringify({ files: [{ path: '../keep.txt' }, { path: '.hidden' }] }),
  })
  await publish(join(root, 'dist'), { 'index.html': 'a' })
  expect(existsSync(join(root, 'keep.txt')) && existsSync(join(root, 'dist/.hidden'))).toBe(true)
})

test.each(['../a', '/a', 'a/../b', '.hidden', 'a//b', ''])('a path that does not lie below dist/ (%j) is our own bug', async (path) => {
  const publication = await openPublication(makeRoot({}))
  expect(() => publication.put(path, '')).toThrow('not a path below dist/')
  publication.abandon()
})

test('a build that was killed half-way is finished by the next', async () => {
  const dist = join(makeRoot({}), 'dist')
  await publish(dist, { 'index.html': 'a', 'gone.html': 'g' })
  mkdirSync(join(dist, `.next-${2 ** 22 + 1}`))
  writeFileSync(join(dist, 'index.html'), 'b') // moved in, the manifest not yet written
  expect(await publish(dist, { 'index.html': 'b', 'new.html': 'n' })).toEqual({ files: 2, written: 1, deleted: 1 })
  expect(Object.keys(snapshot(dist))).toEqual(['index.html', 'manifest.json', 'new.html'])
})

test('a file that grows is in its place when all is, with the size and sum of the whole', async () => {
  const dist = join(makeRoot({}), 'dist')
  const publication = await openPublication(dist)
  for (const piece of ['甲', '乙', '丙']) publication.append('all.jsonl', `${piece}\n`)
  expect([publication.has('all.jsonl'), existsSync(join(dist, 'all.jsonl'))]).toEqual([true, false])
  publication.commit()
  expect(readFileSync(join(dist, 'all.jsonl'), 'utf8')).toBe('甲\n乙\n丙\n')
  expect(listedIn(dist)).toEqual([{ path: 'all.jsonl', bytes: 12, sha256: createHash('sha256').update('甲\n乙\n丙\n').digest('hex') }])
})

test('what is kept stays byte for byte, is listed, and can be read; what was never published is not kept', async () => {
  const dist = join(makeRoot({}), 'dist')
  await publish(dist, { 'u/2020/index.html': 'c', 'u/2020/data.json': '{}', 'u/2021/index.html': 'd', 'u/20201/x': 'e' })
  const publication = await openPublication(dist)
  publication.put('u/2020/data.json', 'new')
  expect(publication.keep('u/2020')).toEqual(['u/2020/index.html'])
  expect(publication.keep('v/2020')).toEqual([])
  expect([publication.read('u/2020/index.html'), publication.read('u/2020/data.json'), publication.read('u/2021/index.html')]).toEqual([
    'c',
    'new',
    undefined,
  ])
  expect(publication.commit()).toEqual({ files: 2, written: 1, deleted: 2 })
  expect(Object.keys(snapshot(dist))).toEqual(['manifest.json', 'u/2020/data.json', 'u/2020/index.html'])
})
