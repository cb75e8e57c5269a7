// test: engines that crash, hang, grow; what a printer makes of it. No browser.

import { afterEach, describe, expect, test, vi } from 'vitest'
import { MissingPrinter } from '../../../scripts/print/browser/missing.ts'
import { openPool } from '../../../scripts/print/browser/pool.ts'
import type { Fault } from '../../../scripts/print/gate/compare.ts'
import type { Gate } from '../../../scripts/print/gate/gate.ts'
import { LIMITS, within } from '../../../scripts/print/limit.ts'
import type { Engine, EngineName, Impression } from '../../../scripts/print/paper.ts'
import { printerWith } from '../../../scripts/print/print.ts'
import { blankPdf, paperOf } from '../papers.ts'

interface Played {
  readonly start: () => Promise<Engine>
  /** `start 1`, `print 1 chromium`, `close 1` … in their order. */
  readonly log: string[]
}

/** Engines that do what they are told, numbered as they start. */
function played(print: (engine: number, name: EngineName) => Promise<Impression>, memory = 0): Played {
  const log: string[] = []
  let engines = 0
  const start = async (): Promise<Engine> => {
    const number = (engines += 1)
    log.push(`start ${number}`)
    return {
      version: '153',
      print: (_, name) => {
        log.push(`print ${number} ${name}`)
        return print(number, name)
      },
      memory: async () => memory,
      close: async () => void log.push(`close ${number}`),
    }
  }
  return { start, log }
}

const nothing = { blocks: [], tables: [], headings: [] }
const sound = async (faults: readonly Fault[] = []): Promise<Impression> => ({
  pdf: await blankPdf(),
  problems: [],
  passes: 1,
  helperIds: [],
  source: nothing,
  printed: nothing,
  faults,
  stages: [],
})
const gateWith = (judged: () => Promise<readonly Fault[]>): Gate => ({
  warm: () => undefined,
  pass: async ({ pdf }) => ({ pdf, faults: await judged(), stages: [] }),
  close: async () => undefined,
})
const gate = gateWith(async () => [])
const paper = paperOf('<p>文</p>')

afterEach(() => vi.useRealTimers())

describe('engines at work', () => {
  test('make room after so many papers, and are gone before the next one starts', async () => {
    const { log, start } = played(() => sound())
    const pool = openPool(start, 1, { papers: 2, megabytes: 1000 })
    for (let i = 0; i < 5; i += 1) await pool.work((engine) => engine.print(paper, 'chromium'))
    expect(log.filter((line) => !line.startsWith('print'))).toEqual(['start 1', 'close 1', 'start 2', 'close 2', 'start 3'])
    await pool.close()
    expect(log.at(-1)).toBe('close 3')
  })

  test('make room when they have taken too much memory', async () => {
    const { log, start } = played(() => sound(), 2000)
    const pool = openPool(start, 1, { papers: 500, megabytes: 1500 })
    for (let i = 0; i < 2; i += 1) await pool.work((engine) => engine.print(paper, 'chromium'))
    await pool.close()
    expect(log).toEqual(['start 1', 'print 1 chromium', 'close 1', 'start 2', 'print 2 chromium', 'close 2'])
  })

  test('start when there is work for them, no more than so many, each with one paper at a time', async () => {
    let busy = 0
    let most = 0
    const { log, start } = played(async () => {
      most = Math.max(most, (busy += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      busy -= 1
      return sound()
    })
    const pool = openPool(start, 3)
    expect(log).toEqual([])
    await pool.work((engine) => engine.print(paper, 'chromium'))
    await pool.work((engine) => engine.print(paper, 'chromium'))
    expect(log).toEqual(['start 1', 'print 1 chromium', 'print 1 chromium'])
    await Promise.all(Array.from({ length: 20 }, () => pool.work((engine) => engine.print(paper, 'chromium'))))
    expect(log.filter((line) => line.startsWith('start'))).toEqual(['start 1', 'start 2', 'start 3'])
    expect(most).toBe(3)
    await pool.close()
    await expect(pool.work((engine) => engine.print(paper, 'chromium'))).rejects.toThrow('the printer is closed')
  })

  test('cost a paper one retry in a fresh engine when they fail, and no other paper anything', async () => {
    const { log, start } = played((engine) => (engine === 1 ? Promise.reject(new Error('crashed')) : sound()))
    const printer = printerWith(openPool(start), gate)
    expect((await printer.printChecked(paper)).pdf).toBeDefined()
    expect((await printer.printChecked(paper)).pdf).toBeDefined()
    expect(log.filter((line) => line.startsWith('print'))).toEqual(['print 1 chromium', 'print 2 chromium', 'print 2 chromium'])
  })

  test('that hang are given up after their time', async () => {
    vi.useFakeTimers()
    const hanging = within('print', new Promise<never>(() => undefined))
    const told = expect(hanging).rejects.toThrow(`print took longer than ${LIMITS.print / 1000} s`)
    await vi.advanceTimersByTimeAsync(LIMITS.print)
    await told
  })
})

describe('a printer', () => {
  test('tells a paper that fails twice as a finding, at the place of its report', async () => {
    const { start } = played(() => Promise.reject(new Error('Target closed')))
    const printer = printerWith(openPool(start), gate)
    const at = { file: 'content/u/2020/report.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 }
    const { observations, pdf } = await printer.printChecked({ ...paper, source: at })
    expect(pdf).toBeUndefined()
    expect(observations).toMatchObject([{ check: { code: 'print-failed' }, at, slots: { report: paper.title, detail: 'Target closed' } }])
    await expect(printer.print(paper)).rejects.toThrow('Target closed')
  })

  test('does not give out a PDF of Chromium that has lost something', async () => {
    const { start } = played(() => sound())
    const faults: Fault[] = [
      { kind: 'text-missing', text: '第三行', page: 2 },
      { kind: 'text-missing', text: '第四行' },
    ]
    const printer = printerWith(
      openPool(start),
      gateWith(async () => faults),
    )
    const { observations, pdf } = await printer.printChecked(paper)
    expect(pdf).toBeUndefined()
    expect(observations).toMatchObject([
      { check: { code: 'print-lost' }, slots: { loss: { term: 'print:text-missing' }, text: '第三行', page: 2, count: 2 } },
    ])
  })

  test('does not give out what nobody could judge', async () => {
    const { start } = played(() => sound())
    const printer = printerWith(
      openPool(start),
      gateWith(() => Promise.reject(new Error('check took longer than 60 s'))),
    )
    const { observations, pdf } = await printer.printChecked(paper)
    expect(pdf).toBeUndefined()
    expect(observations).toMatchObject([{ check: { code: 'print-failed' }, slots: { detail: 'check took longer than 60 s' } }])
  })

  test('prints with Chromium what Paged.js has lost or could not print, and says what', async () => {
    const lossy = played((_, name) => sound(name === 'pagedjs' ? [{ kind: 'outside-page', text: '末行', page: 3 }] : []))
    const first = await printerWith(openPool(lossy.start), gate).printChecked({ ...paper, engine: 'pagedjs' })
    expect(first.pdf).toBeDefined()
    expect(first.observations).toMatchObject([
      { check: { code: 'print-fell-back' }, slots: { loss: { term: 'print:outside-page' }, text: '末行', page: 3 } },
    ])

    const broken = played((_, name) => (name === 'pagedjs' ? Promise.reject(new Error('no pages')) : sound()))
    const second = await printerWith(openPool(broken.start), gate).printChecked({ ...paper, engine: 'pagedjs' })
    expect(second.pdf).toBeDefined()
    expect(second.observations).toMatchObject([{ check: { code: 'print-fell-back' }, slots: { text: 'no pages' } }])
  })

  test('has no more papers in work than two for each browser, however many it is given', async () => {
    const { log, start } = played(() => sound())
    const judging: (() => void)[] = []
    const printer = printerWith(
      openPool(start, 2),
      gateWith(() => new Promise((resolve) => judging.push(() => resolve([])))),
    )
    const printing = Array.from({ length: 9 }, () => printer.printChecked(paper))
    const isPrinted = (): number => log.filter((line) => line.startsWith('print')).length
    for (let done = 0; done < 9; done += 1) {
      await expect.poll(() => judging.length).toBeGreaterThan(done)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(isPrinted()).toBeLessThanOrEqual(done + 4)
      judging[done]?.()
    }
    expect((await Promise.all(printing)).every(({ pdf }) => pdf !== undefined)).toBe(true)
    expect(isPrinted()).toBe(9)
  })

  test('that has nothing to print with says so, and does not try twice', async () => {
    const missing = new MissingPrinter({ zh: '没有', en: 'none' })
    const { log, start } = played(() => Promise.reject(missing))
    await expect(printerWith(openPool(start), gate).printChecked(paper)).rejects.toBe(missing)
    expect(log.filter((line) => line.startsWith('print'))).toHaveLength(1)
  })
})
