// bench: a site as large as that of a province, without PDFs: from nothing, unchanged, and with one number changed.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { miniFiles, NARRATIVE, REPORT, SAME_YEARS, UNIT } from '../mini.ts'
import { editsOf } from './edits.ts'
import { type Measured, run } from './measured.ts'
import { makeSynthetic } from './synthetic.ts'

export interface Scale {
  readonly folder: string
  readonly program: string
  readonly reports: number
  /** Of one page, of the small form of the tests: as many files, in less time. */
  readonly isSmall: boolean
}

/** Seconds that one takes at most, on a slow machine that has other work. */
const PATIENCE = 2
const AT_LEAST = 300

export async function scaleUp({ folder, isSmall, program, reports }: Scale): Promise<void> {
  const site = join(folder, 'site')
  const made = (isSmall ? makeSmall : makeSynthetic)(site, reports)
  const build = (): Promise<Measured> =>
    run({
      words: [process.execPath, join(program, 'lib/cli.js'), 'build', '--no-pdf', '--root', site],
      limit: AT_LEAST + PATIENCE * reports,
    })
  const [edit] = await editsOf({ folder, program, site, reports: made.slice(Math.floor(made.length / 2)) }, 1)
  console.log(`${reports} 份${isSmall ? '一页的' : ''}报告，不印 PDF\n\n| | 秒 | 处理器秒 | 内存 MB | |\n| --- | --- | --- | --- | --- |`)
  await tell('从头', build)
  await tell('什么都没有变', build)
  await tell('再一次', build)
  edit?.()
  await tell('改了一个数', build)
}

const YEARS = 5

/** Writes them below `folder`; gives their keys. */
function makeSmall(folder: string, count: number): string[] {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const inLines = REPORT.replace('{ 编制数: 52, 在职人数: 43 }', '\n    编制数: 52\n    在职人数: 43')
  for (const [path, text] of Object.entries(miniFiles(SAME_YEARS))) if (!path.startsWith('content/u/')) put(path, text)
  return Array.from({ length: count }, (_, i) => {
    const number = Math.floor(i / YEARS)
    const [unit, year] = [`unit-${String(number).padStart(5, '0')}`, 2019 + (i % YEARS)]
    put(`content/${unit}/unit.yaml`, UNIT.replace('某街道', `第${number}街道`))
    put(`content/${unit}/${year}/report.yaml`, inLines)
    put(`content/${unit}/${year}/narrative.md`, NARRATIVE.replace('全年培训', `第${number}街道${year}年培训`))
    return `${unit}/${year}`
  })
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
