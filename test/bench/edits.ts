// bench: one number of a report changed, so that the report stays sound.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './measured.ts'

export interface Edited {
  /** A scratch folder. */
  readonly folder: string
  readonly site: string
  readonly program: string
  readonly reports: readonly string[]
}

/** A whole number that stands as a value. */
const NUMBER = /^(\s+\S+: )(\d{1,6})(?=[ \t]*(#.*)?$)/gm

/** So many edits, each of another report; what they come to is in no store. */
export async function editsOf(of: Edited, count: number): Promise<(() => void)[]> {
  const edits: (() => void)[] = []
  for (const report of of.reports) {
    if (edits.length === count) break
    const edit = await editOf(of, report)
    if (edit) edits.push(edit)
  }
  if (edits.length < count) throw new Error(`only ${edits.length} reports have a number that can be changed alone`)
  return edits
}

async function editOf({ folder, program, site }: Edited, report: string): Promise<(() => void) | undefined> {
  const file = join(site, 'content', report, 'report.yaml')
  const before = readFileSync(file, 'utf8')
  const words = [process.execPath, join(program, 'lib/cli.js'), 'check', report, '--root', site, '--cache', join(folder, 'tried')]
  for (const { 0: whole, 1: head, 2: number, index } of before.matchAll(NUMBER)) {
    const after = `${before.slice(0, index)}${head}${Number(number) + 1}${before.slice(index + whole.length)}`
    writeFileSync(file, after)
    const isSound = await run({ words, limit: 120 }).then(
      () => true,
      () => false,
    )
    writeFileSync(file, before)
    if (isSound) return () => writeFileSync(file, after)
  }
  return undefined
}
