// jibao preview on the command line: it prints one address, refuses what there is not, and ends with a signal.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { preview } from '../../scripts/commands/preview.ts'
import { jibaoWith, makeMini, PROGRAM } from '../mini.ts'

it('refuses a report that is not there, a port that is none, and one that is taken', async () => {
  const site = makeMini()
  const ask = async (...words: string[]): Promise<readonly [number, string]> => {
    const { code, err } = await jibaoWith([preview], site, 'preview', ...words)
    return [code, err]
  }
  expect(await ask('u/1999')).toEqual([2, 'content/ 里没有 u/1999'])
  expect(await ask('../u/2020')).toEqual([2, 'content/ 里没有 ../u/2020'])
  expect((await ask('--port', 'x'))[0]).toBe(2)
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  expect(await ask('--port', String(port))).toEqual([2, `端口 ${port} 用不了，换一个`])
  taken.close()
})

it('serves until it is interrupted, and ends in order', async () => {
  const site = makeMini()
  const child = spawn(process.execPath, ['--import', 'tsx', join(PROGRAM, 'scripts/cli.ts'), 'preview', 'u/2020', '--root', site], {
    cwd: PROGRAM,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  const ended = once(child, 'exit')
  while (!/token=\S+\n/.test(out)) await once(child.stdout, 'data')
  const address = /http:\S+/.exec(out)?.[0] ?? ''
  const first = await fetch(address, { redirect: 'manual' })
  expect(first.status).toBe(303)
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const open = await fetch(new URL('/events', address), { headers: { cookie } }) // a page that is left open
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  await open.body?.cancel().catch(() => undefined)
}, 60_000)
