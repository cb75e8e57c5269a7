// Sentences that must be told and sentences that must not, with the precision and the recall of the whole.

import { expect, test } from 'vitest'
import type { Figures } from '../../../scripts/figures/figures.ts'
import { FACTS, look, miniFiles } from '../../mini.ts'
import { charactersAt, corpus, toldOf, type Case } from './corpus.ts'

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
  const { figures } = look({
    'templates/mini/format.yaml': format + CLAIMS,
    'content/u/2020/report.yaml': `${FACTS}${MORE}indicators:\n  产出: { 按时完成: true, 公开: true }\n`,
  })
  if (!figures) throw new Error('the small form cannot be read')
  return figures
}

test('the corpus is told where it must be and nowhere else', () => {
  const figures = mini()
  const counted = new Map<string, { wanted: number; found: number; silent: number; told: number; wrong: string[] }>()
  for (const one of corpus()) {
    const row = counted.get(one.kind) ?? { wanted: 0, found: 0, silent: 0, told: 0, wrong: [] }
    counted.set(one.kind, row)
    judge(one, figures, row)
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`
  const rows = [...counted].map(
    ([kind, row]) =>
      `${kind}: ${row.wanted} that must fire, ${row.silent} that must not; precision ${percent(row.found, row.found + row.told)}, recall ${percent(row.found, row.wanted)}`,
  )
  const sum = (of: (row: { wanted: number; found: number; told: number }) => number): number =>
    [...counted.values()].reduce((all, row) => all + of(row), 0)
  const [found, wanted, told] = [sum((row) => row.found), sum((row) => row.wanted), sum((row) => row.told)]
  process.stdout.write(`${rows.join('\n')}\nall: precision ${percent(found, found + told)}, recall ${percent(found, wanted)}\n`)
  expect([...counted.values()].flatMap((row) => row.wrong)).toEqual([])
  for (const [kind, row] of counted)
    expect({ kind, precision: row.found / (row.found + row.told), recall: row.found / row.wanted }).toEqual({
      kind,
      precision: 1,
      recall: 1,
    })
  for (const [kind, row] of counted) expect(`${kind} ${row.wanted >= 15 && row.silent >= 15}`).toBe(`${kind} true`)
})

function judge(one: Case, figures: Figures, row: { wanted: number; found: number; silent: number; told: number; wrong: string[] }): void {
  const told = toldOf(one, figures)
  const isWanted = (code: string, characters: string): boolean => code === one.code && characters === one.at
  const right = told.filter((seen) => isWanted(seen.check.code, charactersAt(one.source, seen)))
  const others = told.filter(
    (seen) => !right.includes(seen) && (one.code === undefined || seen.check.code !== one.code) && seen.check.level !== 'info',
  )
  if (one.code !== undefined) row.wanted += 1
  else row.silent += 1
  if (right.length > 0) row.found += 1
  else if (one.code !== undefined)
    row.wrong.push(
      `${one.kind} missed ${one.code} “${one.at}” in “${one.source}”; told ${told.map((seen) => `${seen.check.code} ${charactersAt(one.source, seen)}`).join(' | ')}`,
    )
  const false_ =
    one.code === undefined ? told.filter((seen) => seen.check.level !== 'info' || seen.check.code === 'prose-number-unbound') : others
  row.told += false_.length
  row.wrong.push(...false_.map((seen) => `${one.kind} false ${seen.check.code} “${charactersAt(one.source, seen)}” in “${one.source}”`))
}
