// test: publishes sites of its own, as a process that can be killed, or whose disk is full, at any step.
// tsx test/site/publishing.ts <dist> '<a Task as JSON>'. Prints what came of each as a line of JSON.

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { DistFault, openPublication } from '../../scripts/site/publication.ts'

export interface Task {
  /** Sites are published in this order, each over the one before. */
  readonly sites: readonly number[]
  readonly state?: string
  /** The process ends itself with SIGKILL at this step that changes the disk, counted from the last site. */
  readonly killAt?: number
  /** From this step on the disk is full. */
  readonly fullAt?: number
}

export type Outcome = { readonly published: number; readonly steps: number } | { readonly zh: string; readonly en: string }

/** Sites that share some files, change others, and have a folder where another has a file. */
export function siteOf(number: number): Record<string, string> {
  const files = Array.from({ length: 12 }, (_, i): [string, string] => [
    `u${(i * number) % 17}/20${10 + (i % 3)}/page-${i}.html`,
    i % 3 === 0 ? `of all ${i}` : `of ${number} ${'x'.repeat(i)}`,
  ])
  return Object.fromEntries([...files, ['index.html', `site ${number}`], number % 2 === 0 ? ['both/a.txt', 'a'] : ['both', 'b']])
}

async function publish(dist: string, site: number, state?: string): Promise<void> {
  const publication = await openPublication(dist, state === undefined ? {} : { state })
  try {
    for (const [path, text] of Object.entries(siteOf(site))) publication.put(path, text)
    publication.append('all.txt', `${site}\n`)
    publication.commit()
  } catch (error) {
    publication.abandon()
    throw error
  }
}

const STEPS = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'rmdirSync', 'linkSync', 'openSync'] as const

/** Every call that changes the disk is a step; `onStep` hears its number before it. */
function countSteps(onStep: (step: number, name: string) => void): () => number {
  let steps = 0
  for (const name of STEPS) {
    const original = fs[name] as (...given: unknown[]) => unknown
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        onStep(++steps, name)
        return original(...given)
      },
    })
  }
  syncBuiltinESMExports()
  return () => steps
}

async function run(dist: string, { sites, state, killAt, fullAt }: Task): Promise<void> {
  const say = (outcome: Outcome): boolean => process.stdout.write(`${JSON.stringify(outcome)}\n`)
  for (const site of sites.slice(0, -1)) await publish(dist, site, state)
  const last = sites.at(-1) ?? 0
  const steps = countSteps((step, name) => {
    if (step === killAt) process.kill(process.pid, 'SIGKILL')
    if (fullAt !== undefined && step >= fullAt && !name.startsWith('rm'))
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC', syscall: 'write' })
  })
  try {
    await publish(dist, last, state)
    say({ published: last, steps: steps() })
  } catch (error) {
    if (!(error instanceof DistFault)) throw error
    say(error.sentences)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [dist = '', task = '{}'] = process.argv.slice(2)
  await run(dist, JSON.parse(task) as Task)
}
