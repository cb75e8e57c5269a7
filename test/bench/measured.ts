// bench: a command run to its end, or to its limit, and what it and all processes below it took.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'

export interface Measured {
  /** On the clock. */
  readonly seconds: number
  /** Of processor time, of all processes; what one does in its last fifth of a second is not seen. 0 where it is not Linux. */
  readonly processor: number
  /** The most that all of them had at one time, pages that they share counted once. 0 where it is not Linux. */
  readonly megabytes: number
  readonly output: string
}

export interface Command {
  readonly words: readonly string[]
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Seconds, after which it is ended. */
  readonly limit: number
}

const LOOKS = 200
/** Of so many looks one is at the memory, which takes a while. */
const WEIGHED = 3

/** Throws what it said where it did not end with 0, or not in time. */
export async function run({ cwd, env, limit, words }: Command): Promise<Measured> {
  const [program = '', ...rest] = words
  const begun = performance.now()
  const child = spawn(program, rest, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (text) => (texts.out = `${texts.out}${String(text)}`.slice(-KEPT)))
  child.stderr.on('data', (text) => (texts.err = `${texts.err}${String(text)}`.slice(-KEPT)))
  const watching = watch(child.pid ?? 0)
  const late = setTimeout(() => end(child), limit * 1000)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(late)
  const seconds = (performance.now() - begun) / 1000
  const seen = watching.end()
  if (code === null) throw new Error(`${words.join(' ')}: not ready after ${limit} seconds`)
  if (code !== 0) throw new Error(`${words.join(' ')}: exit code ${code}\n${texts.err.slice(-2000)}`)
  return { seconds, ...seen, output: texts.out }
}

/** Characters of what it says: a build may list much. */
const KEPT = 100_000

/** It leads a group, with which its browsers end. */
function end(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

function watch(pid: number): { end(): Pick<Measured, 'processor' | 'megabytes'> } {
  if (process.platform !== 'linux') return { end: () => ({ processor: 0, megabytes: 0 }) }
  const taken = new Map<number, number>()
  let [megabytes, looks] = [0, 0]
  const look = (): void => {
    const all = treeOf(pid)
    for (const one of all) taken.set(one, Math.max(taken.get(one) ?? 0, processorOf(one)))
    if (looks++ % WEIGHED === 0) megabytes = Math.max(megabytes, memoryOf(all))
  }
  const timer = setInterval(look, LOOKS)
  look()
  return {
    end: () => {
      clearInterval(timer)
      return { processor: [...taken.values()].reduce((sum, one) => sum + one, 0), megabytes }
    },
  }
}

/** This process and all below it, as far as they are still there. */
export function treeOf(pid: number): number[] {
  const tasks = readUnlessGone(() => readdirSync(`/proc/${pid}/task`), [])
  const children = tasks.flatMap((task) =>
    readUnlessGone(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean),
  )
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))]
}

/** Seconds of its own, in user and system. */
function processorOf(pid: number): number {
  const fields = readUnlessGone(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** Megabytes, pages that they share counted once. */
export function memoryOf(pids: readonly number[]): number {
  const sizes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readUnlessGone(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), ''))?.[1] ?? 0),
  )
  return sizes.reduce((sum, one) => sum + one, 0) / 1000
}

function readUnlessGone<T>(read: () => T, gone: T): T {
  try {
    return read()
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return gone
    throw error
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
