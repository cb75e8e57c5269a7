// Faults planted in the five narratives: each is told with its code at its characters; the narratives as they stand
// give no error and no warning.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Observation } from '../../scripts/base/observation.ts'
import { readMarkdown } from '../../scripts/content/content.ts'
import { figuresOf, openDesk } from '../../scripts/desk.ts'
import type { Figures } from '../../scripts/figures/figures.ts'
import { lookAtNarrative } from '../../scripts/findings/prose/prose.ts'

interface Fault {
  readonly unit: string
  readonly old: string
  readonly new: string
  readonly code: string
  readonly at: string
}

const ROOT = resolve(import.meta.dirname, '../..')
const FAULTS = parse(readFileSync(join(import.meta.dirname, 'faults.yaml'), 'utf8')) as Fault[]

function opened(): Map<string, { figures: Figures; file: string; text: string }> {
  const desk = openDesk({ site: ROOT, program: ROOT })
  return new Map(
    desk.unitYears.map(({ unit, year }) => {
      const { figures } = figuresOf(desk, unit, year)
      const file = `content/${unit}/${year}/narrative.md`
      if (!figures) throw new Error(`${unit}/${year} cannot be read`)
      return [`${unit}/${year}`, { figures, file, text: readFileSync(join(ROOT, file), 'utf8') }]
    }),
  )
}

test('at least 57 of 60 planted faults are told at their characters', () => {
  const units = opened()
  const missed = FAULTS.filter((fault) => {
    const unit = units.get(fault.unit)
    if (!unit) throw new Error(`no ${fault.unit}`)
    expect(unit.text.split(fault.old).length, `“${fault.old}” stands once in ${fault.unit}`).toBe(2)
    const text = unit.text.replace(fault.old, () => fault.new)
    const told = lookAtNarrative({
      ...unit.figures,
      facts: { ...unit.figures.facts, narrative: readMarkdown({ file: unit.file, text }).narrative },
    })
    return !told.some((one) => one.check.code === fault.code && charactersAt(text, one) === fault.at)
  })
  const found = FAULTS.length - missed.length
  process.stdout.write(
    `${found} of ${FAULTS.length} planted faults found\n${missed.map((fault) => `missed: ${fault.code} “${fault.at}” in “${fault.new}” (${fault.unit})`).join('\n')}\n`,
  )
  expect(FAULTS.length).toBeGreaterThanOrEqual(60)
  expect(found / FAULTS.length).toBeGreaterThanOrEqual(57 / 60)
})

test('the narratives as they stand give no error and no warning', () => {
  const told = [...opened().values()].flatMap(({ figures, text }) => lookAtNarrative(figures).map((one) => ({ one, text })))
  expect(
    told
      .filter(({ one }) => one.check.level !== 'info')
      .map(({ one, text }) => `${one.check.code} ${one.at.file}:${one.at.line} ${charactersAt(text, one)}`),
  ).toEqual([])
})

function charactersAt(text: string, { at }: Observation): string {
  const line = text.split('\n')[at.line - 1] ?? ''
  return line.slice(at.column - 1, at.endLine === at.line ? at.endColumn - 1 : line.length)
}
