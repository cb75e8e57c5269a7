// test: what forms have in common is written once, in schemas/shared.schema.json.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkMini, PROGRAM } from './mini.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const read = (path: string): { [key: string]: Json } =>
  JSON.parse(readFileSync(join(PROGRAM, 'schemas', path), 'utf8')) as { [key: string]: Json }
const shared = read('shared.schema.json').$defs as Record<string, { [key: string]: Json }>
const forms = readdirSync(join(PROGRAM, 'schemas/formats')).filter((name) => name.endsWith('.schema.json'))

/** Every schema below a value that says all that the shared one says. */
function copies(json: Json, of: { [key: string]: Json }): Json[] {
  if (json === null || typeof json !== 'object') return []
  const below = Object.values(json).flatMap((one) => copies(one, of))
  return Object.entries(of).every(([key, value]) => JSON.stringify((json as typeof of)[key]) === JSON.stringify(value))
    ? [json, ...below]
    : below
}

test.each(forms)('%s has no copy of a shared shape', (name) => {
  // count says less than people and others do, so that what says as much is no copy of it
  const found = Object.entries(shared).flatMap(([key, one]) => (key === 'count' ? [] : copies(read(`formats/${name}`), one)))
  expect(found).toEqual([])
})

describe('a fault behind a reference to another file', () => {
  const schema = readFileSync(join(PROGRAM, 'test/form/schemas/formats/mini.schema.json'), 'utf8')
  const shown = '"预算": { "title": "预算数", "type": ["number", "null"], "x-unit": "万元", "x-decimals": 2 }'
  const withRef = (name: string): Record<string, string> => ({
    'schemas/formats/mini.schema.json': schema.replace(
      shown,
      `"预算": { "title": "预算数", "$ref": "../shared.schema.json#/$defs/${name}" }`,
    ),
  })
  const facts = (budget: string): Record<string, string> => ({
    'content/u/2020/report.yaml': `format: mini
facts:
  人员: { 编制数: 52, 在职人数: 43 }
  经费: { 合计: { 预算: ${budget}, 决算: 5 }, 基本: { 预算: 3, 决算: 3 }, 项目: { 预算: 2, 决算: 2 } }
indicators: { 产出: { 按时完成: true, 公开: true } }
`,
  })

  test('of a value is told at the value, by the title beside the reference', () => {
    const { findings } = checkMini({ ...withRef('money'), ...facts('-5') })
    expect(findings.filter(({ code }) => code === 'schema-range')).toMatchObject([
      { at: { file: 'content/u/2020/report.yaml', line: 4, column: 19 }, message: expect.stringContaining('预算数') },
    ])
  })

  test('and a shape that is not there is told at the reference', () => {
    const { findings } = checkMini(withRef('moneys'))
    expect(findings.find(({ code }) => code === 'schema-broken')?.at.file).toBe('schemas/formats/mini.schema.json')
  })
})
