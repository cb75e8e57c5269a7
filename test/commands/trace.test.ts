// jibao build --trace: what was done when and where, in the Trace Event Format.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTrace } from '../../scripts/commands/run/trace.ts'
import { jibao, makeMini, NARRATIVE, REPORT, SAME_YEARS, UNIT } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'
import { expectNested, tracedIn, type TraceEvent } from '../traced.ts'

const UNITS = Array.from({ length: 7 }, (_, i) => `u${i}`)
/** Two years of each: so many that threads compute them. */
const MORE = Object.fromEntries(
  UNITS.flatMap((unit) => [
    [`content/${unit}/unit.yaml`, UNIT],
    ...[2019, 2020].flatMap((year) => [
      [`content/${unit}/${year}/report.yaml`, REPORT],
      [`content/${unit}/${year}/narrative.md`, NARRATIVE],
    ]),
  ]),
) as Record<string, string>
const REPORTS = ['u/2020', ...UNITS.flatMap((unit) => [`${unit}/2019`, `${unit}/2020`])].sort()

const about = (events: readonly TraceEvent[], name: string): (string | undefined)[] =>
  events.flatMap((event) => (event.name === name ? [event.args?.report] : [])).sort()

test('every report that is computed is there once, with its parts and its thread; of one that is kept only that it was looked for', async () => {
  const [root, file] = [makeMini({ ...SAME_YEARS, ...MORE }), join(makeRoot({}), 'trace.json')]
  expect((await jibao(root, 'build', '--no-pdf', '--jobs', '2', '--trace', file)).code).toBe(0)
  const cold = tracedIn(file)
  expectNested(cold)
  expect(about(cold.events, 'compile')).toEqual(REPORTS)
  for (const part of ['figures', 'page', 'findings', 'files', 'keep'])
    expect(cold.events.filter(({ name }) => name === part)).toHaveLength(REPORTS.length)
  const threads = new Set(cold.events.filter(({ name }) => name === 'compile').map(({ tid }) => cold.places.get(tid)))
  expect([...threads].every((place) => /^thread \d+$/.test(place ?? ''))).toBe(true)
  expect(about(cold.events, 'enter')).toEqual(REPORTS)
  for (const once of ['assemble', 'publish']) expect(cold.events.filter(({ name }) => name === once)).toHaveLength(1)

  const whole = filesIn(join(root, 'dist'))
  expect((await jibao(root, 'build', '--no-pdf', '--jobs', '2', '--trace', file)).code).toBe(0)
  const warm = tracedIn(file)
  expectNested(warm)
  expect(new Set(warm.events.flatMap(({ args, name }) => (args?.report === undefined ? [] : [name])))).toEqual(
    new Set(['look up', 'stands']),
  )
  expect(about(warm.events, 'look up')).toEqual(REPORTS)
  expect(filesIn(join(root, 'dist'))).toEqual(whole)
}, 120_000)

test('a trace that cannot be written is told in one sentence', async () => {
  const folder = makeRoot({})
  mkdirSync(join(folder, 'trace.json'))
  const { code, err } = await jibao(makeMini(), 'build', '--no-pdf', '--trace', join(folder, 'trace.json'))
  expect(code).toBe(1)
  expect(err.split('\n').at(-1)).toMatch(/^--trace: .*trace\.json 写不成（E[A-Z]+）$/)
})

test('what one place does at once stands side by side', () => {
  const trace = openTrace()
  trace.spans('browser', { name: 'paper', from: 1000, to: 1003, within: [{ name: 'load', from: 1000, to: 1001.2345 }] })
  trace.spans('browser', { name: 'paper', from: 1001, to: 1002 })
  trace.spans('browser', { name: 'paper', from: 1003, to: 1005 })
  const { traceEvents } = JSON.parse(trace.text()) as { traceEvents: TraceEvent[] }
  expect(traceEvents.filter(({ ph }) => ph === 'X').map(({ dur, tid, ts }) => [tid, ts, dur])).toEqual([
    [1, 0, 3000],
    [1, 0, 1235],
    [1, 3000, 2000],
    [2, 1000, 1000],
  ])
})
