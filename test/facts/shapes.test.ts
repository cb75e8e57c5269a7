// test: a fact in any shape that JSON Schema has: what is filled in is read and printed, or told; never a blank.

import { describe, expect, it } from 'vitest'
import { plain } from '../../scripts/base/decimal.ts'
import type { Observation } from '../../scripts/base/observation.ts'
import { compileSchemas, type Facts, toFacts, toFormat } from '../../scripts/facts/facts.ts'
import { toDerivation, toFigures } from '../../scripts/figures/figures.ts'
import { toSummary } from '../../scripts/pages/pages.ts'
import { dataJson } from '../../scripts/site/data.ts'
import { observed } from '../observed.ts'
import { unitYear } from './schema.ts'

interface Read {
  readonly form: readonly Observation[]
  readonly unit: readonly Observation[]
  readonly facts: Facts
  /** What data.json says of each fact: its value and what is printed. */
  readonly published: Readonly<Record<string, { value: string | null; text: string }>>
}

/** A form with these facts, each on a line of its own from the fourth on, filled in by a unit. */
function read(
  properties: Readonly<Record<string, unknown>>,
  report: string,
  defs: object = {},
  more: object = { additionalProperties: false },
): Read {
  const lines = Object.entries(properties).map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
  const text = `{"$id": "https://test.example/schemas/formats/f.schema.json",
"$defs": ${JSON.stringify(defs)}, "type": "object",
"properties": { "format": {}, "facts": { "type": "object"${JSON.stringify(more).slice(1, -1).replace(/^(.)/, ', $1')}, "properties": {
${lines.join(',\n')}
} } } }`
  const { schemas, observations } = compileSchemas([{ file: 'schemas/formats/f.schema.json', text }])
  const nothing = (name: string) => ({ file: `templates/f/${name}.yaml`, node: undefined })
  const form = toFormat(
    { id: 'f', bases: [], format: nothing('format'), figures: nothing('figures'), indicators: nothing('indicators'), templates: new Map() },
    schemas,
  )
  const facts = toFacts(unitYear(`format: f\nfacts:\n${report}`), form.value, schemas)
  const figures = toFigures(toDerivation(form.value).value, facts.value).value
  const data = JSON.parse(dataJson(figures, toSummary(figures, false))) as { facts: { name: string; value: string | null; text: string }[] }
  const published = Object.fromEntries(data.facts.map(({ name, value, text: printed }) => [name, { value, text: printed }]))
  return { form: [...observations, ...form.observations], unit: facts.observations, facts: facts.value, published }
}

describe('a shape that is read', () => {
  it.each([
    [{ type: ['number', 'string', 'null'] }, '已办结', '已办结'],
    [{ type: ['number', 'string', 'null'] }, '12.50', '12.50'],
    [{}, '已办结', '已办结'],
    [true, '3', '3'],
    [{}, 'true', '是'],
    [{ enum: ['设立', '未设立'] }, '设立', '设立'],
    [{ enum: [1, 2, null] }, '2', '2'],
    [{ anyOf: [{ type: 'number' }, { type: 'string' }] }, '已办结', '已办结'],
    [{ oneOf: [{ type: 'number' }, { type: 'null' }] }, '12', '12'],
    [{ oneOf: [{ type: 'null' }, { $ref: '#/$defs/count' }] }, '12', '12'],
    [{ allOf: [{ $ref: '#/$defs/count' }] }, '12', '12'],
    [{ const: '已办结' }, '已办结', '已办结'],
    [{ const: 5 }, '5', '5'],
    [{ type: 'string', format: 'date' }, '2024-03-05', '2024-03-05'],
    [{ type: ['boolean', 'null'] }, 'false', '否'],
    [{ type: ['integer', 'string'] }, '4场', '4场'],
    [{ type: ['boolean', 'number'] }, '4', '4'],
    [{ type: 'array', items: { type: 'number' } }, '[1, 2.0]', '1、2.0'],
    [{ anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] }, '[甲, 乙]', '甲、乙'],
  ])('%j takes %s and prints it', (schema, written, printed) => {
    const { form, unit, published } = read({ 事项: schema }, `  事项: ${written}\n`, { count: { type: 'integer', title: '次数' } })
    expect([observed(form), observed(unit)]).toEqual([[], []])
    expect(published['事项']?.text).toBe(printed)
    expect(published['事项']?.value).not.toBeNull()
  })

  it.each([
    [{ properties: { 次数: { type: 'number' } } }, '{ 次数: 5 }'],
    [{ anyOf: [{ type: 'object', properties: { 次数: { type: 'number' } } }, { type: 'null' }] }, '{ 次数: 5 }'],
    [{ allOf: [{ type: 'object', properties: { 次数: { type: 'number' } } }] }, '{ 次数: 5 }'],
    [{ type: 'object', additionalProperties: { type: ['integer', 'string'] } }, '{ 次数: 5 }'],
    [{ type: 'object', properties: { 次数: { type: 'number' } }, dependentSchemas: { 次数: { minProperties: 1 } } }, '{ 次数: 5 }'],
  ])('%j takes %s', (schema, written) => {
    const { form, unit, published } = read({ 事项: schema }, `  事项: ${written}\n`)
    expect([observed(form), observed(unit)]).toEqual([[], []])
    expect(published['事项.次数']).toMatchObject({ text: '5' })
  })
})

describe('a shape that is not read is refused at its line of the schema', () => {
  const RECORD = { type: 'object', properties: { 名称: { type: 'string' } } }
  it.each([
    ['records', { type: 'array', prefixItems: [RECORD] }],
    ['records', { type: 'array', items: { type: 'object', additionalProperties: { type: 'number' } } }],
    ['records', { type: 'object', additionalProperties: { type: 'array', items: RECORD } }],
    ['cells', { type: 'array', items: { type: 'object', properties: { 经费: RECORD } } }],
    ['cells', { type: 'array', items: { $ref: '#/$defs/nested' } }],
    ['records', { $ref: '#/$defs/lists' }],
    ['records', { type: 'array', items: { type: 'array', items: { type: 'number' } } }],
    ['records', { type: 'object', additionalProperties: RECORD }],
    ['pattern', { type: 'object', patternProperties: { '.*': { type: 'number' } } }],
    ['bare', { type: 'object' }],
    ['bare', { type: ['object', 'null'] }],
    ['mixed', { type: ['object', 'number'], properties: {} }],
    ['mixed', { anyOf: [RECORD, { type: 'string' }] }],
    ['joined', { allOf: [RECORD, { type: 'object', properties: { 数量: { type: 'number' } } }] }],
    ['joined', { ...RECORD, oneOf: [{ properties: { 数量: { type: 'number' } } }] }],
    ['joined', { ...RECORD, dependentSchemas: { 名称: { properties: { 数量: { type: 'number' } } } } }],
    ['quantity', { 'x-quantity': true, type: 'object', properties: { 数量: { type: 'number' } } }],
    ['recursive', { $ref: '#/$defs/tree' }],
  ])('%s: %j', (why, schema) => {
    const defs = {
      tree: { type: 'object', properties: { 下级: { $ref: '#/$defs/tree' } } },
      nested: { type: 'object', properties: { 子项: { type: 'array', items: { $ref: '#/$defs/nested' } } } },
      lists: { type: 'array', items: { $ref: '#/$defs/lists' } },
    }
    const { form, unit } = read({ 前: { type: 'number' }, 事项: schema }, '  前: 1\n', defs)
    expect(form).toMatchObject([
      { check: { code: 'schema-shape-unread' }, at: { file: 'schemas/formats/f.schema.json' }, slots: { why: { term: why } } },
    ])
    expect(form[0]?.at.line).toBe(JSON.stringify(schema).includes('$ref') ? 2 : 5)
    expect(observed(unit)).toEqual([])
  })

  it('a name with a full stop, which is the mark between group and member', () => {
    expect(observed(read({ '一.二': { type: 'number' } }, '  一.二: 5\n').form)).toEqual(['schema-shape-unread 4:1-6'])
  })
})

describe('what a schema lets through and no fact holds is told where it stands', () => {
  it.each([
    ['  事项: { 金额: 3 }\n', { 事项: {} }, 'schema-type 3:7-16'],
    ['  事项: { 次数: 1, 金额: 3 }\n', { 事项: { properties: { 次数: { type: 'number' } } } }, 'schema-unknown-key 3:16-18'],
    ['  事项: [[1]]\n', { 事项: { type: 'array' } }, 'schema-type 3:8-11'],
    ['  其他: 5\n', { 事项: {} }, 'schema-unknown-key 3:3-5'],
  ])('%s', (report, properties, expected) => {
    const { form, unit } = read(properties, report, {}, {})
    expect([observed(form), observed(unit)]).toEqual([[], [expected]])
  })
})

describe('whatever shape and whatever value', () => {
  const { pick, chance } = random(20240311)

  const scalar = (): object => ({
    type: [...new Set([pick(['number', 'integer', 'string', 'boolean']), pick(['null', 'string', 'number'])])],
  })
  const shape = (depth: number): unknown => {
    const nested = (): unknown => (depth > 2 ? scalar() : shape(depth + 1))
    return pick<() => unknown>([
      scalar,
      scalar,
      () => ({}),
      () => true,
      () => ({ enum: ['甲', 1, true, null].slice(0, 1 + Math.floor(chance() * 4)) }),
      () => ({ [pick(['anyOf', 'oneOf'])]: [nested(), { type: 'null' }] }),
      () => ({ anyOf: [scalar(), nested()] }),
      () => ({ allOf: [nested()] }),
      () => ({ $ref: `#/$defs/${pick(['count', 'quantity', 'names'])}` }),
      () => ({ type: 'array', ...(chance() < 0.5 ? { items: nested() } : {}) }),
      () => ({ properties: { 甲: nested(), 乙: nested() } }),
      () => ({ type: 'object', additionalProperties: nested() }),
      () => ({ type: 'object', properties: { 甲: nested() }, additionalProperties: false }),
      () => ({ type: 'object', patternProperties: { '.': nested() } }),
    ])()
  }
  const value = (depth: number): string => {
    const nested = (): string => (depth > 2 ? '7' : value(depth + 1))
    return pick<() => string>([
      () => String(Math.floor(chance() * 1000)),
      () => `${Math.floor(chance() * 100)}.50`,
      () => pick(['有效', '"12"', '6次', '2024-01-02', '"true"', '95%']),
      () => pick(['true', 'false']),
      () => `[${nested()}, ${nested()}]`,
      () => `{ 甲: ${nested()}, 乙: ${nested()} }`,
      () => `{ 数值: ${nested()}, 单位: 次 }`,
      () => `{ 别的: ${nested()} }`,
    ])()
  }
  const DEFS = {
    count: { type: ['integer', 'null'] },
    names: { type: 'array', items: { type: 'string' } },
    quantity: { 'x-quantity': true, type: 'object', properties: { 数值: { type: 'number' }, 单位: { type: 'string' } } },
  }

  it('every value is read and published, or told where it stands', () => {
    let arrived = 0
    for (let round = 0; round < 250; round++) {
      const schema = shape(0)
      const report = `  事项: ${value(0)}\n`
      const { form, unit, facts, published } = read({ 事项: schema }, report, DEFS)
      if (form.length > 0) continue // refused before anything is filled in
      for (const { text, line, column } of leaves(`format: f\nfacts:\n${report}`)) {
        const isTold = unit.some(({ at }) => at.line <= line && line <= at.endLine && (at.line < line || at.column <= column))
        const holder = [...facts.facts.values()].find(
          (fact) =>
            fact.value !== null &&
            fact.at.line === line &&
            fact.at.column <= column &&
            column < Math.max(fact.at.endColumn, column + 1) &&
            shows(fact.text, text, fact.quantity?.unit),
        )
        const entry = holder && published[holder.name]
        const where = `${JSON.stringify(schema)} with ${report}: ${text}`
        expect(isTold || (entry !== undefined && entry.value !== null && entry.text !== ''), where).toBe(true)
        if (!isTold) {
          arrived++
          const printed = text === 'true' ? '是' : text === 'false' ? '否' : text
          const isTruth = holder?.value === true || holder?.value === false
          expect(entry?.text, where).toContain(isTruth ? printed : text)
        }
        if (holder && typeof holder.value === 'object' && holder.value) expect(plain(holder.value), where).toBe(String(Number(holder.text)))
      }
    }
    expect(arrived).toBeGreaterThan(30)
  })

  const shows = (whole: string, part: string, unit = ''): boolean => whole.includes(part) || unit === part
})

/** Every scalar of a report in flow style, with its place: what stands between marks and behind a colon. */
function leaves(report: string): { text: string; line: number; column: number }[] {
  const line = 3
  const written = report.split('\n')[line - 1] ?? ''
  const found = [...written.matchAll(/(?<=[:[,] ?)("?)([^\s"{}[\],:]+)\1(?=[\s\],}]|$)/g)]
  return found
    .filter((match) => written[match.index + match[0].length] !== ':')
    .map((match) => ({ text: match[2] ?? '', line, column: match.index + 1 }))
}

/** The same numbers in every run: a linear congruential generator. */
function random(seed: number): { chance: () => number; pick: <T>(from: readonly T[]) => T } {
  let state = seed
  const chance = (): number => (state = (state * 48271) % 2147483647) / 2147483647
  return { chance, pick: (from) => from[Math.floor(chance() * from.length)]! }
}
