// test: made-up data has every shape of the schema, is what the schema lets through, and is blank where a second record may be.

import { describe, expect, test } from 'vitest'
import { formatIds, readSchemas } from '../../scripts/content/content.ts'
import { compileSchemas, madeUpFacts, madeUpSheet, type Schemas } from '../../scripts/facts/facts.ts'
import { faultsIn } from '../../scripts/facts/validate.ts'
import { PROGRAM } from '../mini.ts'

function schemasWith(properties: object): Schemas {
  const text = JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://jibao.example/schemas/formats/x.schema.json',
    type: 'object',
    properties: { facts: { type: 'object', properties } },
  })
  return compileSchemas([{ file: 'schemas/formats/x.schema.json', text }]).schemas
}
const madeOf = (properties: object): unknown => madeUpFacts(schemasWith(properties), 'x')
const cell = { type: ['number', 'null'] }

describe('each shape', () => {
  test('single values, within their limits', () => {
    expect(
      madeOf({
        数: { type: 'number' },
        满意度: { type: ['number', 'null'], minimum: 0, maximum: 100 },
        负数: { type: 'integer', exclusiveMaximum: 0 },
        大数: { anyOf: [{ type: 'number', minimum: 5000 }, { type: 'null' }] },
        文字: { type: 'string', maxLength: 2 },
        日期: { type: 'string', format: 'date' },
        是否: { type: 'boolean' },
        类别: { enum: [null, '甲'] },
        任何: {},
      }),
    ).toEqual({
      数: 101,
      满意度: 100,
      负数: -1,
      大数: 5000,
      文字: '示例',
      日期: expect.stringMatching(/^2025-03-\d\d$/) as string,
      是否: true,
      类别: '甲',
      任何: expect.any(String) as string,
    })
  })

  test('groups in groups, and members that the unit names', () => {
    const made = madeOf({ 甲: { properties: { 乙: { properties: { 丙: cell } }, 丁: { additionalProperties: { type: 'string' } } } } })
    expect(made).toEqual({ 甲: { 乙: { 丙: expect.any(Number) as number }, 丁: { 示例一: '示例2', 示例二: '示例3' } } })
  })

  test('lists of two different items', () => {
    const made = madeOf({ 机构: { type: 'array', uniqueItems: true, items: { type: 'string' } } }) as { 机构: string[] }
    expect(new Set(made.机构).size).toBe(2)
  })

  test('two records, the second blank where it may be', () => {
    const items = {
      type: 'object',
      properties: { 名称: { type: 'string' }, 金额: { $ref: '#/$defs/money' }, 占比: cell, 类别: { enum: ['甲', null] } },
    }
    const text = JSON.stringify({
      $id: 'https://jibao.example/schemas/formats/x.schema.json',
      type: 'object',
      properties: { facts: { type: 'object', properties: { 任务: { type: 'array', items } } } },
      $defs: { money: cell },
    })
    const { schemas } = compileSchemas([{ file: 'schemas/formats/x.schema.json', text }])
    expect(madeUpFacts(schemas, 'x')).toEqual({
      任务: [
        { 名称: expect.any(String) as string, 金额: expect.any(Number) as number, 占比: expect.any(Number) as number, 类别: '甲' },
        { 名称: expect.any(String) as string, 金额: null, 占比: null, 类别: null },
      ],
    })
  })

  test('a number with its unit', () => {
    const quantity = { 'x-quantity': true, properties: { 数值: { type: 'number' }, 单位: { enum: ['次'] }, 限定: { type: 'string' } } }
    expect(madeOf({ 培训: quantity })).toEqual({ 培训: { 数值: expect.any(Number) as number, 单位: '次' } })
  })
})

const roots = { site: PROGRAM, program: PROGRAM }

test.each(formatIds(roots))('%s lets its made-up data through', (id) => {
  const { schemas } = compileSchemas(readSchemas(roots).value)
  const facts = madeUpFacts(schemas, id)
  const properties = (schemas.schema(`formats/${id}`)?.properties ?? {}) as Record<string, { properties?: object }>
  const asked = Object.keys(properties['facts']?.properties ?? {}) // none where a form takes all from its projects
  expect(Object.keys(facts as object).length > 0).toBe(asked.length > 0)
  const name = properties['name'] ? { name: '示例项目' } : {}
  const { node } = madeUpSheet('report.yaml', { format: id, dated: '2025-03-01', ...name, facts, indicators: {} })
  const found = faultsIn(node!, 'report.yaml', schemas, `formats/${id}`)
  expect(
    found
      .filter(({ check, slots }) => check.code !== 'schema-pattern' && slots.field !== 'indicators')
      .map(({ check, slots }) => [check.code, slots]),
  ).toEqual([])
})
