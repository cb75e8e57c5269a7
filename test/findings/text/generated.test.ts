// What is told of texts that nobody wrote: nothing where they are sound, and of one wrong digit nearly always something.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../scripts/content/content.ts'
import { checkDocument } from '../../../scripts/findings/text/text.ts'
import { KINDS, made, mutated, PROSE_KINDS, TABLE_KINDS } from './generated.ts'

const TEXTS = 10
const CHANGES = 3
/** Of a hundred changed digits; a change within the rounding of the numbers beside it cannot be seen. */
const FLOOR = 85

function told(text: string): string[] {
  return checkDocument(readDocument({ file: 'text', text }))
    .filter(({ check }) => check.level !== 'info')
    .map(({ check, slots }) => `${check.code} ${JSON.stringify(slots)}`)
}

describe.each(KINDS)('%s', (kind) => {
  const texts = Array.from({ length: TEXTS }, (_, i) => made(kind, (i + 1) * 31))

  test('is told nothing where it is sound', () => {
    expect(texts.flatMap(({ text }) => told(text).map((one) => `${text}\n${one}`))).toEqual([])
  })

  test('is told of at least two in three of its changed digits', () => {
    const seen = texts.flatMap((text, i) => Array.from({ length: CHANGES }, (_, k) => told(mutated(text, i * 97 + k).text).length > 0))
    expect(seen.filter(Boolean).length / seen.length).toBeGreaterThan(0.66)
  })
})

const SOUND = join(import.meta.dirname, 'sound')

test.each(readdirSync(SOUND))('%s, a sound text as such are published, is told nothing', (name) => {
  expect(told(readFileSync(join(SOUND, name), 'utf8'))).toEqual([])
})

test.each([
  ['sentences', PROSE_KINDS],
  ['tables', TABLE_KINDS],
] as const)('of all changed digits in %s the floor is told', (_, kinds) => {
  const seen = kinds.flatMap((kind) =>
    Array.from({ length: 8 }, (__, i) => told(mutated(made(kind, i * 57 + 7), i * 101 + 13).text).length > 0),
  )
  expect((100 * seen.filter(Boolean).length) / seen.length).toBeGreaterThanOrEqual(FLOOR)
})
