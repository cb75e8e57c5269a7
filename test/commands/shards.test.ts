// jibao build --shard: several processes, each in a checkout of its own, share the work and a store; one more puts the site together.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { jibao, makeMini, NARRATIVE, PROGRAM, REPORT, SAME_YEARS, UNIT } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'
import { startS3 } from '../store/fake-s3.ts'
import { freePort, HAS_REDIS, PASSWORD, startRedis } from '../store/redis-server.ts'

/** Twelve more units, every fourth of two years, with texts of several lengths. */
const MORE = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => n).flatMap((n) => [
    [`content/u${n}/unit.yaml`, UNIT.replace('某街道办事处', `第${n}街道办事处`)],
    ...Array.from({ length: n % 4 === 3 ? 2 : 1 }, (__, year) => year).flatMap((year) => [
      [`content/u${n}/${2020 + year}/report.yaml`, REPORT.replace('52', String(52 + n))],
      [`content/u${n}/${2020 + year}/narrative.md`, NARRATIVE + '\n全年工作按计划完成。\n'.repeat(n)],
    ]),
  ]),
) as Record<string, string>
const REPORTS = 16

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Nothing of the machine's own that an engine, or a person, put into the environment. */
const BARE = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(JIBAO|CI_NODE|JOB_COMPLETION|SLURM|AWS|INIT_CWD|NODE_OPTIONS)/.test(name)),
)

function start(root: string, env: NodeJS.ProcessEnv, ...words: string[]): ChildProcess {
  const all = ['--import', 'tsx', join(PROGRAM, 'scripts/cli.ts'), 'build', '--no-pdf', '--jobs', '1', '--root', root, ...words]
  const child = spawn(process.execPath, all, { cwd: PROGRAM, env: { ...BARE, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', '']
  child.stdout?.on('data', (text) => (out += String(text)))
  child.stderr?.on('data', (text) => (err += String(text)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

const site = (root: string): Record<string, string> => filesIn(join(root, 'dist'))

async function builtAlone(): Promise<Record<string, string>> {
  const root = makeMini({ ...SAME_YEARS, ...MORE })
  expect((await jibao(root, 'build', '--no-pdf', '--jobs', '1')).code).toBe(0)
  return site(root)
}

const KUBERNETES = [0, 1, 2, 3].map((n) => ({ JOB_COMPLETION_INDEX: String(n), JOB_COMPLETIONS: '4' }))
const GITLAB = [1, 2, 3, 4].map((n) => ({ CI_NODE_INDEX: String(n), CI_NODE_TOTAL: '4' }))
const SLURM = [1, 2, 3, 4].map((n) => ({ SLURM_ARRAY_TASK_ID: String(n), SLURM_ARRAY_TASK_COUNT: '4', SLURM_ARRAY_TASK_MIN: '1' }))
const MATRIX = [1, 2, 3, 4].map((n) => ({ JIBAO_SHARD: `${n}/4` }))
/** One process under each kind of variables: they have to agree on what the four shares are. */
const ONE_OF_EACH = [KUBERNETES[0], GITLAB[1], SLURM[2], MATRIX[3]] as NodeJS.ProcessEnv[]

interface Shared {
  readonly where: string
  readonly env: NodeJS.ProcessEnv
}

const STORES: (readonly [string, () => Promise<Shared>])[] = [
  ['a folder', async () => ({ where: join(makeRoot({}), 'store'), env: {} })],
  ['an S3', async () => ({ where: 's3://bucket/site', env: (await startS3()).env })],
  ...(HAS_REDIS ? [['a Redis', async () => ({ where: await startRedis(), env: { JIBAO_REDIS_PASSWORD: PASSWORD } })] as const] : []),
]

test.skipIf(HAS_REDIS)('not tried with a real Redis: redis-server is not installed (Debian: apt-get install redis-server)', () => undefined)

test.each(STORES)('four shares in %s and one build are a single build, byte for byte', { timeout: 240_000 }, async (_, open) => {
  const { env, where } = await open()
  const roots = ONE_OF_EACH.map(() => makeMini({ ...SAME_YEARS, ...MORE }))
  const shares = await Promise.all(
    ONE_OF_EACH.map((variables, n) => ended(start(roots[n] ?? '', { ...variables, ...env }, '--shard', '--cache', where))),
  )
  for (const { code, err } of shares) expect({ code, complaints: err.match(/jibao: .*/g) }).toEqual({ code: 0, complaints: null })
  for (const root of roots) expect(existsSync(join(root, 'dist'))).toBe(false)
  const computed = shares.map(({ out }) => Number(/算了 (\d+) 份/.exec(out)?.[1]))
  expect(computed.reduce((sum, one) => sum + one, 0)).toBe(REPORTS)
  for (const one of computed) expect(one).toBeGreaterThan(0)

  const root = makeMini({ ...SAME_YEARS, ...MORE })
  const { code, err, out } = await ended(start(root, env, '--cache', where))
  expect({ code, err: err.match(/jibao: .*/g) }).toEqual({ code: 0, err: null })
  expect(out).toContain(`已发布 ${REPORTS} 份报告到 dist/`)
  expect(out).toContain('算了 0 份，其余取自缓存')
  expect(site(root)).toEqual(await builtAlone())
})

/** How many products are whole, in a folder that is being filled. */
function keptIn(where: string): number {
  return existsSync(join(where, 'compiled')) ? readdirSync(join(where, 'compiled')).length : 0
}

test('a share that is killed in the middle is done again, and is the same', { timeout: 120_000 }, async () => {
  const where = join(makeRoot({}), 'store')
  const root = makeMini({ ...SAME_YEARS, ...MORE })
  const child = start(root, {}, '--shard', '1/1', '--cache', where)
  const closed = once(child, 'close')
  while (keptIn(where) < 4) await pause(2)
  child.kill('SIGKILL')
  await closed
  const again = await jibao(root, 'build', '--no-pdf', '--jobs', '1', '--shard', '1/1', '--cache', where)
  const computed = Number(/算了 (\d+) 份/.exec(again.out)?.[1])
  expect(again.code).toBe(0)
  expect(computed).toBeGreaterThan(0)
  expect(computed).toBeLessThan(REPORTS)
  expect((await jibao(root, 'build', '--no-pdf', '--jobs', '1', '--cache', where)).out).toContain('算了 0 份')
  expect(site(root)).toEqual(await builtAlone())
})

describe('a share', () => {
  test('that has a faulty report tells it and keeps the others', async () => {
    const root = makeMini({ ...SAME_YEARS, ...MORE, 'content/u3/2020/report.yaml': REPORT.replace('52', '五十二') })
    const where = join(makeRoot({}), 'store')
    const { code, out } = await jibao(root, 'build', '--no-pdf', '--jobs', '1', '--shard', '1/1', '--cache', where)
    expect(code).toBe(1)
    expect(out).toContain('content/u3/2020/report.yaml')
    expect(out).toContain(`${REPORTS - 1} 份报告在缓存里`)
    expect((await jibao(root, 'build', '--no-pdf', '--jobs', '1', '--shard', '1/1', '--cache', where)).out).toContain('算了 0 份')
  })

  test('tells only what is wrong in it', async () => {
    const root = makeMini({ ...SAME_YEARS, ...MORE, 'content/u3/2020/report.yaml': REPORT.replace('52', '五十二') })
    const codes = await Promise.all(
      [1, 2].map(async (n) => (await jibao(root, 'build', '--no-pdf', '--jobs', '1', '--shard', `${n}/2`)).code),
    )
    expect(codes.sort()).toEqual([0, 1])
  })

  test.each([['0/0'], ['5/4'], ['a/b']])('%s is refused, in one sentence', async (said) => {
    const { code, err, out } = await jibao(makeMini(), 'build', '--no-pdf', '--shard', said)
    expect({ code, err, out }).toEqual({ code: 2, err: '--shard: I/N，I 从 1 到 N，如 1/4', out: '' })
  })

  test('of which nothing is said is refused', async () => {
    const { code, err } = await ended(start(makeMini(), {}, '--shard'))
    expect({ code, err: err.split('\n').length }).toEqual({ code: 2, err: 2 })
    expect(err).toMatch(/^jibao: --shard: 环境变量里没有第几份、共几份/)
  })
})

describe('a store', () => {
  test.each([
    ['http://h/x', /^--cache: DIR \| redis:/],
    ['redis://user:geheim@h/0', /^--cache: 命令行谁都看得见/],
    ['s3://id:geheim@bucket', /^--cache: 命令行谁都看得见/],
  ])('%s is refused, in one sentence, without the secret', async (where, sentence) => {
    const { code, err, out } = await jibao(makeMini(), 'build', '--no-pdf', '--cache', where)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
    expect(err).not.toContain('geheim')
  })

  test('that does not answer ends the build with one sentence, and a check goes on without it', { timeout: 60_000 }, async () => {
    const where = `redis://127.0.0.1:${await freePort()}`
    const root = makeMini()
    const { code, err, out } = await jibao(root, 'build', '--no-pdf', '--jobs', '1', '--cache', where)
    const sentence = `缓存“${where}”的服务器没有应答（ECONNREFUSED）；查看地址和网络，或用 --cache 另指一处。`
    expect({ code, err, out }).toEqual({ code: 1, err: sentence, out: '' })
    const check = await jibao(root, 'check', '--cache', where)
    expect({ code: check.code, err: check.err }).toEqual({ code: 0, err: sentence })
  })
})
