// test: a form as data, read as far as it goes.

import { describe, expect, it } from 'vitest'
import { type Format, toFormat } from '../../scripts/facts/facts.ts'
import { span } from '../observed.ts'
import { only, schemas, sheet } from './schema.ts'

const SCHEMAS = schemas({ 'formats/f': only({ facts: only({}) }) })

function read(parts: { format?: string; figures?: string }): {
  value: Format
  observations: ReturnType<typeof toFormat>['observations']
} {
  const { format = 'title: 报告', figures = 'figures: {}' } = parts
  return toFormat(
    {
      id: 'f',
      bases: [],
      format: sheet(format, 'format.yaml'),
      figures: sheet(figures, 'figures.yaml'),
      indicators: { file: 'i', node: undefined },
      templates: new Map(),
    },
    SCHEMAS,
  )
}

describe('figures', () => {
  it('with each are one figure per name, the star replaced in name and formula', () => {
    const { value } = read({
      figures: 'figures:\n  合计.*:\n    each: [上年, 本年]\n    formula: 甲.* + 乙.*.小计\n    show: asWritten\n    label: 总计\n',
    })
    expect(value.figures.map(({ name, formula, label }) => `${name} = ${formula.text} (${label})`)).toEqual([
      '合计.上年 = 甲.上年 + 乙.上年.小计 (总计)',
      '合计.本年 = 甲.本年 + 乙.本年.小计 (总计)',
    ])
  })

  it('with each put names in 「」 in the formula that could not stand there bare', () => {
    const { value } = read({
      figures: 'figures:\n  合计.*:\n    each: [水费、电费, $&]\n    formula: 甲.*\n    show: asWritten\n',
    })
    expect(value.figures.map(({ name, formula }) => `${name} = ${formula.text}`)).toEqual([
      '合计.水费、电费 = 甲.「水费、电费」',
      '合计.$& = 甲.「$&」',
    ])
  })

  it("have the place of the formula's first character, quoted or not", () => {
    const { value } = read({
      figures:
        'figures:\n  甲: { formula: a + b, show: integer }\n  乙: { formula: "a + b", show: integer }\nidentities:\n  - holds: "a = b"\n  - a = b\n',
    })
    expect(value.figures.map(({ formula, nameAt }) => `${span(nameAt)} ${span(formula.at)}`)).toEqual(['2:3-4 2:17-22', '3:3-4 3:18-23'])
    expect(value.checks.map(({ at }) => span(at))).toEqual(['5:13-18', '6:5-10'])
  })

  it('of one name are told at the second, with the place of the first', () => {
    const { observations } = read({
      figures: 'figures:\n  甲.乙: { formula: 1, show: integer }\n  甲.*:\n    each: [乙]\n    formula: 2\n    show: integer\n',
    })
    expect(observations).toMatchObject([
      {
        check: { code: 'yaml-duplicate-key' },
        at: { line: 3, column: 3 },
        slots: { key: '甲.乙', line: 2 },
        related: [{ line: 2, column: 3 }],
      },
    ])
  })

  it.each([
    ['asWritten', { as: 'asWritten' }],
    ['integer', { as: 'integer' }],
    ['percent 1', { as: 'percent', places: 1 }],
    ['decimal 2', { as: 'decimal', places: 2 }],
    ['percent', { as: 'asWritten' }],
    ['percent x', { as: 'asWritten' }],
    ['prozent 1', { as: 'asWritten' }],
  ])('shown as %s are shown so, and as written where that is no way to show', (show, expected) => {
    expect(read({ figures: `figures:\n  甲: { formula: 1, show: ${show} }\n` }).value.figures[0]?.show).toEqual(expected)
  })
})

describe('what a designer wrote wrong', () => {
  it('is passed over where it is no number, so that nothing computes with it', () => {
    const { value } = read({
      format:
        'title: 报告\nscores: { decimals: 两 }\ngrades:\n  - { name: 优, from: 九十 }\n  - { name: 差, from: 0 }\nparts: [{ annex: 一, table: a.hbs }]\nnumbering: [一、, 甲、]\n',
    })
    expect([
      value.scorePlaces,
      value.grades.map(({ name, from }) => ({ name, from })),
      value.parts.map(({ annex }) => annex),
      value.numbering,
    ]).toEqual([2, [{ name: '差', from: '0' }], [undefined], ['一、']])
  })

  it.each(['', '5', '[a]', 'outline: 5', 'outline: [[]]', 'parts: { a: 1 }', 'sentences: 5', 'lead: [5]', 'shared: [1]'])(
    'as %j still gives a form',
    (format) => {
      expect(read({ format }).value).toMatchObject({ id: 'f', title: 'f' })
    },
  )

  it.each([
    '',
    '5',
    'figures: 5',
    'figures: { 甲: 5 }',
    'figures: { 甲: { formula: [1] } }',
    'identities: { a: 1 }',
    'identities: [{ a: 1 }, [x]]',
  ])('as figures %j gives a form without them', (figures) => {
    expect([read({ figures }).value.figures, read({ figures }).value.checks]).toEqual([[], []])
  })
})
