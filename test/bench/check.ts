// bench: processor time of `jibao check` beyond what starting the program takes. Run: npx tsx test/bench/check.ts [runs]
// Both are measured in turn in one run, so that the ratio says something on any machine. Not a test: no limit is held.

import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const PROGRAM = resolve(import.meta.dirname, '../..')
const runs = Number(process.argv[2] ?? 7)

/** User and system time in seconds of one run, threads included, told by the child itself on its way out. */
function seconds(...words: string[]): number {
  const tell =
    "data:text/javascript,process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(`\\n${user + system}`) })"
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', tell, '--import', import.meta.resolve('tsx'), join(PROGRAM, 'scripts/cli.ts'), ...words],
    { cwd: PROGRAM, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`jibao ${words.join(' ')}: exit code ${status}\n${stderr}`)
  return Number(stderr.split('\n').at(-1)) / 1e6
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

const start: number[] = []
const check: number[] = []
for (let run = 0; run < runs; run += 1) {
  start.push(seconds('--help'))
  check.push(seconds('check'))
}
const [startUp, whole] = [median(start), median(check)]
console.log(
  `start-up ${startUp.toFixed(2)} s, check ${whole.toFixed(2)} s, beyond start-up ${(whole - startUp).toFixed(2)} s; check : start-up = ${(whole / startUp).toFixed(2)}`,
)
