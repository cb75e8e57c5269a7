// bench: processor time of starts and checks, from the sources and as installed. Run: npx tsx test/bench/check.ts [runs]
// All are measured in turn in one run, and told as multiples of what an empty program takes, so that they say something on any
// machine. Not a test: no limit is held.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { install } from '../installed.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const runs = Number(process.argv[2] ?? 7)
const folder = mkdtempSync(join(tmpdir(), 'jibao-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const installed = [join(install(folder), 'lib/cli.js')]
const sources = ['--import', import.meta.resolve('tsx'), join(PROGRAM, 'scripts/cli.ts')]
cpSync(join(PROGRAM, 'content'), join(folder, 'content'), { recursive: true })

const TELL = `data:text/javascript,process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\n' + (user + system)) })`

/** User and system time in seconds of one run, threads included, told by the child itself on its way out. */
function seconds(words: readonly string[]): number {
  const env: NodeJS.ProcessEnv = { ...process.env }
  delete env.INIT_CWD
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, ...words], { cwd: folder, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${words.join(' ')}: exit code ${status}\n${stderr}`)
  return Number(stderr.split('\n').at(-1)) / 1e6
}

const REPORT = 'changsha-gaoqiao/2020'
const WORDS = [['--help'], ['check', REPORT], ['check']]
const cases: readonly { name: string; words: readonly string[]; taken: number[] }[] = [
  { name: 'nothing', words: ['--eval', ''], taken: [] },
  ...WORDS.map((words) => ({ name: `installed ${words.join(' ')}`, words: [...installed, ...words], taken: [] })),
  ...WORDS.map((words) => ({ name: `sources ${words.join(' ')}`, words: [...sources, ...words], taken: [] })),
]

for (let run = 0; run < runs; run += 1) for (const { taken, words } of cases) taken.push(seconds(words))
const least = Math.min(...(cases[0]?.taken ?? []))
for (const { name, taken } of cases) {
  const sorted = taken.toSorted((a, b) => a - b)
  const [first = 0, middle = 0, last = 0] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)]
  console.log(`${name}: ${middle.toFixed(2)} s (${first.toFixed(2)} to ${last.toFixed(2)}), ${(first / least).toFixed(1)} times nothing`)
}
