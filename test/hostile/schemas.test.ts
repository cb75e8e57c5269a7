// A form's schemas are checked in time that grows with the text, and never go round in a circle.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearPattern } from '../../scripts/facts/pattern.ts'
import { checkMini, PROGRAM, REPORT } from '../mini.ts'

const FILE = 'schemas/formats/mini.schema.json'
const SCHEMA = readFileSync(join(PROGRAM, 'test/form', FILE), 'utf8')
const NOTE = '"备注": { "title": "备注",'
const noted = (value: string): Record<string, string> => ({
  'content/u/2020/report.yaml': REPORT.replace('facts:\n', `facts:\n  备注: '${value}'\n`),
})
const codes = (changes: Record<string, string>): string[] => checkMini(changes).findings.map(({ code }) => code)

test.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(.*a){20}$', '^(\\\\w+\\\\s?)*$', '^([a-z]+)*!?$'])(
  '%s is asked of a long text in no time',
  (pattern) => {
    const before = process.cpuUsage()
    const found = codes({ [FILE]: SCHEMA.replace(NOTE, `${NOTE} "pattern": "${pattern}",`), ...noted(`${'a'.repeat(5000)}！`) })
    expect(found.filter((code) => code.startsWith('schema'))).toEqual(['schema-pattern'])
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5)
  },
)

test.each(['(?=a)a', '(?<!a)b', '(a)\\\\1', '(', '[b-a]'])('%s is no pattern of a form', (pattern) => {
  expect(codes({ [FILE]: SCHEMA.replace(NOTE, `${NOTE} "pattern": "${pattern}",`) })).toContain('schema-broken')
})

const patterns = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = typeof (value as { pattern?: unknown }).pattern === 'string' ? [(value as { pattern: string }).pattern] : []
  return [...own, ...Object.values(value).flatMap(patterns)]
}
const OWN = [
  ...new Set(
    readdirSync(join(PROGRAM, 'schemas'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => patterns(JSON.parse(readFileSync(join(PROGRAM, 'schemas', file), 'utf8')))),
  ),
]
const MORE = [
  '^[^\\S\\n]+$',
  '[\\S]',
  '^.$',
  '\\p{Script=Han}+',
  '^[\\u4e00-\\u9fff]$',
  'a{2,3}?',
  '[.^$*]',
  '[^]b',
  '\\bA',
  '^\\d{4}年$',
  '[\\s\\d]-',
  '^a|b$',
  '\\.\\/[\\-]',
]

test.each([...OWN, ...MORE])('%s means the same to both engines', (pattern) => {
  const [plain, linear] = [new RegExp(pattern, 'u'), linearPattern(pattern)]
  const piece = fc.constantFrom(
    ...'aAbz09.-%％ \t\n\r\u3000\u00a0\u2028年月〔〕号政（）*“[]「」{}/^$_',
    '2024',
    '\u{20bb7}',
    '\u0000',
    '0.0',
    'a-b',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect([pieces.join(''), linear.test(pieces.join(''))]).toEqual([pieces.join(''), plain.test(pieces.join(''))])
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['itself', SCHEMA.replace('"type": "object",', '"allOf": [{ "$ref": "#" }], "type": "object",')],
  ['a definition that is itself', SCHEMA.replace('"years": {', '"years": { "$ref": "#/$defs/years",')],
  [
    'two that are each other',
    SCHEMA.replace(
      '"$defs": {',
      '"$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "anyOf": [{ "not": { "$ref": "#/$defs/a" } }] },',
    ).replace(NOTE, `${NOTE} "$ref": "#/$defs/a",`),
  ],
  [
    'one that another file leads back from',
    SCHEMA.replace('"quantity": {', '"quantity": { "$ref": "../formats/mini.schema.json#/$defs/quantity",'),
  ],
])('a schema that is asked for in %s is told, and nothing breaks', (_, schema) => {
  const found = codes({ [FILE]: schema })
  expect(found).toContain('schema-broken')
  expect(found).not.toContain('report-failed')
})

test('a schema that is asked for deeper in a value is none', () => {
  const found = codes({
    [FILE]: SCHEMA.replace(NOTE, `"以往": { "title": "以往", "$ref": "#/$defs/past" }, ${NOTE}`).replace(
      '"$defs": {',
      '"$defs": { "past": { "type": "array", "items": { "$ref": "#/$defs/past" } },',
    ),
  })
  expect(found.filter((code) => code === 'schema-broken')).toEqual([])
})
