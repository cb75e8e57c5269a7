// test: the browsers that a process has started.

import { readdir, readFile } from 'node:fs/promises'

/** The browsers among the children of a process: those that were told to use a profile of ours. Linux. */
export async function browsersOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')))
  const children = lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
  const commandOf = (child: number): Promise<string> => readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')
  const commands = await Promise.all(children.map(commandOf))
  return children.filter((_, index) => commands[index]?.includes('jibao-print-'))
}
