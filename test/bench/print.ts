// bench: seconds that a PDF takes, from the page of a report to the finished file that the gate has let pass.
// Run: npx tsx test/bench/print.ts [papers [jobs [part of a path]]]
// The site of content/ is built without PDFs into a folder of its own; its pages are then printed, one after another with
// one browser and several at once with `jobs` of them (by default the processors), in turn three times, so that the ratios
// say something on any machine. `part of a path` takes only the reports whose path has it: `zhanjiang` has 14 pages.
//
// What is told of each way, as medians: seconds on the clock for a paper; seconds of processor time for a paper, of this
// program and of the browsers below it (Linux); the stages of a paper on the clock (load: the page into the browser; print:
// in passes; finish: the file made ours; judge: the gate), which overlap with those of other papers; megabytes at the end,
// of all processes, pages that they share counted once. Then the ratio of the two ways. A CPU profile of this program's
// main thread: node --import tsx --cpu-prof test/bench/print.ts. Not a test: no limit is held.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { dispatch } from '../../scripts/command.ts'
import { build } from '../../scripts/commands/build.ts'
import { openPrinter, type Paper, type Stage } from '../../scripts/print/print.ts'
import { papersOfSite } from '../print/site-papers.ts'
import { median, memoryOf, treeOf } from './measured.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const ROUNDS = 3
const count = Number(process.argv[2] ?? 40)
const jobs = Number(process.argv[3] ?? availableParallelism())
const part = process.argv[4] ?? ''

interface Measured {
  readonly clock: number
  readonly own: number
  readonly browsers: number
  readonly megabytes: number
  readonly stages: ReadonlyMap<Stage['name'], number>
}

async function papersToPrint(): Promise<Paper[]> {
  const root = mkdtempSync(join(tmpdir(), 'jibao-bench-'))
  try {
    cpSync(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true })
    const terminal = { print: () => undefined, complain: console.error, progress: () => undefined, findings: () => undefined }
    if ((await dispatch([build], ['build', '--root', root, '--no-pdf'], PROGRAM, terminal)) !== 0) throw new Error('the site is not sound')
    const papers = papersOfSite(join(root, 'dist')).filter(({ entry }) => entry.includes(part))
    if (papers.length === 0) throw new Error(`no report has ${part} in its path`)
    return papers
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Seconds of processor time so far; those of processes that have ended count with their parent's. */
function processorTime(): { own: number; all: number } {
  if (process.platform !== 'linux') return { own: 0, all: 0 }
  const times = treeOf(process.pid).map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
  })
  return { own: times[0] ?? 0, all: times.reduce((sum, one) => sum + one, 0) }
}

function megabytes(): number {
  return process.platform === 'linux' ? memoryOf(treeOf(process.pid)) : 0
}

async function measure(papers: readonly Paper[], browsers: number): Promise<Measured> {
  const printer = await openPrinter({ fontFolders: [join(PROGRAM, 'styles/fonts')], jobs: browsers })
  const stages: Stage[] = []
  /** As the caller has it who prints a whole site: so many at once that no browser waits for a paper. */
  const printAll = async (list: readonly Paper[]): Promise<void> => {
    const left = list.values()
    const work = async (): Promise<void> => {
      for (const paper of left) {
        const { observations, stages: its = [] } = await printer.printChecked(paper)
        if (observations.length > 0) throw new Error(`${paper.entry}: ${observations[0]?.check.code}`)
        stages.push(...its)
      }
    }
    await Promise.all(Array.from({ length: browsers === 1 ? 1 : 2 * browsers }, work))
  }
  try {
    await printAll(Array.from({ length: 4 * browsers }, (_, index) => papers[index % papers.length] as Paper))
    stages.length = 0
    const [begun, before] = [performance.now(), processorTime()]
    await printAll(Array.from({ length: count }, (_, index) => papers[index % papers.length] as Paper))
    const [clock, after] = [(performance.now() - begun) / 1000, processorTime()]
    const own = after.own - before.own
    const names = [...new Set(stages.map(({ name }) => name))]
    return {
      clock: clock / count,
      own: own / count,
      browsers: (after.all - before.all - own) / count,
      megabytes: megabytes(),
      stages: new Map(
        names.map((name) => [name, median(stages.filter((one) => one.name === name).map(({ from, to }) => (to - from) / 1000))]),
      ),
    }
  } finally {
    await printer.close()
  }
}

function tell(title: string, all: readonly Measured[]): void {
  const of = (read: (one: Measured) => number): string => median(all.map(read)).toFixed(3)
  const stages = [...(all[0]?.stages.keys() ?? [])].map((name) => `${name} ${of((one) => one.stages.get(name) ?? 0)}`)
  console.log(
    `${title}: ${of(({ clock }) => clock)} s a paper; processor ${of(({ own }) => own)} + browsers ${of((one) => one.browsers)}; ` +
      `stages ${stages.join(', ')}; ${median(all.map((one) => one.megabytes)).toFixed(0)} MB`,
  )
}

const papers = await papersToPrint()
const [single, several]: [Measured[], Measured[]] = [[], []]
for (let round = 0; round < ROUNDS; round += 1) {
  single.push(await measure(papers, 1))
  several.push(await measure(papers, jobs))
}
console.log(`${count} papers of ${papers.length} reports, ${ROUNDS} rounds`)
tell('1 at once', single)
tell(`${jobs} browsers`, several)
const clock = (all: readonly Measured[]): number => median(all.map((one) => one.clock))
console.log(`${jobs} browsers : 1 at once = ${(clock(several) / clock(single)).toFixed(2)}`)
