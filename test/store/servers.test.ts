// test: entries kept on servers: a real Redis where there is one, an S3 of the test's own.

import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openRedis } from '../../scripts/store/redis.ts'
import { bucketAt } from '../../scripts/store/s3.ts'
import { onServer } from '../../scripts/store/server.ts'
import { namedStore, openStore, type Store, StoreUnusable } from '../../scripts/store/store.ts'
import { startS3 } from './fake-s3.ts'
import { freePort, HAS_REDIS, PASSWORD, startRedis } from './redis-server.ts'

const KEY = '0a'.repeat(32)
const TEXT = '一页。'.repeat(3000)
const ENTRY = { about: { 名: ['值', 1, null] }, parts: new Map([['页', Buffer.from(TEXT)]]) }

interface Opened {
  readonly where: string
  readonly env: NodeJS.ProcessEnv
}

const S3: () => Promise<Opened> = async () => ({ where: 's3://bucket/市/绩报', env: (await startS3()).env })
const REDIS: () => Promise<Opened> = async () => ({ where: await startRedis(), env: { JIBAO_REDIS_PASSWORD: PASSWORD } })
const KINDS: (readonly [string, () => Promise<Opened>])[] = [['an S3', S3], ...(HAS_REDIS ? [['a Redis', REDIS] as const] : [])]

function opened({ where, env }: Opened): Store {
  const store = openStore(where, env)
  onTestFinished(() => store.close())
  return store
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StoreUnusable)
  return (error as StoreUnusable).sentences.zh
}

test.skipIf(HAS_REDIS)('not tried with a real Redis: redis-server is not installed (Debian: apt-get install redis-server)', () => undefined)

describe.each(KINDS)('%s', (_, start) => {
  test('gives back what was put there, to whoever opens it, and only that', async () => {
    const server = await start()
    await opened(server).keep('compiled', KEY, ENTRY)
    const store = opened(server)
    const entry = await store.take('compiled', KEY)
    expect(entry?.about).toEqual(ENTRY.about)
    expect(Buffer.from(entry?.parts.get('页') ?? []).toString()).toBe(TEXT)
    expect(await store.take('found', KEY)).toBeUndefined()
    expect([await store.has('compiled', KEY), await store.has('found', KEY)]).toEqual([true, false])
    expect(await store.take('compiled', '0b'.repeat(32))).toBeUndefined()
  })

  test('lists all that is there, made smaller, and removes what it is told to', async () => {
    const store = opened(await start())
    const keys = Array.from({ length: 7 }, (__, n) => String(n).repeat(64))
    for (const key of keys) await store.keep('printed', key, ENTRY)
    const listed = await all(store.list())
    expect(listed.map(({ name }) => name).sort()).toEqual(keys.map((key) => `printed/${key}`))
    for (const { bytes, used } of listed) {
      expect(bytes).toBeGreaterThan(30)
      expect(bytes).toBeLessThan(TEXT.length / 4)
      expect(used).toBeGreaterThan(Date.UTC(2026, 0, 1))
      expect(used).toBeLessThanOrEqual(Date.now())
    }
    for (const { name } of listed.slice(1)) await store.remove(name)
    expect(await all(store.list())).toHaveLength(1)
  })
})

describe('an S3', () => {
  test('is asked in the bucket, below the prefix, and again when it is too busy', async () => {
    const s3 = await startS3()
    const store = opened({ where: 's3://bucket/a b', env: s3.env })
    s3.busy(2)
    await store.keep('found', KEY, ENTRY)
    expect([...s3.objects.keys()]).toEqual([`a b/found/${KEY}`])
    expect(s3.asked).toEqual(Array.from({ length: 3 }, () => `PUT /bucket/a%20b/found/${KEY}`))
    s3.objects.set(`a b/found/${KEY}`, Buffer.from('no entry'))
    expect(await store.take('found', KEY)).toBeUndefined()
  })

  test.each([
    [undefined, 'https://bucket.s3.cn-test-1.amazonaws.com/'],
    ['http://minio.example:9000', 'http://minio.example:9000/bucket/'],
    ['https://gateway.example/s3', 'https://gateway.example/s3/bucket/'],
    ['https://bucket.oss-cn-hangzhou.aliyuncs.com', 'https://bucket.oss-cn-hangzhou.aliyuncs.com/'],
  ])('with the endpoint %s has its bucket at %s', (endpoint, bucket) => {
    expect(bucketAt('bucket', 'cn-test-1', endpoint)).toBe(bucket)
  })

  test.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'another secret',
      { AWS_SECRET_ACCESS_KEY: 'another' },
      /^缓存“s3:\/\/bucket\/p”不认环境变量里的用户名和口令（SignatureDoesNotMatch）/,
    ],
    ['no secret', { AWS_SECRET_ACCESS_KEY: undefined }, /^缓存“s3:\/\/bucket\/p”不认环境变量里的用户名和口令（AWS_ACCESS_KEY_ID/],
  ])('with %s says so, in one sentence, without the secret', async (__, changes, sentence) => {
    const s3 = await startS3()
    const store = opened({ where: 's3://bucket/p', env: { ...s3.env, ...changes } })
    const told = [await sentenceOf(store.take('found', KEY)), await sentenceOf(store.keep('found', KEY, ENTRY))]
    for (const one of told) {
      expect(one).toMatch(sentence)
      expect(one).not.toMatch(/geheim|AKIDTEST|another/)
    }
  })

  test('without the bucket, or without a server, says so', async () => {
    const { env } = await startS3()
    const nowhere = { ...env, AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${await freePort()}` }
    expect(await sentenceOf(opened({ where: 's3://bucket/p', env: nowhere }).take('found', KEY))).toContain('没有应答（ECONNREFUSED）')
    expect(await sentenceOf(opened({ where: 's3://other/p', env }).take('found', KEY))).toContain('服务器说：NoSuchBucket')
  })
})

describe('a Redis', () => {
  test('that is not there, and one that says nothing, is given up, in one sentence', async () => {
    const where = `redis://127.0.0.1:${await freePort()}`
    expect(await sentenceOf(opened({ where, env: {} }).take('found', KEY))).toBe(
      `缓存“${where}”的服务器没有应答（ECONNREFUSED）；查看地址和网络，或用 --cache 另指一处。`,
    )
    const sockets: Socket[] = []
    const mute = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1')
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      mute.close()
    })
    await once(mute, 'listening')
    const silent = `redis://127.0.0.1:${(mute.address() as AddressInfo).port}`
    const shelf = onServer(silent, () => openRedis(silent, { password: 'x' }), 300)
    expect(await sentenceOf(shelf.read('found/0'))).toContain('没有应答（ETIMEDOUT）')
  })

  test.skipIf(!HAS_REDIS)('counts what is damaged there as nothing', async () => {
    const where = await startRedis()
    const env = { JIBAO_REDIS_PASSWORD: PASSWORD }
    await opened({ where, env }).keep('found', KEY, ENTRY)
    const shelf = await openRedis(where, { password: PASSWORD })
    onTestFinished(() => shelf.close())
    await shelf.write(`found/${KEY}`, Buffer.from('no entry'))
    expect(await opened({ where, env }).take('found', KEY)).toBeUndefined()
  })

  test.skipIf(!HAS_REDIS)('takes the password from its variable or from the address in the environment', async () => {
    const where = await startRedis()
    const address = where.replace('//', `//default:${encodeURIComponent(PASSWORD)}@`)
    for (const env of [{ JIBAO_REDIS_PASSWORD: PASSWORD }, { JIBAO_CACHE_URL: address }])
      expect(await opened({ where, env }).take('found', KEY)).toBeUndefined()
    const elsewhere = { JIBAO_CACHE_URL: address.replace(/:\d+$/, ':1') }
    for (const env of [{}, { JIBAO_REDIS_PASSWORD: 'wrong-one' }, elsewhere]) {
      const told = await sentenceOf(opened({ where, env }).take('found', KEY))
      expect(told).toMatch(/^缓存“redis:\/\/127\.0\.0\.1:\d+”不认环境变量里的用户名和口令（(NOAUTH|WRONGPASS)）/)
      expect(told).not.toMatch(/wrong-one|p@ss/)
    }
  })
})

describe('the name of a store', () => {
  test.each([
    ['a/b', '/home/site/a/b', false],
    ['/a/b', '/a/b', false],
    ['redis://h:6379/2', 'redis://h:6379/2', false],
    ['rediss://user:word@h/', 'rediss://h', true],
    ['redis://:word@h:1/0?x=y#z', 'redis://h:1/0', true],
    ['s3://Bucket/a/b/', 's3://Bucket/a/b', false],
    ['s3://id:secret@bucket', 's3://bucket', true],
  ])('“%s” is “%s”', (name, where, isSecret) => {
    expect(namedStore(name, '/home/site')).toEqual({ where, isSecret })
  })

  test.each(['http://h/x', 'redis://', 's3:///prefix', 'redis://h:99999'])('“%s” is none', (name) => {
    expect(namedStore(name, '/home/site')).toBeUndefined()
  })
})
