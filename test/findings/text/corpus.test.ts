// Sentences that must be told and sentences that must not: each is a test.

import { describe, expect, test } from 'vitest'
import type { Observation } from '../../../scripts/base/observation.ts'
import type { Figures } from '../../../scripts/figures/figures.ts'
import { checkMini, FACTS, miniFiles } from '../../mini.ts'
import { type Case, charactersAt, corpus, toldOf } from './corpus.ts'

const CLAIMS = `
claims:
  - { says: 严格按照年初预算, unless: 结余 ≤ 0 }
  - { says: [全部支付, 全额支付], unless: 结余 = 0 }
`
const MORE = `    巡查: { 数值: 2039, 单位: 人次 }
    走访企业: { 数值: 224, 单位: 家 }
    群众满意率: { 数值: 98.52, 单位: '%' }
`

function mini(): Figures {
  const format = miniFiles()['templates/mini/format.yaml'] ?? ''
  const { figures } = checkMini({
    'templates/mini/format.yaml': format + CLAIMS,
    'content/u/2020/report.yaml': `${FACTS}${MORE}indicators:\n  产出: { 按时完成: true, 公开: true }\n`,
  })
  if (!figures) throw new Error('the small form cannot be read')
  return figures
}

/** Read once, by the test that comes first: a folder on the disk is lent to a test. */
let figures: Figures | undefined
const cases = corpus()

describe.each([...new Set(cases.map(({ kind }) => kind))])('%s', (kind) => {
  const own = cases.filter((one) => one.kind === kind)
  const wanted = own.filter(({ code }) => code !== undefined)
  const silent = own.filter(({ code }) => code === undefined)

  // Loops and no tables: a percent sign in a title would be filled in.
  for (const one of wanted) {
    test(`${one.code} at “${one.at}” and nothing else: ${titled(one)}`, () => {
      const told = toldOf(one, (figures ??= mini()))
        .filter(({ check }) => check.code === one.code || check.level !== 'info')
        .map((seen) => named(seen, one))
      const places = [one.nth === undefined ? one.at : `${one.at} ${one.nth}`, ...(one.also === undefined ? [] : [one.also])]
      expect([...new Set(told)]).toEqual(places.map((place) => `${one.code} ${place}`))
    })
  }

  for (const one of silent) {
    test(`nothing: ${titled(one)}`, () => {
      const told = toldOf(one, (figures ??= mini())).filter(({ check }) => check.code === 'prose-number-unbound' || check.level !== 'info')
      expect(told.map((seen) => named(seen, one))).toEqual([])
    })
  }

  test('at least fifteen sentences that must be told, and as many that must not', () => {
    expect(Math.min(wanted.length, silent.length)).toBeGreaterThanOrEqual(15)
  })
})

function titled({ source }: Case): string {
  return source.trim().replaceAll('\n', '⏎')
}

/** Code and characters; with `nth`, the how manieth of them in the text. */
function named(seen: Observation, { nth, source }: Case): string {
  const characters = charactersAt(source, seen)
  if (nth === undefined) return `${seen.check.code} ${characters}`
  const lines = source.split('\n').slice(0, seen.at.line)
  const before = [...lines.slice(0, -1), lines.at(-1)?.slice(0, seen.at.column - 1)].join('\n')
  return `${seen.check.code} ${characters} ${before.split(characters).length}`
}
