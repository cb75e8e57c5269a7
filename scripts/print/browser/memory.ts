// print: how much memory a browser has taken, since browsers grow.

import { readdir, readFile } from 'node:fs/promises'
import process from 'node:process'

/** Bytes of a memory page on the machines whose /proc we read. */
const MEMORY_PAGE = 4096

/** Megabytes that a process and those below it have for themselves; 0 where the system does not tell (not Linux). */
export async function memoryOf(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0
  const [size, children] = await Promise.all([ownSize(pid), childrenOf(pid)])
  const below = await Promise.all(children.map(memoryOf))
  return below.reduce((sum, one) => sum + one, size)
}

async function ownSize(pid: number): Promise<number> {
  const [, resident = '0', shared = '0'] = (await read(`/proc/${pid}/statm`)).split(' ')
  return ((Number(resident) - Number(shared)) * MEMORY_PAGE) / 1_000_000
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(tasks.map((task) => read(`/proc/${pid}/task/${task}/children`)))
  return lists.flatMap((list) =>
    list
      .split(' ')
      .filter((word) => /^\d+$/.test(word))
      .map(Number),
  )
}

/** '' for a process that has ended meanwhile. */
async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
