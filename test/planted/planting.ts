// test: faults planted in a copy of the repository's content and forms, and what the inquiry tells of them.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { inquire, inquireShared } from '../../scripts/compile.ts'
import type { Finding } from '../../scripts/messages/messages.ts'
import { openWorkspace, type Workspace } from '../../scripts/workspace.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')

interface Edit {
  readonly old: string
  readonly new: string
}

/** One row of faults.yaml. */
export interface Fault extends Edit {
  readonly kind: string
  readonly report: string
  readonly file: string
  readonly also?: readonly Edit[]
  readonly lastYear?: boolean
  readonly code: string
  readonly at: string
  readonly in?: string
}

export function readFaults(): Fault[] {
  const table = parse(readFileSync(join(import.meta.dirname, 'faults.yaml'), 'utf8')) as Record<string, Omit<Fault, 'kind'>[]>
  return Object.entries(table).flatMap(([kind, faults]) => faults.map((fault) => ({ kind, ...fault })))
}

export interface Plot {
  readonly workspace: Workspace
  readonly root: string
  readonly clear: () => void
}

/** A copy of content/ and templates/ to plant in. */
export function openPlot(): Plot {
  const root = mkdtempSync(join(tmpdir(), 'jibao-planted-'))
  for (const folder of ['content', 'templates']) cpSync(join(PROGRAM, folder), join(root, folder), { recursive: true })
  return {
    root,
    workspace: openWorkspace({ site: root, program: PROGRAM }, 'zh'),
    clear: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** What is told of one report, its form included. */
export function findingsOf(workspace: Workspace, report: string): Finding[] {
  const [unit = '', year = ''] = report.split('/')
  const { findings } = inquire(workspace, { unit, year: Number(year) })
  return [...inquireShared(workspace), ...findings]
}

/** The findings while the fault is in place; afterwards the copy is as it was. */
export function withFault(plot: Plot, fault: Fault): Finding[] {
  const path = pathOf(fault.report, fault.file)
  const sound = readFileSync(join(plot.root, path), 'utf8')
  const added = fault.lastYear ? lastYears(plot, fault.report) : undefined
  writeFileSync(join(plot.root, path), [fault, ...(fault.also ?? [])].reduce(edited, sound))
  try {
    // What a workspace has read of a form, and which years there are, it keeps.
    const fresh = fault.file.startsWith('/') || fault.lastYear
    return findingsOf(fresh ? openWorkspace({ site: plot.root, program: PROGRAM }, 'zh') : plot.workspace, fault.report)
  } finally {
    writeFileSync(join(plot.root, path), sound)
    if (added) rmSync(added, { recursive: true })
  }
}

/** The file that the finding stands in, from the root. */
export function placeOf(fault: Fault): string {
  return `${pathOf(fault.report, fault.in ?? fault.file)}:${fault.at}`
}

function pathOf(report: string, file: string): string {
  return file.startsWith('/') ? file.slice(1) : `content/${report}/${file}`
}

function edited(text: string, { old, new: replaced }: Edit): string {
  if (old === '') return text
  const parts = text.split(old)
  if (parts.length !== 2) throw new Error(`“${old}” stands ${parts.length - 1} times in the file`)
  return parts.join(replaced)
}

/** The report as it is, as if it were that of the year before. */
function lastYears(plot: Plot, report: string): string {
  const [unit = '', year = ''] = report.split('/')
  const folder = join(plot.root, 'content', unit, String(Number(year) - 1))
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(join(plot.root, 'content', report), folder, { recursive: true })
  return folder
}
