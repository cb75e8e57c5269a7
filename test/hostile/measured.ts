// test: what a hostile input costs, in processor time: how fast a busy machine is does not matter, only how it grows.

import { checkMini } from '../mini.ts'

type Changes = Parameters<typeof checkMini>[0]

/** Seconds of this process for one look at the changed site. */
export function secondsFor(changes: Changes): number {
  const before = process.cpuUsage()
  checkMini(changes)
  const { system, user } = process.cpuUsage(before)
  return (system + user) / 1e6
}
