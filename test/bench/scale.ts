// bench: a site as large as that of a province, without PDFs: from nothing, unchanged, and with one number changed.

import { join } from 'node:path'
import { editsOf } from './edits.ts'
import { type Measured, run } from './measured.ts'
import { makeSynthetic } from './synthetic.ts'

export interface Scale {
  readonly folder: string
  readonly program: string
  readonly reports: number
}

/** Seconds that one takes at most, on a slow machine that has other work. */
const PATIENCE = 2
const AT_LEAST = 300

export async function scaleUp({ folder, program, reports }: Scale): Promise<void> {
  const site = join(folder, 'site')
  const made = makeSynthetic(site, reports)
  const build = (): Promise<Measured> =>
    run({
      words: [process.execPath, join(program, 'lib/cli.js'), 'build', '--no-pdf', '--root', site],
      limit: AT_LEAST + PATIENCE * reports,
    })
  const [edit] = await editsOf({ folder, program, site, reports: made.slice(Math.floor(made.length / 2)) }, 1)
  console.log(`${reports} 份报告，不印 PDF\n\n| | 秒 | 处理器秒 | 内存 MB | |\n| --- | --- | --- | --- | --- |`)
  await tell('从头', build)
  await tell('什么都没有变', build)
  await tell('再一次', build)
  edit?.()
  await tell('改了一个数', build)
}

async function tell(name: string, build: () => Promise<Measured>): Promise<void> {
  const { megabytes, output, processor, seconds } = await build()
  const last =
    output
      .trimEnd()
      .split('\n')
      .findLast((line) => line.includes('dist/')) ?? ''
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${megabytes.toFixed(0)} | ${last} |`)
}
