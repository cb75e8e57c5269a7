// test: dist/ is whole whatever happens to a build: killed at any step, two at once, a full disk, a dist/ that is no folder.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DistFault, type Holder, openPublication } from '../../scripts/site/site.ts'
import { jibao, makeMini } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'
import { type Outcome, siteOf, type Task } from './publishing.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const OWN = { 'own/of-the-publisher.txt': 'kept', '.well-known/x': 'kept' }

/** What it printed; nothing where it was killed. */
function published(dist: string, task: Task): Promise<Outcome | undefined> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/site/publishing.ts', dist, JSON.stringify(task)], { cwd: ROOT })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += String(text)))
  child.stderr.on('data', (text) => (err += String(text)))
  return new Promise((done, fail) =>
    child.on('close', (code, signal) =>
      code === 0 ? done(JSON.parse(out) as Outcome) : signal === 'SIGKILL' ? done(undefined) : fail(new Error(err)),
    ),
  )
}

async function publish(dist: string, files: Record<string, string>, state?: string) {
  const publication = await openPublication(dist, state === undefined ? {} : { state })
  for (const [path, text] of Object.entries(files)) publication.put(path, text)
  return publication.commit()
}

/** dist/ holds what the manifest lists, byte for byte, what the publisher put there, and nothing else, hidden or not. */
function expectWhole(dist: string, site: Record<string, string>): void {
  const { 'manifest.json': manifest = '{}', ...files } = filesIn(dist)
  expect(files).toEqual({ ...site, ...OWN })
  const listed = (JSON.parse(manifest) as { files: { path: string; sha256: string }[] }).files
  expect(Object.fromEntries(listed.map(({ path, sha256 }) => [path, sha256]))).toEqual(
    Object.fromEntries(Object.entries(site).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')])),
  )
}

const whole = (site: number): Record<string, string> => ({ ...siteOf(site), 'all.txt': `${site}\n` })

/** mulberry32: the same numbers for the same seed. */
function random(seed: number): number {
  let value = Math.imul((seed + 0x6d2b79f5) ^ ((seed + 0x6d2b79f5) >>> 15), (seed + 0x6d2b79f5) | 1)
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
}

/** So many steps the second of two sites takes, about. */
const STEPS = 130
/** And at this one files are on their way to their places. */
const AMID = 70

test.each(Array.from({ length: 20 }, (_, i) => i))(
  'a build that is killed leaves a dist/ that the next build makes whole (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    const root = makeRootOf(OWN)
    const dist = join(root, 'dist')
    const killAt = 1 + Math.floor(random(seed) * STEPS)
    const outcome = await published(dist, { sites: [4, 7], state: join(root, 'state'), killAt })
    if (outcome) expect(outcome).toMatchObject({ published: 7 }) // it was through before
    if (seed % 2 === 0) {
      // a build that fails leaves one of the two sites
      const failed = await openPublication(dist, { state: join(root, 'state') })
      failed.put('index.html', 'failed')
      failed.abandon()
      expectWhole(dist, whole(readFileSync(join(dist, 'index.html'), 'utf8') === 'site 4' ? 4 : 7))
    }
    await publish(dist, { ...siteOf(9), 'all.txt': '9\n' }, join(root, 'state'))
    expectWhole(dist, whole(9))
  },
)

function makeRootOf(own: Record<string, string>): string {
  const root = makeRoot({})
  for (const [path, text] of Object.entries(own)) {
    mkdirSync(join(root, 'dist', path, '..'), { recursive: true })
    writeFileSync(join(root, 'dist', path), text)
  }
  return root
}

test('a build that was killed between any two files is brought to its end by the next one', { timeout: 60_000 }, async () => {
  const dist = join(makeRootOf(OWN), 'dist')
  await published(dist, { sites: [4, 7], killAt: AMID })
  expect(filesIn(dist)['.journal.json']).toBeDefined()
  expect(filesIn(dist)['manifest.json']).toContain('both/a.txt')
  ;(await openPublication(dist)).abandon()
  expectWhole(dist, whole(7))
})

test('what a killed build brought goes also where its other files are lost, what somebody has put there since stays', async () => {
  const dist = makeRoot({ 'new.html': 'brought', 'other.html': 'of the publisher', 'old.html': 'old' })
  const entry = (path: string, text: string) => ({ path, bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') })
  const files = [entry('new.html', 'brought'), entry('other.html', 'never moved'), entry('third.html', 'lost')]
  writeFileSync(join(dist, '.journal.json'), JSON.stringify({ aside: '.next-gone', files, gone: ['old.html'] }))
  ;(await openPublication(dist)).abandon()
  expect(Object.keys(filesIn(dist)).sort()).toEqual(['.journal.json', 'new.html', 'old.html', 'other.html'])
  await publish(dist, { 'index.html': 'a' })
  expect(Object.keys(filesIn(dist))).toEqual(['index.html', 'manifest.json', 'old.html', 'other.html'])
})

test.each(['', '{', 'null', '{"aside":"../..","files":[{"path":"../x"}],"gone":["../own.txt",5]}'])(
  'a damaged journal (%j) harms nothing',
  async (journal) => {
    const root = makeRoot({ 'own.txt': 'kept', 'dist/.journal.json': journal })
    await publish(join(root, 'dist'), { 'index.html': 'a' })
    expect(Object.keys(filesIn(root))).toEqual(['dist/index.html', 'dist/manifest.json', 'own.txt'])
  },
)

test('four builds at once leave the site of one of them', { timeout: 60_000 }, async () => {
  const dist = join(makeRootOf(OWN), 'dist')
  const outcomes = await Promise.all([1, 2, 5, 6].map((site) => published(dist, { sites: [site + 10, site] })))
  expect(outcomes).toEqual([1, 2, 5, 6].map((site) => ({ published: site, steps: expect.any(Number) as number })))
  expectWhole(dist, whole(Number(readFileSync(join(dist, 'all.txt'), 'utf8'))))
})

test('a second build waits for the first and is told for whom, once', async () => {
  const dist = join(makeRoot({}), 'dist')
  const first = await openPublication(dist)
  const told: Holder[] = []
  const second = openPublication(dist, { onWait: (holder) => void told.push(holder) })
  await new Promise((done) => setTimeout(done, 700))
  expect(told).toEqual([{ pid: process.pid, host: hostname(), begun: expect.stringMatching(/^20.*Z$/) as string }])
  first.put('index.html', 'first')
  first.commit()
  const publication = await second
  expect(publication.recall('x')).toBeUndefined()
  publication.put('index.html', 'second')
  publication.commit()
  expect(Object.keys(filesIn(dist))).toEqual(['index.html', 'manifest.json'])
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('second')
})

test('a build that is not to wait is refused in a sentence that says who is at it', async () => {
  const dist = join(makeRoot({}), 'dist')
  const first = await openPublication(dist)
  await expect(openPublication(dist, { wait: 0 })).rejects.toThrow(
    new RegExp(`^另一个 build 正在写 dist/（进程 ${process.pid}，主机 ${hostname()}，20.* 开始）：等它结束再运行$`),
  )
  first.abandon()
  ;(await openPublication(dist, { wait: 0 })).abandon()
})

const lockOf = (holder: object): string => JSON.stringify({ id: 'abc-1', begun: '2020-01-01T00:00:00Z', started: '', space: '', ...holder })

test('the lock of a dead build is taken over at once, by one of all who want it', { timeout: 60_000 }, async () => {
  const gone = spawnSync('true').pid
  const space = existsSync('/proc/self/ns/pid') ? (await import('node:fs')).readlinkSync('/proc/self/ns/pid') : ''
  for (const started of ['', '12345']) {
    const pid = started === '' ? gone : process.pid // its number was given again
    const dist = makeRoot({ '.lock': lockOf({ pid, host: hostname(), space, started }), '.lock-left': 'x' })
    await publish(dist, { 'index.html': 'a' })
    expect(Object.keys(filesIn(dist))).toEqual(['index.html', 'manifest.json'])
  }
  const root = makeRootOf({ ...OWN, '.lock': lockOf({ pid: gone, host: hostname(), space }) })
  const outcomes = await Promise.all([1, 2, 3].map((site) => published(join(root, 'dist'), { sites: [site] })))
  expect(outcomes.map((one) => one && 'published' in one && one.published)).toEqual([1, 2, 3])
  expectWhole(join(root, 'dist'), whole(Number(readFileSync(join(root, 'dist/all.txt'), 'utf8'))))
})

test('a dead build may have been taken over by one that died while it did so', async () => {
  const dead = (id: string): string => lockOf({ id, pid: spawnSync('true').pid, host: hostname(), ...here() })
  const dist = makeRoot({ '.lock': dead('a-1'), '.lock-over-a-1': dead('b-2') })
  await publish(dist, { 'index.html': 'a' })
  expect(Object.keys(filesIn(dist))).toEqual(['index.html', 'manifest.json'])
})

function here(): { space: string } {
  return { space: spawnSync('readlink', ['/proc/self/ns/pid'], { encoding: 'utf8' }).stdout.trim() }
}

test.each(['{"id":"c-3","pid":1,"host":"elsewhere","space":""}', '', '{', 'null'])(
  'a build that cannot be asked for (%j) counts as alive while it gives signs, then as dead',
  async (lock) => {
    const dist = makeRoot({ '.lock': lock })
    const beats = setInterval(() => utimesSync(join(dist, '.lock'), new Date(), new Date()), 50)
    await expect(openPublication(dist, { wait: 900, silence: 400 })).rejects.toThrow(/另一个 build 正在写 dist\//)
    clearInterval(beats)
    await expect(openPublication(dist, { wait: 0, silence: 400 })).rejects.toThrow(/另一个 build/) // nobody has watched yet
    const publication = await openPublication(dist, { wait: 5000, silence: 400 })
    publication.abandon()
  },
)

test('a build whose lock was taken over publishes nothing', async () => {
  const dist = makeRoot({})
  const slow = await openPublication(dist)
  slow.put('index.html', 'slow')
  rmSync(join(dist, '.lock'))
  const other = await openPublication(dist)
  expect(() => slow.commit()).toThrow(/另一个 build 接手了 dist\//)
  slow.abandon()
  other.put('index.html', 'other')
  other.commit()
  expect(filesIn(dist)['index.html']).toBe('other')
})

test.each([1, 30, 49, 50, 60, AMID, 100])(
  'a disk that is full from step %i on is told in one sentence, and the next build makes dist/ whole',
  { timeout: 60_000 },
  async (fullAt) => {
    const root = makeRootOf(OWN)
    const dist = join(root, 'dist')
    expect(await published(dist, { sites: [4, 7], fullAt })).toEqual({
      zh: expect.stringMatching(/^磁盘已满/) as string,
      en: expect.stringMatching(/^the disk is full/) as string,
    })
    ;(await openPublication(dist)).abandon()
    expectWhole(dist, whole(readFileSync(join(dist, 'index.html'), 'utf8') === 'site 4' ? 4 : 7))
    await publish(dist, { ...siteOf(9), 'all.txt': '9\n' })
    expectWhole(dist, whole(9))
  },
)

/** A small disk of its own; only an administrator of Linux may have one. */
function smallDisk(): string | undefined {
  const folder = makeRoot({})
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

test('a real full disk', async (context) => {
  const disk = smallDisk()
  if (disk === undefined) return context.skip('no small disk can be mounted here')
  const dist = join(disk, 'dist')
  await publish(dist, { 'index.html': 'old' })
  const publication = await openPublication(dist)
  publication.put('index.html', 'new')
  expect(() => publication.put('large.html', 'x'.repeat(400_000))).toThrow(DistFault)
  publication.abandon()
  expect(filesIn(dist)['index.html']).toBe('old')
  expect(Object.keys(filesIn(dist))).toEqual(['index.html', 'manifest.json'])
})

test('a dist/ that is a file is told', async () => {
  const root = makeRoot({ dist: 'a file' })
  const opened = openPublication(join(root, 'dist'))
  await expect(opened).rejects.toThrow(DistFault)
  await expect(opened).rejects.toThrow(/^dist\/ 是文件，这里要放一个文件夹：请先把它移走$/)
  expect(readFileSync(join(root, 'dist'), 'utf8')).toBe('a file')
})

test('build says in one sentence that dist/ is a file, and exits with 1', async () => {
  const ran = await jibao(makeMini({ dist: 'a file' }), 'build', '--no-pdf')
  expect([ran.code, ran.err.split('\n').at(-1)]).toEqual([1, 'dist/ 是文件，这里要放一个文件夹：请先把它移走'])
})

test('a dist/ that cannot be written is told', async (context) => {
  if (!existsSync('/sys/kernel')) return context.skip('there is no folder here that nobody may write')
  await expect(openPublication('/sys/kernel/dist')).rejects.toThrow(/^dist\/ 不能写（只读或没有权限）：请检查文件夹的权限$/)
})

test('a folder of the publisher’s where a file must stand is told before anything changes, and the reverse', async () => {
  const dist = makeRoot({ 'u/own.txt': 'kept', v: 'kept' })
  await publish(dist, { 'index.html': 'old' })
  for (const [path, told] of [
    ['u', 'dist/u 是文件夹，这里要放一个文件：请先把它移走'],
    ['v/2020/index.html', 'dist/v 是文件，这里要放一个文件夹：请先把它移走'],
  ] as const) {
    const publication = await openPublication(dist)
    publication.put('index.html', 'new')
    publication.put(path, 'x')
    expect(() => publication.commit()).toThrow(told)
    publication.abandon()
    expect(filesIn(dist)).toMatchObject({ 'u/own.txt': 'kept', v: 'kept', 'index.html': 'old' })
    expect(existsSync(join(dist, '.journal.json'))).toBe(false)
  }
})

test('a file of one build may be a folder of the next', async () => {
  const dist = makeRoot({})
  await publish(dist, { 'a/b/c.html': '1', d: '2' })
  await publish(dist, { a: '3', 'd/e/f.html': '4' })
  expect(filesIn(dist)).toMatchObject({ a: '3', 'd/e/f.html': '4' })
  expect(Object.keys(filesIn(dist))).toHaveLength(3)
})

test('a file is not read again while its size and time are as they were published', async () => {
  const root = makeRoot({})
  const [dist, state] = [join(root, 'dist'), join(root, 'state')]
  const site = { 'a.html': 'aaa', 'b.html': 'bbb', 'c.html': 'ccc' }
  await publish(dist, site, state)
  writeFileSync(join(dist, 'b.html'), 'BBB') // with another time
  expect(await publish(dist, site, state)).toEqual({ files: 3, written: 1, deleted: 0 })
  expect(readFileSync(join(dist, 'b.html'), 'utf8')).toBe('bbb')
  const time = new Date('2020-01-01T00:00:00Z')
  utimesSync(join(dist, 'a.html'), time, time)
  expect((await publish(dist, site, state)).written).toBe(0) // it was read, and its time is known now
  writeFileSync(join(dist, 'a.html'), 'AAA')
  utimesSync(join(dist, 'a.html'), time, time)
  expect((await publish(dist, site, state)).written).toBe(0) // nobody can tell without reading
  expect((await publish(dist, site)).written).toBe(1) // without what was known every file is read
})

test('what is remembered with a site is told of this site alone, and what stands sound can stay', async () => {
  const root = makeRoot({})
  const [dist, state] = [join(root, 'dist'), join(root, 'state')]
  const first = await openPublication(dist, { state })
  first.put('u/2020/index.html', 'a')
  first.put('u/2020/data.json', 'b')
  first.put('u/2020/projects/p/index.html', 'c')
  first.remember('reports', 'known')
  first.commit()
  const second = await openPublication(dist, { state })
  expect([second.recall('reports'), second.recall('other')]).toEqual(['known', undefined])
  expect([second.stands('u/2020', 'u/2020/projects'), second.stands('u/2021')]).toEqual([true, false])
  expect([second.has('u/2020/index.html'), second.has('u/2020/projects/p/index.html')]).toEqual([true, false])
  expect(second.commit()).toEqual({ files: 2, written: 0, deleted: 1 })
  const third = await openPublication(dist, { state })
  expect(third.recall('reports')).toBeUndefined() // of another site
  writeFileSync(join(dist, 'u/2020/data.json'), 'edited')
  expect([third.stands('u/2020'), third.has('u/2020/index.html')]).toEqual([false, false])
  third.abandon()
})
