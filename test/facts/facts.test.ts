// test: facts are complete and typed, whatever the unit wrote.

import { describe, expect, it } from 'vitest'
import { plain } from '../../scripts/base/decimal.ts'
import {
  type Fact,
  type Facts,
  fieldOf,
  type Format,
  nearestField,
  type Schemas,
  toFacts,
  toFormat,
  toSite,
} from '../../scripts/facts/facts.ts'
import { observed, span } from '../observed.ts'
import { only, schemas, sheet, unitYear } from './schema.ts'

const MONEY = { type: ['number', 'null'], minimum: 0, 'x-unit': '万元', 'x-decimals': 2 }
const QUANTITY = only(
  { 数值: { type: ['number', 'null'] }, 单位: { type: 'string' }, 限定: { type: 'string' }, 期间: { type: 'string' } },
  { 'x-quantity': true, required: ['数值', '单位'] },
)

const FACTS = only({
  人员: only({
    编制数: {
      title: '编制人数',
      description: '核定数',
      type: ['integer', 'null'],
      'x-unit': '人',
      'x-source': '附件1',
      'x-input': 'required',
    },
    说明: { type: ['string', 'null'] },
  }),
  经费: only({ 接待: { title: '公务接待费', $ref: '#/$defs/years' }, 出国: { 'x-source': '附件2', $ref: '#/$defs/years' } }),
  有车: { type: 'boolean' },
  机构: { type: ['array', 'null'], items: { type: 'string' } },
  面积: QUANTITY,
  其他: { type: 'object', additionalProperties: MONEY },
  业绩: { type: 'object', additionalProperties: QUANTITY },
})

const SCHEMAS: Schemas = schemas({
  'formats/f': {
    ...only({
      format: {},
      dated: { type: 'string', format: 'date' },
      facts: FACTS,
      indicators: {},
      stated: {},
      waivers: {},
    }),
    $defs: { years: { title: '三年', description: '各年', ...only({ 本年: MONEY, 上年: MONEY }) } },
  },
  unit: only({ name: { type: 'string' }, shortName: { type: 'string' }, region: { type: 'string' } }),
})

function format(): Format {
  const nothing = (name: string) => ({ file: `templates/f/${name}.yaml`, node: undefined })
  return toFormat(
    {
      id: 'f',
      bases: [],
      format: nothing('format'),
      figures: nothing('figures'),
      indicators: nothing('indicators'),
      templates: new Map(),
    },
    SCHEMAS,
  ).value
}

function read(
  report: string,
  unit?: string,
): { facts: Facts; observed: string[]; get: (name: string) => Fact; shown: (name: string) => string } {
  const { value, observations } = toFacts(unitYear(report, unit), format(), SCHEMAS)
  const get = (name: string): Fact =>
    value.facts.get(name) ??
    (() => {
      throw new Error(`no fact ${name}`)
    })()
  const shown = (name: string): string => {
    const { value: found } = get(name)
    return typeof found === 'object' && found ? plain(found) : JSON.stringify(found)
  }
  return { facts: value, observed: observed(observations), get, shown }
}

describe('the dictionary', () => {
  const { fields, open } = format().dictionary

  it('lists every field of a form by its path, in the order of the form', () => {
    expect([...fields.keys()]).toEqual([
      '人员.编制数',
      '人员.说明',
      '经费.接待.本年',
      '经费.接待.上年',
      '经费.出国.本年',
      '经费.出国.上年',
      '有车',
      '机构',
      '面积',
    ])
    expect([...open.keys()]).toEqual(['其他', '业绩'])
  })

  it('knows label, kind, unit, places, note and source, also behind a reference', () => {
    expect(fields.get('人员.编制数')).toEqual({
      name: '人员.编制数',
      label: '编制人数',
      kind: 'number',
      required: true,
      unit: '人',
      decimals: 0,
      note: '核定数',
      source: '附件1',
    })
    expect(fields.get('经费.接待.本年')).toEqual({
      name: '经费.接待.本年',
      label: '本年',
      kind: 'number',
      required: false,
      unit: '万元',
      decimals: 2,
    })
    expect([fields.get('经费.出国.本年')?.source, fields.get('人员.说明')?.source]).toEqual(['附件2', undefined]) // the group's
    expect(['有车', '机构', '面积', '人员.说明'].map((name) => fields.get(name)?.kind)).toEqual(['truth', 'list', 'quantity', 'text'])
  })

  it('puts the words beside a reference before those behind it', () => {
    const beside = { a: { title: '这里', $ref: '#/$defs/n' }, b: { $ref: '#/$defs/n' } }
    const one = schemas({
      'formats/f': { ...only({ facts: only(beside) }), $defs: { n: { title: '那里', ...MONEY } } },
    })
    const sheets = { file: 'x', node: undefined }
    const { value } = toFormat({ id: 'f', bases: [], format: sheets, figures: sheets, indicators: sheets, templates: new Map() }, one)
    expect([...value.dictionary.fields.values()].map(({ label, unit }) => `${label} ${unit}`)).toEqual(['这里 万元', '那里 万元'])
  })

  it('finds members of open groups and the parts of compound fields', () => {
    const dictionary = format().dictionary
    expect(fieldOf(dictionary, '其他.奖金')).toMatchObject({ name: '其他.奖金', label: '奖金', unit: '万元' })
    expect(['面积.数值', '面积.期间', '业绩.道路.数值', '机构.个数'].map((name) => fieldOf(dictionary, name)?.kind)).toEqual([
      'number',
      'text',
      'number',
      'number',
    ])
    expect(['面积.个数', '人员.编制数.数值', '人员', '经费.接待', '不存在'].map((name) => fieldOf(dictionary, name))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('guesses the nearest field', () => {
    expect([nearestField(format().dictionary, '经费.接侍.本年'), nearestField(format().dictionary, '完全不同的名称')]).toEqual([
      '经费.接待.本年',
      undefined,
    ])
  })
})

describe('facts', () => {
  it('are all there, blank where nothing was given, with the place where they would stand', () => {
    const { facts, get, observed: faults } = read('format: f\nfacts:\n  人员: { 编制数: 52 }\n')
    expect(faults).toEqual([])
    const blank = [...facts.facts.values()].filter(({ value }) => value === null).map(({ name }) => name)
    expect(blank).toEqual([
      '填报日期',
      '人员.说明',
      '经费.接待.本年',
      '经费.接待.上年',
      '经费.出国.本年',
      '经费.出国.上年',
      '有车',
      '机构',
      '机构.个数',
      '面积',
      '面积.数值',
      '面积.期间',
    ])
    expect([span(get('人员.编制数').at), span(get('经费.接待.本年').at)]).toEqual(['3:14-16', '2:1-6'])
    expect(get('经费.接待.本年').at.file).toBe('report.yaml')
  })

  it('keep what was written beside the value, and a blank is not 0', () => {
    const { get, shown } = read('facts:\n  经费: { 接待: { 本年: 0.10, 上年: null }, 出国: { 本年: 0, 上年: } }\n')
    expect(['本年', '上年'].map((year) => get(`经费.接待.${year}`).text)).toEqual(['0.10', ''])
    expect([shown('经费.接待.上年'), shown('经费.出国.本年'), shown('经费.出国.上年')]).toEqual(['null', '0', 'null'])
  })

  it('of open groups have the names that the unit gave', () => {
    const {
      get,
      shown,
      observed: faults,
    } = read(
      'facts:\n  其他: { 奖金: 1.5, 抚恤金: 0 }\n  业绩: { 道路: { 数值: 3.2, 单位: 公里, 限定: 约, 期间: 全年 } }\n  人员: { 编制数: 52 }\n',
    )
    expect(faults).toEqual([])
    expect([
      shown('其他.奖金'),
      get('其他.奖金').field.label,
      shown('业绩.道路'),
      shown('业绩.道路.数值'),
      shown('业绩.道路.期间'),
    ]).toEqual(['1.5', '奖金', '3.2', '3.2', '"全年"'])
    expect(get('业绩.道路').quantity).toEqual({ unit: '公里', qualifier: '约', period: '全年' })
  })

  it('of a list are its items and their number, which is blank where the list is', () => {
    expect(
      ['[办公室, 财政所]', '[]', 'null'].map((list) => {
        const { shown } = read(`facts:\n  机构: ${list}\n`)
        return [shown('机构'), shown('机构.个数')]
      }),
    ).toEqual([
      ['"办公室、财政所"', '2'],
      ['null', '0'],
      ['null', 'null'],
    ])
  })

  it('of the wrong type are told, are what they can only mean or else blank for all that follows, and nothing breaks', () => {
    const { shown, observed: faults } = read(
      'facts:\n  人员: { 编制数: 五十二, 说明: 5 }\n  经费: 无\n  有车: 是\n  机构: 一个\n  面积: 500\n  其他: [1]\n  业绩: { 道路: 5 }\n',
    )
    expect(faults.toSorted()).toEqual([
      'schema-type 2:14-17',
      'schema-type 2:23-24',
      'schema-type 3:7-8',
      'schema-type 4:7-8',
      'schema-type 5:7-9',
      'schema-type 6:7-10',
      'schema-type 7:7-10',
      'schema-type 8:13-14',
    ])
    expect(['人员.编制数', '人员.说明', '有车'].map(shown)).toEqual(['52', '"5"', 'true'])
    for (const name of ['经费.接待.本年', '机构', '机构.个数', '面积', '面积.数值', '业绩.道路']) expect(shown(name), name).toBe('null')
  })

  it.each(['', 'facts:', 'facts: 5', 'facts: [1]', '5', '[a]'])('of a report that is %j are all blank', (report) => {
    expect(read(report).shown('人员.编制数')).toBe('null')
  })

  it('of every report are its year, its date and who the unit is', () => {
    const { shown, facts } = read('dated: 2021-03-05')
    expect(['年度', '上年度', '填报日期', '单位.名称', '单位.简称', '单位.地区'].map(shown)).toEqual([
      '"2020"',
      '"2019"',
      '"2021年3月5日"',
      '"甲局"',
      '"甲"',
      '"某市"',
    ])
    expect([facts.dated, facts.unitName]).toEqual(['2021-03-05', '甲局'])
  })

  it("know no date where the report's is none, and the unit's folder where its name is missing", () => {
    const { shown, facts, observed: faults } = read('dated: 2021-02-30\nfacts: { 人员: { 编制数: 52 } }\n', 'shortName: 甲')
    expect([faults, shown('填报日期'), facts.dated, facts.unitName, shown('单位.名称')]).toEqual([
      ['schema-format 1:8-18'],
      'null',
      undefined,
      'a',
      'null',
    ])
  })

  it('of a required field that is left blank can be told from one that may be', () => {
    const { get } = read('facts: { 人员: { 编制数: null } }')
    expect([get('人员.编制数').field.required, get('人员.编制数').text, get('人员.说明').field.required]).toEqual([true, '', false])
  })
})

describe('decimal places', () => {
  it('are counted in the source text, where a binary float has lost them', () => {
    const { observations } = toFacts(
      unitYear('facts:\n  经费: { 接待: { 本年: 1234567890123456.789, 上年: 1234567890123456.70 } }\n  人员: { 编制数: 52 }\n'),
      format(),
      SCHEMAS,
    )
    expect(observations).toMatchObject([
      {
        check: { code: 'schema-decimals' },
        at: { line: 2, column: 19, endColumn: 39 },
        slots: { label: '本年', found: '1234567890123456.789', limit: 2 },
      },
    ])
  })

  it('count trailing zeros, also in open groups and behind whole numbers', () => {
    expect(read('facts: { 人员: { 编制数: 52.0 }, 其他: { 奖金: 1.500 } }').observed).toEqual([
      'schema-decimals 1:21-25',
      'schema-decimals 1:39-44',
    ])
  })
})

describe('beside the facts', () => {
  it('stated figures keep the characters they were printed in', () => {
    const { facts } = read('stated:\n  在职人员控制率: 82.70%\n  总分: 86.20\n')
    expect(facts.stated.map(({ name, text, nameAt, at }) => [name, text, span(nameAt), span(at)])).toEqual([
      ['在职人员控制率', '82.70%', '2:3-10', '2:12-18'],
      ['总分', '86.20', '3:3-5', '3:7-12'],
    ])
  })

  it('waivers have their code, their reason and the place of the code', () => {
    const { facts } = read('waivers:\n  - code: stated-differs\n    reason: 原文如此\n  - reason: 无\n  - x\n')
    expect(facts.waivers.map(({ code, reason, at }) => [code, reason, span(at)])).toEqual([
      ['stated-differs', '原文如此', '2:11-25'],
      ['', '无', '4:5-5:1'],
      ['', '', '5:5-6'],
    ])
    expect(read('waivers: [{ code: a, of: 公开, reason: 无 }]').facts.waivers[0]?.of).toBe('公开')
    expect(facts.waivers[0]).not.toHaveProperty('of')
    const values = (bound: string) => read(`waivers: [{ code: a, for: ${bound}, reason: 无 }]`).facts.waivers[0]?.values
    expect([values('82.60'), values('82.6% / 82.7%'), values("['1', 2.50]")]).toEqual([['82.60'], ['82.6% / 82.7%'], ['1', '2.50']])
    expect(facts.waivers[0]).not.toHaveProperty('values')
  })

  it('a site says its language and what levels it gives to findings', () => {
    const site = toSite(
      sheet('title: 公开\nlanguage: en-GB\nfindings: { stated-differs: off, input-blank: info }', 'site.yaml'),
      schemas({ site: {} }),
    ).value
    expect([site.title, site.publisher, site.language, [...site.levels].map(([code, { level }]) => [code, level])]).toEqual([
      '公开',
      '',
      'en',
      [
        ['stated-differs', 'off'],
        ['input-blank', 'info'],
      ],
    ])
    expect(toSite({ file: 'site.yaml', node: undefined }, schemas({ site: {} })).value.language).toBe('zh')
  })
})
