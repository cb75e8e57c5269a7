// test: what is unpacked once is whole, whoever unpacks it.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { defaultCacheFolder, unpackedOnce } from '../../../scripts/print/browser/cache.ts'
import { MissingPrinter } from '../../../scripts/print/browser/missing.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jibao-test-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

test('Two that unpack at the same moment both get the whole folder, and no scrap stays beside it', async () => {
  const folder = join(root, 'together', 'thing-1')
  const fill = async (scratch: string): Promise<void> => {
    await writeFile(join(scratch, 'a'), 'one')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await writeFile(join(scratch, 'b'), 'two')
  }
  expect(await Promise.all([unpackedOnce(folder, fill), unpackedOnce(folder, fill)])).toEqual([folder, folder])
  expect(await readdir(folder)).toEqual(['a', 'b'])
  expect(await readdir(join(root, 'together'))).toEqual(['thing-1'])
})

test('What is there already is not unpacked again', async () => {
  const folder = join(root, 'kept')
  await unpackedOnce(folder, (scratch) => writeFile(join(scratch, 'a'), 'first'))
  await unpackedOnce(folder, () => Promise.reject(new Error('filled twice')))
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('first')
})

test('An unpacking that fails leaves nothing behind, and the next one succeeds', async () => {
  const folder = join(root, 'failing', 'thing')
  const failing = unpackedOnce(folder, () => Promise.reject(new Error('broken archive')))
  await expect(failing).rejects.toThrow('broken archive')
  expect(await readdir(join(root, 'failing'))).toEqual([])
  await unpackedOnce(folder, (scratch) => writeFile(join(scratch, 'a'), 'x'))
  expect(await readdir(folder)).toEqual(['a'])
})

test('A program that is ended while it unpacks leaves nothing behind', async () => {
  const folder = join(root, 'ended', 'thing')
  const door = fileURLToPath(new URL('../../../scripts/print/browser/cache.ts', import.meta.url))
  const program = `const { unpackedOnce } = await import(${JSON.stringify(door)})
    await unpackedOnce(${JSON.stringify(folder)}, async () => {
      process.stdout.write('filling')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  expect(await readdir(join(root, 'ended'))).toEqual([expect.stringMatching(/^thing\.part-/)])
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  expect(await readdir(join(root, 'ended'))).toEqual([])
}, 60_000)

test('A cache that cannot be written is told in a sentence that names JIBAO_CACHE', async () => {
  const file = join(root, 'file')
  await writeFile(file, '')
  const failure = unpackedOnce(join(file, 'thing'), () => Promise.resolve())
  await expect(failure).rejects.toThrow(MissingPrinter)
  await expect(failure).rejects.toThrow('JIBAO_CACHE')
})

test('The cache is $JIBAO_CACHE, else under $XDG_CACHE_HOME, else under the home folder', () => {
  vi.stubEnv('JIBAO_CACHE', '/a')
  vi.stubEnv('XDG_CACHE_HOME', '/b')
  expect(defaultCacheFolder()).toBe('/a')
  vi.stubEnv('JIBAO_CACHE', '')
  expect(defaultCacheFolder()).toBe('/b/jibao')
  vi.stubEnv('XDG_CACHE_HOME', '')
  expect(defaultCacheFolder()).toMatch(/\.cache.jibao$/)
})
