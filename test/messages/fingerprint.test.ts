import { expect, test } from 'vitest'
import type { Observation } from '../../scripts/base/observation.ts'
import { pointAt } from '../../scripts/base/place.ts'
import { CATALOGUE } from '../../scripts/catalogue.ts'
import { identityFails } from '../../scripts/findings/amounts/identity-fails.ts'
import { toFindings } from '../../scripts/messages/messages.ts'

const keyOf = (slots: Observation['slots'], line = 1, file = 'a.yaml', report = 'u/2020'): string =>
  toFindings([{ check: identityFails, at: pointAt(file, line), slots, related: [] }], report, {
    language: 'zh',
    levels: new Map(),
    catalogue: CATALOGUE,
  }).findings[0]?.fingerprint ?? ''

test('the line and the measured values make no difference', () => {
  const slots = { identity: '甲 = 乙', left: '12.50', right: '13', difference: '0.5' }
  expect(keyOf({ ...slots, left: '1234.5万元', difference: '3.2%' }, 9)).toBe(keyOf(slots))
  expect(keyOf({ ...slots, line: 7, detail: 'at line 7', found: '五十二' })).toBe(keyOf(slots))
})

test.each(['found', 'detail', 'nearest', 'known', 'meant', 'kind', 'target', 'actual', 'line'])(
  'what is said in words of what was found (%s) makes no difference',
  (slot) => {
    expect(keyOf({ name: '按时办结', [slot]: '基本完成' })).toBe(keyOf({ name: '按时办结', [slot]: '尚未完成' }))
    expect(keyOf({ name: '按时办结', [slot]: '基本完成' })).not.toBe(keyOf({ name: '按时受理', [slot]: '基本完成' }))
  },
)

test('the name, the file and the report make a difference', () => {
  const key = keyOf({ identity: '甲 = 乙' })
  expect(keyOf({ identity: '甲 = 丙' })).not.toBe(key)
  expect(keyOf({ identity: '甲 = 乙' }, 1, 'b.yaml')).not.toBe(key)
  expect(keyOf({ identity: '甲 = 乙' }, 1, 'a.yaml', 'u/2021')).not.toBe(key)
})
