// test: a real Redis, as the machine has it, on a port of its own, for as long as a test runs.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** Debian: apt-get install redis-server. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0
export const PASSWORD = 'a p@ss/word'

/** It wants PASSWORD, listens on the loopback only, and writes no file. Gives its address without the password. */
export async function startRedis(): Promise<string> {
  const port = await freePort()
  const words = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--requirepass', PASSWORD, '--dir', '/tmp']
  const server = spawn('redis-server', words.map(String), { stdio: 'ignore' })
  onTestFinished(async () => {
    server.kill('SIGKILL')
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  })
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100) throw new Error('redis-server does not start')
    await sleep(50)
  }
  return `redis://127.0.0.1:${port}`
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
