// How far a build has come, and what took long.

import { expect, test } from 'vitest'
import { CHECKED, openProgress, PRINTED } from '../../scripts/commands/run/progress.ts'
import { openSlowest } from '../../scripts/commands/run/slowest.ts'

const report = { unit: 'u', year: 2020 }

/** What is told of `total` after each step: at which second, and whether it was kept. */
function told(total: number, steps: readonly (readonly [second: number, isKept: boolean])[], language: 'zh' | 'en' = 'zh'): string[] {
  const lines: string[] = []
  let clock = 0
  const progress = openProgress(
    { progress: (line) => void lines.push(line) },
    language === 'zh' ? PRINTED : CHECKED,
    total,
    language,
    () => clock * 1000,
  )
  for (const [second, isKept] of steps) {
    clock = second
    progress.step(report, isKept)
  }
  return lines
}

test('how fast it goes and how long it takes still are told when that can be told', () => {
  expect(
    told(200, [
      [0.1, false],
      [2, false],
    ]),
  ).toEqual(['[1/200] u/2020', '[2/200] 每秒印 1.0 份，还要 3 分 18 秒，u/2020'])
  expect(told(1, [[2, false]])).toEqual(['[1/1] 每秒印 0.5 份，u/2020'])
  expect(told(20_000, [[2, false]], 'en')).toEqual(['[1/20000] checked 0.5 a second, 11 h 6 min left, u/2020'])
})

test('what is kept is counted, and does not make what is still to be done look faster for long', () => {
  const kept = Array.from({ length: 500 }, (_, i) => [1 + i / 1000, true] as const)
  const slow = Array.from({ length: 20 }, (_, i) => [2 + i, false] as const)
  const lines = told(540, [...kept, ...slow])
  expect(lines[499]).toMatch(/^\[500\/540\] 每秒印 \d+ 份，还要 1 秒，取自缓存 500，/)
  expect(lines.at(-1)).toBe('[520/540] 每秒印 1.0 份，还要 20 秒，取自缓存 500，u/2020')
})

test('the ten slowest are told to whoever had to wait', () => {
  let clock = 0
  const slowest = openSlowest(() => clock)
  for (let i = 0; i < 30; i += 1) {
    slowest.spans('thread 1', { name: 'compile', about: `u${i}/2020`, from: 0, to: 100 })
    slowest.spans('browser', { name: 'paper', about: `u${i}/2020`, from: 1000, to: 1000 + 100 * ((i * 7) % 30) })
    slowest.spans('main', { name: 'look up', about: `v${i}/2020`, from: 0, to: 9999 })
  }
  expect(slowest.text('zh')).toBeUndefined()
  clock = 40_000
  const lines = slowest.text('zh')?.split('\n') ?? []
  expect(lines).toHaveLength(11)
  expect(lines.slice(0, 3)).toEqual([
    '最费时的 10 份，秒：',
    '    3.00  u17/2020（算 0.10，印 2.90）',
    '    2.90  u4/2020（算 0.10，印 2.80）',
  ])
  expect(slowest.text('en')).toContain('    2.10  u20/2020 (compiled 0.10, printed 2.00)')
})

test('a site of few reports has no slowest ten', () => {
  const slowest = openSlowest(() => 0)
  slowest.spans('main', { name: 'compile', about: 'u/2020', from: 0, to: 100_000 })
  expect(slowest.text('zh')).toBeUndefined()
})
