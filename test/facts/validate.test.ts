// test: every way to be wrong against a schema, told once, where it stands, with what was found and expected.

import { describe, expect, it } from 'vitest'
import { span } from '../observed.ts'
import { faults, only } from './schema.ts'

/** `code span` and the slots that matter. */
function tell(schema: object, text: string): object[] {
  return faults(schema, text).map(({ check: { code }, at, slots }) => {
    const { field, label, ...rest } = slots
    return { is: `${code} ${span(at)} ${String(label ?? field)}`, ...rest }
  })
}

const term = (name: string) => ({ term: name })
const NUMBER = { type: ['number', 'null'], title: '编制数', 'x-unit': '人' }

describe('a value', () => {
  it('of the wrong type is told with the type it has, the one it must have, and the unit', () => {
    expect(tell(only({ a: NUMBER }), 'a: 若干')).toEqual([
      {
        is: 'schema-type 1:4-6 编制数',
        found: '若干',
        kind: term('kind:text'),
        expected: term('type:number'),
        unit: '人',
      },
    ])
    expect(tell(only({ a: { type: 'string' } }), 'a: 5')).toEqual([
      { is: 'schema-type 1:4-5 a', found: '5', kind: term('kind:number'), expected: term('type:string'), meant: "'5'" },
    ])
    expect(tell(only({ a: { type: ['boolean', 'string'] } }), 'a: [1]')).toMatchObject([
      { kind: term('kind:list'), expected: term('type:boolean|string') },
    ])
  })

  it('that is blank where the schema wants one is told as a blank, with the label, the unit and the note', () => {
    const money = { type: 'number', title: '预算数', description: '全年数。', 'x-unit': '万元' }
    expect(tell(only({ a: money }), 'a: null')).toEqual([{ is: 'input-blank 1:4-8 预算数', unit: '万元', note: '全年数。' }])
    expect(tell(only({ a: { type: 'object' } }), 'a:')).toEqual([{ is: 'input-blank 1:3 a' }])
    expect(tell(only({ a: { type: 'string', enum: ['甲', '乙'] }, b: { const: 1 } }), 'a: null\nb: ~')).toEqual([
      { is: 'input-blank 1:4-8 a' },
      { is: 'input-blank 2:4-5 b' },
    ])
    expect(tell(only({ a: { type: ['number', 'null'], minimum: 1 } }), 'a: null')).toEqual([])
  })

  it('behind a reference is told with the title and the note beside the reference', () => {
    const inPlan = {
      预算: { title: '年初预算数', description: '批复数。', $ref: '#/$defs/money' },
      各项: { items: { $ref: '#/$defs/money' } },
    }
    const $defs = { money: { type: 'number', minimum: 0, 'x-unit': '万元' } }
    expect(tell(only(inPlan, { $defs }), '预算: -1\n各项: [-2]')).toMatchObject([
      { is: 'schema-range 1:5-7 年初预算数' },
      { is: 'schema-range 2:6-8 第1条' },
    ])
    expect(tell(only(inPlan, { $defs }), '预算: null')).toEqual([{ is: 'input-blank 1:5-9 年初预算数', unit: '万元', note: '批复数。' }])
  })

  it('may be as large as no binary float can hold', () => {
    expect(tell(only({ a: { type: 'integer', minimum: 0 } }), 'a: 123456789012345678901234567890')).toEqual([])
  })

  it('that is no whole number where one is asked for is told without a guess', () => {
    expect(tell(only({ a: { type: 'integer', minimum: -5 } }), 'a: -1.5')).toEqual([
      { is: 'schema-type 1:4-8 a', found: '-1.5', kind: term('kind:number'), expected: term('type:integer') },
    ])
  })

  it.each([
    ['五十二', '52'],
    ['５２', '52'],
    ['１，２３４．５０人', '1234.50'],
    ['1,234', '1234'],
    ['012', '12'],
    ['43人', '43'],
    ['.5', '0.5'],
    ['-１', '-1'],
    ['"52"', '52'],
    ['0.10 人', '0.10'],
    ['1.2万人', '12000'],
    ['52,', '52'],
    ['1 980.5', '1980.5'],
    ['一百零三', '103'],
    ['一百三', '130'],
  ])('written as %s is told with the number that was meant, %s', (written, meant) => {
    expect(tell(only({ a: NUMBER }), `a: ${written}`)).toMatchObject([{ meant }])
  })

  it.each(['1e3', '0x10', '3-5', '1.2.3', '3352,56', '1,98', '1 2', '0.10 万元', '5%', '2亿', '约五十', '若干', '2021-03-25', '是'])(
    'written as %s is told without a guess that could be wrong',
    (written) => {
      const [fault] = tell(only({ a: NUMBER }), `a: ${written}`)
      expect(fault).toMatchObject({ kind: term('kind:text') })
      expect(fault).not.toHaveProperty('meant')
    },
  )

  const MONEY = { type: ['number', 'null'], 'x-unit': '万元' }
  const fixes = (schema: object, text: string): unknown[] =>
    faults(schema, text).map(({ fix }) => fix && `${span(fix.at)} ${fix.text}${fix.isGuess ? '?' : ''}`)

  it.each([
    [MONEY, '1980.12万元', '1980.12'],
    [MONEY, "'1,980.12'", '1980.12'],
    [MONEY, '9400元', '0.94'],
    [MONEY, '1.2亿元', '12000'],
    [MONEY, '/', 'null'],
    [MONEY, '—', 'null'],
    [MONEY, '无', 'null?'],
    [{ ...MONEY, 'x-input': 'required' }, '—', undefined],
    [{ type: 'number', 'x-unit': '%' }, '95%', '95'],
    [{ type: 'number', 'x-unit': '%' }, '９５％', '95'],
    [{ type: 'number', maximum: 1 }, '95%', '0.95'],
    [{ type: 'number' }, '95%', undefined],
    [{ type: 'number' }, '48.', '48'],
    [{ type: 'integer' }, '三例', '3?'],
    [{ ...MONEY, 'x-input': 'required' }, '没有', '0?'],
    [{ type: 'array', items: { type: 'string' } }, '甲科、乙科', '[甲科, 乙科]'],
    [{ type: 'array', items: { type: 'string' } }, '甲科', '[甲科]?'],
    [{ type: 'array', items: { type: 'number' } }, '甲科、乙科', undefined],
    [{ type: 'object', 'x-quantity': true }, '30公里', '{ 数值: 30, 单位: 公里 }'],
    [{ type: 'object', 'x-quantity': true }, '1,200余户次', '{ 数值: 1200, 单位: 户次, 限定: 余 }'],
    [{ type: 'object', 'x-quantity': true }, '近三成', undefined],
    [{ type: 'object', 'x-quantity': true }, '30', undefined],
    [{ type: 'boolean' }, '是', 'true'],
    [{ type: 'boolean' }, 'No', 'false'],
    [{ type: 'boolean' }, '"True"', 'true'],
    [{ type: 'boolean' }, '1', 'true?'],
    [{ type: 'boolean' }, '基本', undefined],
    [{ type: 'string' }, '012', undefined],
    [{ type: 'string' }, '12', "'12'"],
    [{ type: 'string', enum: ['1', '2'] }, '2', "'2'"],
    [{ type: 'string', enum: ['良好', '一般'] }, '良女', '良好?'],
    [{ type: 'string', pattern: '^\\d{4}年$' }, '“2023年', "'2023年'"],
    [{ type: 'string', format: 'date' }, '2025年6月28日', '2025-06-28'],
    [{ type: 'string', format: 'date' }, '2025/6/28', '2025-06-28'],
    [{ type: 'string', format: 'date' }, '2025.6.28', '2025-06-28'],
    [{ type: 'string', format: 'date' }, '20210305', '2021-03-05'],
    [{ type: 'string', format: 'date' }, '二〇二五年六月二十八日', '2025-06-28'],
    [{ type: 'string', format: 'date' }, '2025年2月30日', undefined],
    [{ type: 'string', format: 'date' }, '6/28/2025', undefined],
  ])('of %j, written as %s, is mended by %s', (schema, written, fix) => {
    const told = fixes(only({ a: schema }), `a: ${written} # 注`)
    const known = written === '012' ? [] : [fix && `1:4-${4 + written.length} ${fix}`]
    expect(told).toEqual(known)
  })

  it('is never offered as what it is', () => {
    const schema = only({ a: { enum: ['1', '2'] }, b: { type: 'string', format: 'date' } })
    for (const { fix, slots } of faults(schema, 'a: 2\nb: 2021-13-01\n')) {
      expect([slots['nearest'], slots['meant'], fix?.text]).not.toContain(slots['found'])
    }
  })

  it('in another unit is told with both', () => {
    expect(tell(only({ a: MONEY }), 'a: 9400元')).toMatchObject([{ meant: '0.94', equal: '9400元' }])
  })

  it('that the program computes is to be deleted, by the author', () => {
    const schema = only({ a: only({ 甲: NUMBER, 乙: NUMBER }) })
    expect(tell(schema, 'a: { 甲: 1, 乙: 2, 合计: 3 }')).toMatchObject([{ key: '合计', computed: { term: 'total' } }])
    expect(fixes(schema, 'a: { 甲: 1, 乙: 2, 合计: 3 }')).toEqual(['1:16-23 ?'])
  })

  it('outside the choices is told once, with the nearest choice or all of them', () => {
    const schema = only({ a: { type: 'string', enum: ['行政单位', '事业单位'] }, b: { type: 'string', const: 'free' } })
    expect(tell(schema, 'a: 事业单住')).toEqual([
      { is: 'schema-choice 1:4-8 a', found: '事业单住', allowed: '行政单位、事业单位', nearest: '事业单位' },
    ])
    expect(tell(schema, 'a: 其他\nb: 5')).toEqual([
      { is: 'schema-choice 1:4-6 a', found: '其他', allowed: '行政单位、事业单位' },
      { is: 'schema-choice 2:4-5 b', found: '5', allowed: 'free' },
    ])
  })

  it.each([
    [{ minimum: 0 }, '-1', 'minimum', '0'],
    [{ maximum: 100 }, '100.1', 'maximum', '100'],
    [{ exclusiveMinimum: 0 }, '0', 'exclusiveMinimum', '0'],
    [{ exclusiveMaximum: 1 }, '1', 'exclusiveMaximum', '1'],
    [{ multipleOf: 5 }, '7', 'multipleOf', '5'],
  ])('out of the range %j is told with the bound', (range, written, keyword, limit) => {
    expect(tell(only({ a: { type: 'number', ...range } }), `a: ${written}`)).toEqual([
      { is: `schema-range 1:4-${4 + written.length} a`, found: written, expected: term(`bound:${keyword}`), limit },
    ])
  })

  it.each([
    [{ type: 'string', minLength: 1 }, '""', 'minLength', '1'],
    [{ type: 'string', maxLength: 2 }, '一二三', 'maxLength', '2'],
    [{ type: 'array', minItems: 1 }, '[]', 'minItems', '1'],
    [{ type: 'array', maxItems: 1 }, '[1, 2]', 'maxItems', '1'],
    [{ type: 'object', minProperties: 1 }, '{}', 'minProperties', '1'],
    [{ type: 'object', maxProperties: 0 }, '{ a: 1 }', 'maxProperties', '0'],
  ])('of the wrong length for %j is told with the bound', (schema, written, keyword, limit) => {
    expect(tell(only({ a: schema }), `a: ${written}`)).toMatchObject([
      { is: `schema-length 1:4-${4 + written.length} a`, expected: term(`length:${keyword}`), limit },
    ])
  })

  it('that does not match a pattern or is no day is told with what it should be', () => {
    expect(tell(only({ a: { type: 'string', pattern: '^[a-z]+$' } }), 'a: 甲')).toEqual([
      { is: 'schema-pattern 1:4-5 a', found: '甲', pattern: '^[a-z]+$' },
    ])
    for (const day of ['2021-3-25', '2021-02-30', '2021年']) {
      expect(tell(only({ a: { type: 'string', format: 'date' } }), `a: ${day}`)).toEqual([
        {
          is: `schema-format 1:4-${4 + day.length} a`,
          found: day,
          expected: term('format:date'),
          ...(day === '2021-3-25' ? { meant: '2021-03-25' } : {}),
        },
      ])
    }
  })

  it('wrong in a way that has no words of its own is still told at its place', () => {
    expect(tell(only({ a: { type: 'array', uniqueItems: true } }), 'a: [x, x]')).toMatchObject([{ is: 'schema-other 1:4-10 a' }])
  })
})

describe('a key', () => {
  const TWO = { 编制数: NUMBER, 实际在职人数: NUMBER }

  it('that is missing is told at the key of the group that lacks it, or at the first character of the text', () => {
    const schema = only({ a: only(TWO, { title: '人员', required: ['编制数', '实际在职人数'] }), b: {} }, { required: ['a', 'b'] })
    expect(tell(schema, '# 注\na:\n  编制数: 1\n')).toEqual([
      { is: 'schema-required 2:1 report.yaml', found: '', key: 'b' },
      { is: 'schema-required 2:1-2 人员', found: '', key: '实际在职人数' },
    ])
  })

  it('that is missing from an item of a list is told at the item', () => {
    expect(tell({ type: 'array', items: { type: 'object', required: ['code'] } }, '- code: 1\n- x: 1\n  y: 2\n')).toMatchObject([
      { is: 'schema-required 2:3 第2条', key: 'code' },
    ])
  })

  it('that nobody knows is told at the key, with the nearest known one that is not given yet', () => {
    expect(tell(only(TWO), '编制数: 1\n实际在岗人数: 2')).toEqual([
      { is: 'schema-unknown-key 2:1-7 report.yaml', found: '', key: '实际在岗人数', nearest: '实际在职人数' },
    ])
    expect(tell(only(TWO), '编制数: 1\n编制数量: 2')).toEqual([
      { is: 'schema-unknown-key 2:1-5 report.yaml', found: '', key: '编制数量', known: '编制数、实际在职人数' },
    ])
  })

  it('that is near to nothing is told with all that is known', () => {
    expect(tell(only({ 甲: {}, 乙丙: {} }), '丁: 1')).toMatchObject([{ key: '丁', known: '甲、乙丙' }])
    expect(tell({ type: 'object', properties: TWO, unevaluatedProperties: false }, '编制: 1')).toMatchObject([
      { is: 'schema-unknown-key 1:1-3 report.yaml', nearest: '编制数' },
    ])
  })

  it('that is not written as keys must be is told once, at the key', () => {
    const schema = { type: 'object', propertyNames: { pattern: '^[^.]+$', maxLength: 4 } }
    expect(tell(schema, 'ok: 1\na.b: 2\n')).toEqual([{ is: 'schema-pattern 2:1-4 a.b', found: 'a.b', pattern: '^[^.]+$' }])
    expect(tell(schema, 'lange: 1')).toMatchObject([{ is: 'schema-length 1:1-6 lange', limit: '4' }])
  })
})

describe('a choice between shapes', () => {
  const BRANCHES = [
    ['if', { type: 'object' }],
    ['then', only({ b: { type: 'number' } })],
    ['else', { type: 'string', minLength: 1 }],
  ]
  const EITHER = only({ a: Object.fromEntries(BRANCHES) })

  it('by if, then and else tells only the branch that was taken', () => {
    expect(tell(EITHER, 'a: { b: x }')).toEqual([
      { is: 'schema-type 1:9-10 b', found: 'x', kind: term('kind:text'), expected: term('type:number') },
    ])
    expect(tell(EITHER, 'a: 5')).toMatchObject([{ is: 'schema-type 1:4-5 a', expected: term('type:string') }])
    expect(tell(EITHER, 'a: { b: 1 }')).toEqual([])
  })

  const RULES = {
    type: 'array',
    items: {
      type: 'object',
      required: ['rule'],
      discriminator: { propertyName: 'rule' },
      oneOf: [only({ rule: { const: 'met' }, text: { type: 'string' } }, { required: ['text'] }), only({ rule: { const: 'tiers' } })],
    },
  }

  it('by a tag tells only the branch that the tag names', () => {
    expect(tell(RULES, '- { rule: met }\n- { rule: tiers, text: x }\n')).toMatchObject([
      { is: 'schema-required 1:3-16 第1条', key: 'text' },
      { is: 'schema-unknown-key 2:18-22 第2条', key: 'text' },
    ])
  })

  it('by a tag tells a tag that is unknown, of the wrong type or missing', () => {
    expect(tell(RULES, '- { rule: tier }\n- { rule: 5 }\n- { text: x }\n')).toMatchObject([
      { is: 'schema-choice 1:11-15 rule', allowed: 'met、tiers', nearest: 'tiers' },
      { is: 'schema-choice 2:11-12 rule' },
      { is: 'schema-required 3:3-14 第3条', key: 'rule' },
    ])
  })
})

it('all faults of a sheet are told in one run', () => {
  const schema = only({
    a: only({ b: { type: 'integer' }, c: { enum: ['x'] }, d: { type: 'string', pattern: '^d' }, e: {} }, { required: ['b', 'e'] }),
    f: { type: 'array', items: { type: 'number', minimum: 0 } },
  })
  expect(
    faults(schema, 'a: { b: x, c: y, d: e, g: 1 }\nf: [1, -1, z, -2]\nh: 1\n')
      .map(({ check, at }) => `${check.code} ${span(at)}`)
      .sort(),
  ).toEqual(
    [
      'schema-choice 1:15-16',
      'schema-pattern 1:21-22',
      'schema-range 2:15-17',
      'schema-range 2:8-10',
      'schema-required 1:1-2',
      'schema-type 1:9-10',
      'schema-type 2:12-13',
      'schema-unknown-key 1:24-25',
      'schema-unknown-key 3:1-2',
    ].sort(),
  )
})

it('a fault inside an anchor is told where it is written', () => {
  expect(tell(only({ a: only({ n: { type: 'number' } }), b: only({ n: { type: 'number' } }) }), 'a: &x { n: y }\nb: *x\n')).toMatchObject([
    { is: 'schema-type 1:12-13 n' },
  ])
})
