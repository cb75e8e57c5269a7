// site: a build as others can recognise it: its process, on its machine, and whether it still runs.

import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'
import { textOf } from './manifest.ts'

export interface Instance {
  readonly id: string
  readonly pid: number
  readonly host: string
  /** The process numbers that `pid` is one of: containers have their own. Empty where a machine has one kind only. */
  readonly space: string
  /** When the process began, by the machine's own count; empty where that cannot be asked. */
  readonly started: string
  /** ISO 8601. */
  readonly begun: string
}

export function thisInstance(): Instance {
  return {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    space: processSpace(),
    started: startOf(process.pid) ?? '',
    begun: new Date().toISOString(),
  }
}

/** Undefined where it cannot be known: it runs on another machine, or its file says nothing. */
export function isRunning({ host, pid, space, started }: Instance): boolean | undefined {
  if (host !== hostname() || space !== processSpace()) return undefined
  if (started !== '') return startOf(pid) === started
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Undefined where there is no such file. What cannot be read is of nobody who is known. */
export function readInstance(place: string): Instance | undefined {
  const text = textOf(place)
  if (text === undefined) return undefined
  const { begun, host, id, pid, space, started } = parsed(text)
  return {
    id: typeof id === 'string' && /^[-0-9a-f]+$/.test(id) ? id : 'unknown',
    pid: Number(pid ?? 0),
    host: String(host ?? '?'),
    space: String(space ?? '?'),
    started: String(started ?? ''),
    begun: String(begun ?? '?'),
  }
}

function parsed(text: string): Partial<Record<keyof Instance, unknown>> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<Record<keyof Instance, unknown>>
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Numbers are given again, but not with the same beginning. Undefined for a process that has ended or cannot be asked for. */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}
