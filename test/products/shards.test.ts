// test: the reports of a site, shared out to machines.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyText, type ReportKey } from '../../scripts/base/report-key.ts'
import { planShards, shardOf } from '../../scripts/products/shards.ts'

interface Costed {
  readonly report: ReportKey
  readonly cost: number
}

/** Units of one to four years, each with a cost of its own. */
const SITES = fc
  .array(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 4 }), { maxLength: 60 })
  .map((units) => units.flatMap((costs, n) => costs.map((cost, year): Costed => ({ report: { unit: `u${n}`, year: 2020 + year }, cost }))))

function planned(site: readonly Costed[], count: number): ReportKey[][] {
  const costs = new Map(site.map(({ cost, report }) => [keyText(report), cost]))
  return planShards(
    site.map(({ report }) => report),
    count,
    (report) => costs.get(keyText(report)) ?? NaN,
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

describe('the plan', () => {
  test('has each report once, and the reports of a unit together, in their order', () => {
    fc.assert(
      fc.property(SITES, fc.integer({ min: 1, max: 9 }), (site, count) => {
        const shards = planned(site, count)
        expect(shards).toHaveLength(count)
        const names = site.map(({ report }) => keyText(report))
        expect(shards.flat().map(keyText).sort()).toEqual([...names].sort())
        for (const shard of shards) expect(shard.map(keyText)).toEqual(names.filter((name) => shard.some((one) => keyText(one) === name)))
        const homes = shards.flatMap((shard, n) => [...new Set(shard.map(({ unit }) => unit))].map((unit) => `${unit} in ${n}`))
        expect(homes).toHaveLength(new Set(site.map(({ report }) => report.unit)).size)
      }),
    )
  })

  test('gives no shard more than another by more than the dearest unit', () => {
    fc.assert(
      fc.property(SITES, fc.integer({ min: 1, max: 9 }), (site, count) => {
        const costOf = (report: ReportKey): number => site.find((one) => one.report === report)?.cost ?? NaN
        const loads = planned(site, count).map((shard) => sum(shard.map(costOf)))
        const units = [...new Set(site.map(({ report }) => report.unit))]
        const dearest = Math.max(0, ...units.map((unit) => sum(site.filter((one) => one.report.unit === unit).map(({ cost }) => cost))))
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(dearest)
      }),
    )
  })

  test('is the same in whatever order the reports are listed', () => {
    const site = Array.from({ length: 40 }, (_, n): Costed => ({ report: { unit: `u${n}`, year: 2020 }, cost: n % 3 }))
    const namesOf = (shards: readonly ReportKey[][]): string[][] => shards.map((shard) => shard.map(keyText).sort())
    expect(namesOf(planned([...site].reverse(), 4))).toEqual(namesOf(planned(site, 4)))
  })
})

describe('which shard this process is', () => {
  test.each([
    ['1/4', {}, 0, 4],
    ['4/4', { JIBAO_SHARD: '1/2' }, 3, 4],
    ['', { JIBAO_SHARD: '2/3', CI_NODE_INDEX: '1', CI_NODE_TOTAL: '9' }, 1, 3],
    ['', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '8' }, 0, 8],
    ['', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, 0, 2],
    ['', { SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_COUNT: '4' }, 0, 4],
    ['', { SLURM_ARRAY_TASK_ID: '4', SLURM_ARRAY_TASK_COUNT: '4', SLURM_ARRAY_TASK_MIN: '1' }, 3, 4],
    ['', { SLURM_ARRAY_TASK_ID: '20', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '10', SLURM_ARRAY_TASK_STEP: '5' }, 2, 3],
  ])('“%s” with %o', (said, variables, index, count) => {
    expect(shardOf(said, variables)).toEqual({ index, count })
  })

  test.each([
    ['0/0', {}],
    ['0/4', {}],
    ['5/4', {}],
    ['a/b', {}],
    ['1', {}],
    ['1/2/3', {}],
    ['-1/4', {}],
    ['1.5/4', {}],
    ['1/4 ', {}],
    ['', {}],
    ['', { JIBAO_SHARD: '' }],
    ['', { JOB_COMPLETION_INDEX: '0' }],
    ['', { JOB_COMPLETION_INDEX: '8', JOB_COMPLETIONS: '8' }],
    ['', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '2' }],
    ['', { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '1' }],
    ['', { SLURM_ARRAY_TASK_ID: '11', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '10', SLURM_ARRAY_TASK_STEP: '5' }],
  ])('“%s” with %o is none', (said, variables) => {
    expect(shardOf(said, variables)).toBeUndefined()
  })
})
