// bench: what a site takes, beside others that make PDFs of the same pages. npm run bench [-- options]
//   --reports N   unit-years of the synthetic site, by default 25: of five units, one of each form
//   --files N     how many of them the programs get that make one file at a time, by default 5
//   --rounds N    in each round everyone has a turn; by default 3
//   --typst DIR   where the Typst package was installed; it is not among what we depend on
//   --scale N     instead of all that: N unit-years without PDFs, from nothing, unchanged, and with one number changed
//   --small       reports of one page for that
// Told as a table of Markdown: medians with the least and the most. Not a test: no limit is held. Ratios say something on any
// machine on which nothing else is at work; processor seconds also on others.

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, release, tmpdir, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { install } from '../installed.ts'
import { type Contestant, contestantsOf } from './contestants.ts'
import { type Measured, median, run } from './measured.ts'
import { scaleUp } from './scale.ts'
import { makeSynthetic } from './synthetic.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '25' },
    files: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    typst: { type: 'string', default: join(tmpdir(), 'typst') },
    scale: { type: 'string' },
    small: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'jibao-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

console.log(`${availableParallelism()} 核，${Math.round(totalmem() / 1e9)} GB 内存，${type()} ${release()}，Node ${process.version}`)
const program = install(folder)
if (values.scale === undefined) await compare()
else await scaleUp({ folder, program, reports: Number(values.scale), isSmall: values.small })

async function compare(): Promise<void> {
  const site = join(folder, 'site')
  const reports = makeSynthetic(site, Number(values.reports))
  const pages = join(folder, 'pages')
  // what the others print: the pages as they are published
  await run({ words: [process.execPath, join(program, 'lib/cli.js'), 'build', '--no-pdf', '--root', site], limit: 60 * reports.length })
  await run({ words: ['cp', '-r', join(site, 'dist'), pages], limit: 60 })
  const { contestants, missing } = await contestantsOf({
    folder,
    site,
    program,
    reports,
    files: Math.min(Number(values.files), reports.length),
    rounds: Number(values.rounds),
    typst: resolve(values.typst),
  })
  const turns = new Map<Contestant, Turn[]>(contestants.map((one) => [one, []]))
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [contestant, taken] of turns) taken.push(await turnOf(contestant))
  console.log(`${reports.length} 份报告，逐份的程序各 ${values.files} 份，${values.rounds} 轮\n\n${tableOf(turns)}`)
  for (const sentence of missing) console.log(`\n${sentence}`)
}

/** For one report. */
type Turn = Pick<Measured, 'seconds' | 'processor' | 'megabytes'>

async function turnOf({ commands, made, name, prepare, reports }: Contestant): Promise<Turn> {
  prepare?.()
  const done: Measured[] = []
  for (const command of commands) done.push(await run(command))
  const lost = made.filter((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0)
  if (lost.length > 0) throw new Error(`${name}: no ${lost.join(', ')}`)
  const sum = (of: (one: Measured) => number): number => done.reduce((all, one) => all + of(one), 0) / reports
  return {
    seconds: sum((one) => one.seconds),
    processor: sum((one) => one.processor),
    megabytes: Math.max(...done.map((one) => one.megabytes)),
  }
}

/** The first one is what the others are compared with. */
function tableOf(turns: ReadonlyMap<Contestant, readonly Turn[]>): string {
  const all = [...turns]
  const first = median((all[0]?.[1] ?? []).map(({ seconds }) => seconds))
  const rows = all.map(([{ about, name }, taken]) => {
    const clock = taken.map(({ seconds }) => seconds)
    const [least, middle, most] = [Math.min(...clock), median(clock), Math.max(...clock)].map((one) => one.toFixed(3))
    const ratio = (Number(middle) / first).toFixed(2)
    const processor = median(taken.map((one) => one.processor)).toFixed(2)
    const megabytes = median(taken.map((one) => one.megabytes)).toFixed(0)
    return [name, `${middle}（${least}–${most}）`, ratio, processor, megabytes, about]
  })
  const head = ['谁', '一份，秒：中位（最少–最多）', '与第一行比', '处理器秒', '内存 MB', '做什么']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
