// site: one build at a time. The lock is a file in dist/ that says whose it is; of a dead build it is taken over.

import { constants, copyFileSync, linkSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DistFault } from './fault.ts'
import { type Instance, isRunning, readInstance, thisInstance } from './instance.ts'

/** Who is building, as people are told. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** ISO 8601. */
  readonly begun: string
}

export interface Lock {
  /** No other build has it. */
  readonly id: string
  /** Says that this build is alive; cheap, and now and then done by itself. */
  beat(): void
  /** Throws where another build has taken this one for dead. */
  check(): void
  release(): void
}

export interface Waiting {
  /** How long to wait for a living build, in milliseconds. */
  readonly wait?: number
  /** Hears once whom it waits for. */
  readonly onWait?: (holder: Holder) => void
  /** After how long without a sign a build on another machine counts as dead, in milliseconds. */
  readonly silence?: number
}

const LOCK = '.lock'
const WAIT = 600_000
const SILENCE = 120_000
const BEAT = 5_000
const LOOK = 200

/** `dist` is there. Waits for a living build, takes over from a dead one. */
export async function holdDist(dist: string, { wait = WAIT, onWait, silence = SILENCE }: Waiting = {}): Promise<Lock> {
  const own = thisInstance()
  const isDead = judge(silence)
  const since = performance.now()
  for (let isTold = false; ; await pause(LOOK)) {
    const holder = take(dist, own, isDead)
    if (!holder) return held(dist, own)
    if (performance.now() - since >= wait) throw heldBy(holder)
    if (!isTold) onWait?.({ pid: holder.pid, host: holder.host, begun: holder.begun })
    isTold = true
  }
}

/** Undefined where the lock is ours now. */
function take(dist: string, own: Instance, isDead: IsDead): Instance | undefined {
  const place = join(dist, LOCK)
  const mine = join(dist, `${LOCK}-${own.id}`)
  writeFileSync(mine, JSON.stringify(own))
  try {
    if (create(mine, place)) return undefined
    const holder = readInstance(place)
    if (!holder) return take(dist, own, isDead) // it has just ended
    return isDead(place, holder) && seize(dist, place, holder, own, isDead) ? undefined : holder
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Of several who try one succeeds; the file is whole when it is seen. */
function create(from: string, place: string): boolean {
  try {
    linkSync(from, place)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOENT') return false // ENOENT: who holds the lock now has cleared it
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    return copied(from, place) // a disk without links
  }
}

function copied(from: string, place: string): boolean {
  try {
    copyFileSync(from, place, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Puts our file into the place of a dead build's. Several may want to: only who has created the guard of this very dead
 * one may, and looks again then, because the place may have been taken over already. A guard's maker may die as well.
 */
function seize(dist: string, place: string, dead: Instance, own: Instance, isDead: IsDead): boolean {
  const guard = join(dist, `${LOCK}-over-${dead.id}`)
  const mine = join(dist, `${LOCK}-${own.id}`)
  if (!create(mine, guard)) {
    const other = readInstance(guard)
    if (!other || !isDead(guard, other) || !seize(dist, guard, other, own, isDead)) return false
  }
  const isStill = readInstance(place)?.id === dead.id
  if (isStill) {
    writeFileSync(`${mine}.new`, JSON.stringify(own))
    renameSync(`${mine}.new`, place)
  }
  rmSync(guard, { force: true })
  return isStill
}

type IsDead = (place: string, instance: Instance) => boolean

/** A build on this machine is asked for; another is dead when it gave no sign while we watched. No two clocks are compared. */
function judge(silence: number): IsDead {
  const seen = new Map<string, { readonly sign: number; readonly at: number }>()
  return (place, instance) => {
    const running = isRunning(instance)
    if (running !== undefined) return !running
    const sign = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0
    const before = seen.get(instance.id)
    if (before?.sign === sign) return performance.now() - before.at >= silence
    seen.set(instance.id, { sign, at: performance.now() })
    return false
  }
}

function held(dist: string, own: Instance): Lock {
  const place = join(dist, LOCK)
  for (const name of readdirSync(dist)) if (name.startsWith(`${LOCK}-`)) rmSync(join(dist, name), { force: true })
  const isOurs = (): boolean => readInstance(place)?.id === own.id
  let last = performance.now()
  const beat = (): void => {
    if (performance.now() - last < BEAT || !isOurs()) return
    last = performance.now()
    utimesSync(place, new Date(), new Date())
  }
  const timer = setInterval(beat, BEAT).unref()
  return {
    id: own.id,
    beat,
    check: () => {
      if (!isOurs()) throw lost()
    },
    release: () => {
      clearInterval(timer)
      if (isOurs()) rmSync(place, { force: true })
    },
  }
}

function heldBy({ begun, host, pid }: Holder): DistFault {
  return new DistFault({
    zh: `另一个 build 正在写 dist/（进程 ${pid}，主机 ${host}，${begun} 开始）：等它结束再运行`,
    en: `another build is writing dist/ (process ${pid} on ${host}, begun ${begun}): run again when it has ended`,
  })
}

function lost(): DistFault {
  return new DistFault({
    zh: '这个 build 停顿太久，另一个 build 接手了 dist/：没有发布，请再运行一次',
    en: 'this build stood still so long that another one took over dist/: nothing was published, run again',
  })
}
