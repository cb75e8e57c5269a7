// Twice the text is twice the work: the arithmetic is counted, not the time.

import { expect, test, vi } from 'vitest'
import { Decimal } from '../../../scripts/base/decimal.ts'
import { readDocument } from '../../../scripts/content/content.ts'
import { checkDocument } from '../../../scripts/findings/text/text.ts'
import { KINDS, made } from './generated.ts'

const OPERATIONS = ['plus', 'minus', 'times', 'div', 'lte', 'gte', 'eq'] as const

function workOn(text: string): number {
  const counted = OPERATIONS.map((name) => vi.spyOn(Decimal.prototype, name))
  checkDocument(readDocument({ file: 'text', text }))
  const calls = counted.reduce((all, { mock }) => all + mock.calls.length, 0)
  counted.forEach((one) => one.mockRestore())
  return calls
}

function textOf(pieces: number): string {
  return Array.from({ length: pieces }, (_, i) => made(KINDS[i % KINDS.length] ?? '', (i % KINDS.length) * 31 + 7).text).join('\n\n')
}

test('twice the paragraphs and tables are no more than twice the arithmetic', () => {
  const [one, two] = [KINDS.length * 2, KINDS.length * 4].map((pieces) => workOn(textOf(pieces)))
  expect(one).toBeGreaterThan(1000)
  expect((two ?? 0) / (one ?? 1)).toBeLessThan(2.2)
})
