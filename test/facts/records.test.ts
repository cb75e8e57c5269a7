// test: a fact that is a list of records: each cell is a fact with its place, a blank stays blank, what is no cell is told.

import { describe, expect, it } from 'vitest'
import { plain } from '../../scripts/base/decimal.ts'
import { type Facts, fieldOf, toFacts, toFormat } from '../../scripts/facts/facts.ts'
import { observed } from '../observed.ts'
import { only, schemas, sheet, unitYear } from './schema.ts'

const MONEY = { title: '投入金额', type: ['number', 'null'], 'x-unit': '万元', 'x-decimals': 2, 'x-input': 'required' }
const TASK = {
  type: 'object',
  additionalProperties: false,
  required: ['任务'],
  properties: { 任务: { title: '任务名称', type: 'string' }, 金额: MONEY, 完成: { type: ['boolean', 'null'] } },
}
const SCHEMAS = schemas({
  'formats/f': only({
    format: {},
    facts: only({
      重点工作: { title: '重点工作任务', type: ['array', 'null'], items: TASK },
      部门: only({ 设备: { type: 'array', items: only({ 个数: MONEY }) } }),
    }),
  }),
})
const nothing = { file: 'x.yaml', node: undefined }
const FORM = toFormat(
  { id: 'f', bases: [], format: sheet('id: f', 'format.yaml'), figures: nothing, indicators: nothing, templates: new Map() },
  SCHEMAS,
)

function read(facts: string): { facts: Facts; told: string[] } {
  const { value, observations } = toFacts(unitYear(`format: f\nfacts:\n${facts}`), FORM.value, SCHEMAS)
  return { facts: value, told: observed(observations) }
}

const TWO = `  重点工作:
    - { 任务: 清淤, 金额: 12.50, 完成: true }
    - 任务: 绿化
      金额: 3
`

describe('a list of records', () => {
  it('is a shape that is read', () => expect(FORM.observations).toEqual([]))

  it('has a fact for every cell, with its place, its unit and how it was written', () => {
    const { facts, told } = read(TWO)
    expect(told).toEqual([])
    const cell = facts.facts.get('重点工作[1].金额')
    expect(cell).toMatchObject({ text: '12.50', field: { label: '重点工作任务第1条的投入金额', unit: '万元', decimals: 2 } })
    expect([cell?.at.line, cell?.at.column]).toEqual([4, 21])
    expect(facts.facts.get('重点工作[2].任务')).toMatchObject({ value: '绿化', at: { line: 5, column: 11 } })
    expect(facts.records.get('重点工作')?.rows?.map(({ index, at, cells }) => [index, at.line, [...cells.keys()]])).toEqual([
      [1, 4, ['任务', '金额', '完成']],
      [2, 5, ['任务', '金额', '完成']],
    ])
  })

  it('keeps a blank cell blank, at its place or at its record', () => {
    const { facts, told } = read('  重点工作:\n    - { 任务: 清淤, 金额: null, 完成: false }\n    - { 任务: 绿化 }\n')
    expect(facts.facts.get('重点工作[1].金额')).toMatchObject({ value: null, text: '', at: { line: 4, column: 21 } })
    expect(facts.facts.get('重点工作[1].完成')).toMatchObject({ value: false })
    expect(facts.facts.get('重点工作[2].完成')).toMatchObject({ value: null, at: { line: 5, column: 7 } })
    expect(told).toEqual(['input-blank 4:21-25', 'input-blank 5:7-17'])
  })

  it.each([
    ['  重点工作: null\n', null],
    ['  重点工作: []\n', '0'],
    [TWO, '2'],
  ])('%j counts its records: %s', (text, count) => {
    const { facts } = read(text)
    const value = facts.facts.get('重点工作.个数')?.value
    expect(typeof value === 'object' && value ? plain(value) : value).toBe(count)
    expect(facts.records.get('重点工作')?.rows?.length).toBe(count === null ? undefined : Number(count))
  })

  it('leaves the name of a column to the column', () => {
    const { facts } = read('  部门: { 设备: [{ 个数: 3 }] }\n')
    expect(facts.facts.get('部门.设备[1].个数')).toMatchObject({ text: '3' })
    expect(facts.facts.has('部门.设备.个数')).toBe(false)
    expect(fieldOf(FORM.value.dictionary, '部门.设备[1].个数')).toMatchObject({ unit: '万元' })
    expect(fieldOf(FORM.value.dictionary, '重点工作.个数')).toMatchObject({ kind: 'number', decimals: 0 })
    expect(fieldOf(FORM.value.dictionary, '重点工作.金')).toBeUndefined()
  })

  it.each([
    ['    - { 任务: 清淤, 金頟: 1 }', 'schema-unknown-key', { nearest: '金额' }],
    ['    - { 任务: 清淤, 金额: 十 }', 'schema-type', { expected: { term: 'type:number' }, meant: '10' }],
    ['    - { 任务: 清淤, 金额: 1.234 }', 'schema-decimals', { label: '重点工作任务第1条的投入金额' }],
    ['    - { 金额: 1 }', 'schema-required', { label: '第1条', key: '任务' }],
    ['    - 清淤', 'schema-type', { label: '第1条' }],
    ['    清淤: { 金额: 1 }', 'schema-type', { expected: { term: 'type:array' } }],
  ])('tells %s at its place', (line, code, slots) => {
    const { observations } = toFacts(unitYear(`format: f\nfacts:\n  重点工作:\n${line}\n`), FORM.value, SCHEMAS)
    expect(observations.find(({ check }) => check.code === code)).toMatchObject({
      at: { line: code === 'schema-required' ? 4 : expect.any(Number) },
      slots,
    })
  })

  it('tells what a loose schema lets through and no cell holds', () => {
    const loose = schemas({
      'formats/f': {
        properties: { facts: { properties: { 任务: { type: 'array', items: { properties: { 金额: { type: 'number' } } } } } } },
      },
    })
    const form = toFormat({ id: 'f', bases: [], format: nothing, figures: nothing, indicators: nothing, templates: new Map() }, loose)
    const told = toFacts(unitYear('facts:\n  任务:\n    - { 金額: 5 }\n    - 清淤\n'), form.value, loose).observations
    expect(observed(told)).toEqual(['schema-unknown-key 3:9-11', 'schema-type 4:7-9'])
  })
})
