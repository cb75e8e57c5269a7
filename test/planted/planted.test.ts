// Faults as bureaus and auditors find them, planted in copies of the five reports (faults.yaml): each is told, by its code,
// at its line and column; the reports as they are have nothing to tell but what is waived or could not be checked.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../scripts/messages/messages.ts'
import { findingsOf, openPlot, placeOf, type Plot, readFaults, withFault } from './planting.ts'

const FAULTS = readFaults()
const REPORTS = [...new Set(FAULTS.map(({ report }) => report))].sort()

let plot: Plot
const untouched = new Map<string, Finding[]>()

beforeAll(() => {
  plot = openPlot()
  for (const report of REPORTS) untouched.set(report, findingsOf(plot.workspace, report))
}, 60_000)
afterAll(() => plot.clear())

describe('the reports as they are', () => {
  it.each(REPORTS)('%s has no error and no warning that is not waived', (report) => {
    expect(
      untouched
        .get(report)
        ?.filter(({ level }) => level !== 'info')
        .map(brief),
    ).toEqual([])
  })

  it.each(REPORTS)('%s is told what could not be checked in one line for each kind of check', (report) => {
    const lines = (untouched.get(report) ?? []).filter(({ code }) => code === 'not-assessable').map(({ message }) => message)
    expect(new Set(lines.map((line) => /“(.*?)”/.exec(line)?.[1])).size).toBe(lines.length)
  })

  it('one of them has a table with two columns that agree in every row', () => {
    expect(untouched.get('yueyang-sandadui/2023')?.map(({ code }) => code)).toContain('columns-identical')
  })
})

describe('a planted fault is told', () => {
  it('in a table of at least sixty, of every kind', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(60)
    expect(new Set(FAULTS.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20)
    expect(REPORTS).toHaveLength(5)
  })

  it.each(FAULTS.map((fault) => [`${fault.kind} · ${fault.report} · ${fault.code} at ${fault.at}`, fault] as const))('%s', (_, fault) => {
    const before = new Set((untouched.get(fault.report) ?? []).map((one) => JSON.stringify([one.code, one.at, one.message])))
    const found = withFault(plot, fault).filter((one) => !before.has(JSON.stringify([one.code, one.at, one.message])))
    expect(found.filter(({ code }) => code === fault.code).map(({ at }) => `${at.file}:${at.line}:${at.column}`)).toContain(placeOf(fault))
  })

  it('and leaves the copy as it was', () => {
    for (const report of REPORTS) {
      expect(findingsOf(plot.workspace, report).map(brief)).toEqual(untouched.get(report)?.map(brief))
      const [own, copy] = [join(import.meta.dirname, '../..'), plot.root].map((root) =>
        readFileSync(join(root, 'content', report, 'report.yaml'), 'utf8'),
      )
      expect(copy).toBe(own)
    }
  })
})

function brief({ code, at, message }: Finding): string {
  return `${code} ${at.file}:${at.line}:${at.column} ${message}`
}
