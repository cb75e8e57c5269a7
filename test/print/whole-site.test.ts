// test: a site with real papers is the same bytes however it is built: by one thread and browser or by four, from nothing or out
// of the store, at once or in shares.

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jibao, makeMini, NARRATIVE, REPORT, SAME_YEARS, UNIT } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'
import { expectNested, type Traced, tracedIn } from '../traced.ts'

const UNITS = ['p', 'q', 'r', 's', 't', 'v']
/** So many reports that threads are started; texts of several lengths, so that they are not done in their order. */
const MORE = Object.fromEntries(
  UNITS.flatMap((unit, i) => [
    [`content/${unit}/unit.yaml`, UNIT.replace('某街道', `第${i}街道`)],
    ...[2019, 2020].flatMap((year) => [
      [`content/${unit}/${year}/report.yaml`, REPORT.replace('52', String(52 + i))],
      [`content/${unit}/${year}/narrative.md`, NARRATIVE + '\n全年工作按计划完成。\n'.repeat(((i * 5) % 6) * 20)],
    ]),
  ]),
) as Record<string, string>
const REPORTS = 1 + 2 * UNITS.length

interface Built {
  readonly out: string
  readonly site: Record<string, string>
  readonly trace: Traced
}

async function built(root: string, ...words: string[]): Promise<Built> {
  const file = join(makeRoot({}), 'trace.json')
  const { code, err, out } = await jibao(root, 'build', '--trace', file, ...words)
  expect({ code, complaints: err.match(/^jibao: .*/gm) }).toEqual({ code: 0, complaints: null })
  return { out, site: existsSync(join(root, 'dist')) ? filesIn(join(root, 'dist'), 'latin1') : {}, trace: tracedIn(file) }
}

const named = (trace: Traced, name: string): (string | undefined)[] =>
  trace.events.flatMap((event) => (event.name === name ? [event.args?.report] : [])).sort()

function expectSame(site: Record<string, string>, other: Record<string, string>): void {
  expect(Object.keys(site)).toEqual(Object.keys(other))
  expect(Object.keys(site).filter((path) => site[path] !== other[path])).toEqual([])
}

test('with one job and with four, cold and warm, in shares and at once', { timeout: 600_000 }, async () => {
  const [one, four] = [makeMini({ ...SAME_YEARS, ...MORE }), makeMini({ ...SAME_YEARS, ...MORE })]
  const alone = await built(one, '--jobs', '1')
  const pdfs = Object.entries(alone.site).filter(([path]) => path.endsWith('/report.pdf'))
  expect(pdfs).toHaveLength(REPORTS)
  expect(new Set(pdfs.map(([, pdf]) => pdf)).size).toBe(REPORTS)
  const together = await built(four, '--jobs', '4')
  expectSame(together.site, alone.site)
  for (const { trace } of [alone, together]) {
    expectNested(trace)
    for (const name of ['compile', 'paper', 'check of paper']) expect(new Set(named(trace, name)).size, name).toBe(REPORTS)
  }
  const browsers = (trace: Traced): string[] => [...trace.places.values()].filter((place) => place.startsWith('browser'))
  expect(browsers(alone.trace)).toEqual(['browser'])
  expect(browsers(together.trace).length).toBeGreaterThan(1)

  rmSync(join(four, 'dist'), { recursive: true })
  const warm = await built(four, '--jobs', '4')
  expectSame(warm.site, alone.site)
  expect([...named(warm.trace, 'compile'), ...named(warm.trace, 'paper')]).toEqual([])

  const where = join(makeRoot({}), 'store')
  for (const share of ['1/2', '2/2']) {
    const root = makeMini({ ...SAME_YEARS, ...MORE })
    const { site, trace } = await built(root, '--jobs', '2', '--shard', share, '--cache', where)
    expect(site).toEqual({})
    expect(named(trace, 'paper').length).toBeGreaterThan(0)
    expect(named(trace, 'paper').length).toBeLessThan(REPORTS)
  }
  const assembled = await built(makeMini({ ...SAME_YEARS, ...MORE }), '--jobs', '1', '--cache', where)
  expect(assembled.out).toContain('算了 0 份，印了 0 份，其余取自缓存')
  expectSame(assembled.site, alone.site)
})
