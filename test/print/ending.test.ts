// test: browsers that die, and programs that are ended while they print.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openPress } from '../../scripts/print/print.ts'
import { FONT_FOLDER, paperOf } from './papers.ts'
import { readPdf } from './reading.ts'

const MINUTES = 120_000

/** The browsers among the children of a process: those that were told to use a profile of ours. */
async function browsersOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8')))
  const children = lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
  const commandOf = (child: number): Promise<string> => readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')
  const commands = await Promise.all(children.map(commandOf))
  return children.filter((_, index) => commands[index]?.includes('jibao-print-'))
}

/** A dead process that nobody has collected yet does not run either. */
async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ')
  return !status.includes(' Z ')
}

describe.runIf(process.platform === 'linux')('an ending', () => {
  test('of the browser costs one retry in a fresh one', async () => {
    const press = await openPress({ fontFolders: [FONT_FOLDER] })
    try {
      for (const pid of await browsersOf(process.pid)) process.kill(pid, 'SIGKILL')
      const { pages } = await readPdf(await press.print(paperOf('<p>再来一次</p>')))
      expect(pages[0]?.text).toContain('再来一次')
    } finally {
      await press.close()
    }
    expect(await browsersOf(process.pid)).toEqual([])
    await expect(press.print(paperOf('<p>迟了</p>'))).rejects.toThrow('the press is closed')
    expect(await browsersOf(process.pid)).toEqual([])
  }, MINUTES)

  const ways = ['SIGINT', 'SIGTERM', 'SIGKILL', 'throw'] as const
  test.each(ways)('of the program by %s leaves no browser', async (how) => {
    const folder = await mkdtemp(join(tmpdir(), 'jibao-test-'))
    const door = fileURLToPath(new URL('../../scripts/print/print.ts', import.meta.url))
    const program = `const { openPress } = await import(${JSON.stringify(door)})
      await openPress({ fontFolders: [${JSON.stringify(FONT_FOLDER)}] })
      process.stdout.write('open')
      process.stdin.once('data', () => { throw new Error('on purpose') })
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program],
      { env: { ...process.env, TMPDIR: folder }, stdio: ['pipe', 'pipe', 'ignore'] })
    try {
      await once(child.stdout, 'data')
      const pids = await browsersOf(child.pid ?? 0)
      expect(pids).toHaveLength(1)
      const ended = once(child, 'exit')
      if (how === 'throw') child.stdin.write('now')
      else child.kill(how)
      await ended
      await expect.poll(() => Promise.all(pids.map(runs)), { timeout: 10_000 }).toEqual([false])
      // Nobody can tidy a folder after SIGKILL.
      const left = (await readdir(folder)).filter((name) => name.startsWith('jibao-print'))
      if (how !== 'SIGKILL') expect(left).toEqual([])
    } finally {
      child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
    expect(existsSync(folder)).toBe(false)
  }, MINUTES)
})
