// Faults planted in the five narratives: each is told with its code at its characters; the narratives as they stand
// give no error and no warning.

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Observation } from '../../scripts/base/observation.ts'
import { folderOf, keyText } from '../../scripts/base/report-key.ts'
import { readMarkdown } from '../../scripts/content/content.ts'
import { figuresOf } from '../../scripts/figured.ts'
import type { Figures } from '../../scripts/figures/figures.ts'
import { checkNarrative } from '../../scripts/findings/text/text.ts'
import { openWorkspace } from '../../scripts/workspace.ts'

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
  const workspace = openWorkspace({ site: ROOT, program: ROOT })
  return new Map(
    workspace.reports.flatMap((key) => {
      const { figures } = figuresOf(workspace, key)
      const file = `content/${folderOf(key)}/narrative.md`
      if (!existsSync(join(ROOT, file))) return []
      if (!figures) throw new Error(`${keyText(key)} cannot be read`)
      return [[keyText(key), { figures, file, text: readFileSync(join(ROOT, file), 'utf8') }] as const]
    }),
  )
}

const units = opened()

describe('a planted fault is told at its characters', () => {
  test('in a table of at least sixty', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(60)
  })

  // A loop and no table: a percent sign in a title would be filled in.
  for (const fault of FAULTS) {
    test(`${fault.unit} · ${fault.code} at “${fault.at}” in “${fault.new}”`, () => {
      const { figures, file, text: sound } = units.get(fault.unit) ?? expect.fail(`there is no ${fault.unit}`)
      expect(sound.split(fault.old), 'what is replaced stands once').toHaveLength(2)
      const text = sound.replace(fault.old, () => fault.new)
      const told = checkNarrative({ ...figures, facts: { ...figures.facts, narrative: readMarkdown({ file, text }).narrative } })
      expect(told.map((one) => `${one.check.code} ${charactersAt(text, one)}`)).toContain(`${fault.code} ${fault.at}`)
    })
  }
})

test('the narratives as they stand give no error and no warning', () => {
  const told = [...units.values()].flatMap(({ figures, text }) => checkNarrative(figures).map((one) => ({ one, text })))
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
