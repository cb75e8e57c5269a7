// test: browsers that die or hang, and programs that are ended while they print.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { openPool } from '../../scripts/print/browser/pool.ts'
import { openGate } from '../../scripts/print/gate/gate.ts'
import { LIMITS } from '../../scripts/print/limit.ts'
import type { Engine } from '../../scripts/print/paper.ts'
import { openPrinter, printerWith } from '../../scripts/print/print.ts'
import { browsersOf } from './children.ts'
import { startEngine } from './engine.ts'
import { FONT_FOLDER, paperOf, reportBody } from './papers.ts'
import { readPdf } from './reading.ts'

const MINUTES = 120_000

/** A dead process that nobody has collected yet does not run either. */
async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ')
  return !status.includes(' Z ')
}

const limits = { ...LIMITS }
afterEach(() => Object.assign(LIMITS, limits))

describe.runIf(process.platform === 'linux')('an ending', () => {
  test(
    'of the browser costs one retry in a fresh one',
    async () => {
      const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
      try {
        await printer.print(paperOf('<p>先印一份</p>'))
        const pids = await browsersOf(process.pid)
        expect(pids).toHaveLength(1)
        for (const pid of pids) process.kill(pid, 'SIGKILL')
        const { pages } = await readPdf(await printer.print(paperOf('<p>再来一次</p>')))
        expect(pages[0]?.text).toContain('再来一次')
      } finally {
        await printer.close()
      }
      expect(await browsersOf(process.pid)).toEqual([])
      await expect(printer.print(paperOf('<p>迟了</p>'))).rejects.toThrow('the printer is closed')
      expect(await browsersOf(process.pid)).toEqual([])
    },
    MINUTES,
  )

  test(
    'of the browser in the middle of its work costs no paper',
    async () => {
      const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
      try {
        await printer.print(paperOf('<p>先印一份</p>'))
        const [pid = 0] = await browsersOf(process.pid)
        const printing = ['甲', '乙', '丙', '丁'].map((mark) => printer.printChecked(paperOf(reportBody(60).replace('人员情况', mark))))
        await new Promise((resolve) => setTimeout(resolve, 50))
        process.kill(pid, 'SIGKILL')
        const printed = await Promise.all(printing)
        expect(printed.map(({ observations, pdf }) => [observations, pdf !== undefined])).toEqual(printed.map(() => [[], true]))
        expect(await browsersOf(process.pid)).not.toContain(pid)
      } finally {
        await printer.close()
      }
    },
    MINUTES,
  )

  test(
    'of a browser that hangs is brought about after its time, and another prints the paper',
    async () => {
      Object.assign(LIMITS, { load: 10_000, close: 1_000 })
      const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
      try {
        await printer.print(paperOf('<p>先印一份</p>'))
        const [pid = 0] = await browsersOf(process.pid)
        process.kill(pid, 'SIGSTOP')
        const { observations, pdf } = await printer.printChecked(paperOf('<p>再来一次</p>'))
        expect(observations).toEqual([])
        expect((await readPdf(pdf as Uint8Array)).pages[0]?.text).toContain('再来一次')
        await expect.poll(() => runs(pid), { timeout: 10_000 }).toBe(false)
      } finally {
        await printer.close()
      }
      expect(await browsersOf(process.pid)).toEqual([])
    },
    MINUTES,
  )

  test(
    'of two browsers over one paper is a finding, and the next paper is printed',
    async () => {
      let deadly = true
      const start = async (): Promise<Engine> => {
        const before = await browsersOf(process.pid)
        const engine = await startEngine()
        const own = (await browsersOf(process.pid)).filter((pid) => !before.includes(pid))
        return {
          ...engine,
          print: (paper, name) => {
            const printing = engine.print(paper, name)
            if (deadly) for (const pid of own) process.kill(pid, 'SIGKILL')
            return printing
          },
        }
      }
      const printer = printerWith(openPool(start), openGate())
      try {
        const { observations, pdf } = await printer.printChecked(paperOf('<p>印不出</p>'))
        expect(pdf).toBeUndefined()
        expect(observations).toMatchObject([{ check: { code: 'print-failed' } }])
        deadly = false
        expect((await printer.printChecked(paperOf('<p>印得出</p>'))).pdf).toBeDefined()
      } finally {
        await printer.close()
      }
      expect(await browsersOf(process.pid)).toEqual([])
    },
    MINUTES,
  )

  test.each([
    ['so many papers', { papers: 2, megabytes: 100_000 }, 2],
    ['so much memory', { papers: 500, megabytes: 1 }, 4],
  ] as const)(
    'of a browser comes after %s, and never two are left',
    async (_, recycling, ends) => {
      const printer = await openPrinter({ fontFolders: [FONT_FOLDER], recycling })
      const seen = new Set<number>()
      try {
        for (let paper = 0; paper < 4; paper += 1) {
          let busy = true
          const printed = printer.print(paperOf(`<p>第${paper}份</p>`)).finally(() => (busy = false))
          while (busy) {
            for (const pid of await browsersOf(process.pid)) seen.add(pid)
            await new Promise((resolve) => setTimeout(resolve, 20))
          }
          await printed
          await expect.poll(async () => (await browsersOf(process.pid)).length, { timeout: 10_000 }).toBeLessThan(2)
        }
      } finally {
        await printer.close()
      }
      expect(seen.size).toBe(ends)
      for (const pid of seen) expect(await runs(pid)).toBe(false)
    },
    MINUTES,
  )

  const ways = ['SIGINT', 'SIGTERM', 'SIGKILL', 'throw'] as const
  test.each(ways)(
    'of the program by %s while it prints leaves no browser and no file',
    async (how) => {
      const folder = await mkdtemp(join(tmpdir(), 'jibao-test-'))
      const door = fileURLToPath(new URL('../../scripts/print/print.ts', import.meta.url))
      const papers = fileURLToPath(new URL('./papers.ts', import.meta.url))
      const program = `const { openPrinter } = await import(${JSON.stringify(door)})
      const { paperOf, reportBody } = await import(${JSON.stringify(papers)})
      const printer = await openPrinter({ fontFolders: [${JSON.stringify(FONT_FOLDER)}] })
      await printer.print(paperOf('<p>先印一份</p>'))
      process.stdout.write('open')
      void (async () => { for (;;) await printer.print(paperOf(reportBody(300))) })()
      process.stdin.once('data', () => { throw new Error('on purpose') })
      setInterval(() => {}, 1000)`
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        env: { ...process.env, TMPDIR: folder },
        stdio: ['pipe', 'pipe', 'ignore'],
      })
      try {
        await once(child.stdout, 'data')
        const pids = await browsersOf(child.pid ?? 0)
        expect(pids).toHaveLength(1)
        const ended = once(child, 'exit')
        if (how === 'throw') child.stdin.write('now')
        else child.kill(how)
        await ended
        await expect.poll(() => Promise.all(pids.map(runs)), { timeout: 10_000 }).toEqual([false])
        // Nobody can tidy a folder after SIGKILL. What tsx keeps there is its own.
        const left = (await readdir(folder)).filter((name) => !name.startsWith('tsx-') && name !== 'node-compile-cache')
        if (how !== 'SIGKILL') expect(left).toEqual([])
      } finally {
        child.kill('SIGKILL')
        await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      }
      expect(existsSync(folder)).toBe(false)
    },
    MINUTES,
  )
})
