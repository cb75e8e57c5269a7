// The relations that are entries of data: each with its own two examples.

import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../scripts/content/content.ts'
import { RELATIONS } from '../../../scripts/findings/text/relations/entries.ts'
import { checkDocument } from '../../../scripts/findings/text/text.ts'

function told(text: string): { readonly code: string; readonly formula: unknown }[] {
  return checkDocument(readDocument({ file: 'text', text }))
    .filter(({ check }) => check.level !== 'info')
    .map(({ check, slots }) => ({ code: check.code, formula: slots['formula'] }))
}

describe.each(RELATIONS)('$formula', ({ fires, silent, told: check, formula, roles, result, terms }) => {
  test('tells its example, once', () => {
    expect(told(fires)).toEqual([{ code: check.code, formula }])
  })

  test('is silent where the numbers fit', () => {
    expect(told(silent)).toEqual([])
  })

  test('names the roles of its formula and no other', () => {
    expect(Object.keys(roles).sort()).toEqual([result, ...terms.map(({ name }) => name)].sort())
  })
})
