// Indicators that a unit brings, through the whole pipeline: read, checked, merged, scored.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { named, valueNamed } from '../../scripts/figures/figures.ts'
import { brief, checkMini, FACTS, REPORT } from '../mini.ts'

const FORM = join(import.meta.dirname, '../form')
const FORMAT = readFileSync(join(FORM, 'templates/mini/format.yaml'), 'utf8')
const SCHEMA = readFileSync(join(FORM, 'schemas/formats/mini.schema.json'), 'utf8').replace(
  '{ "title": "自评指标", "type": "object" }',
  '{ "$ref": "../indicators.schema.json#/$defs/inputs" }',
)

const OWN = `- name: 产出指标
  weight: 100
  children:
    - { name: 办案数, weight: 40, points: [{ name: 办案数, rule: target, worth: 40, target: 190件 }] }
    - { name: 宣传率, weight: 60, inputs: [宣传次数], points: [{ name: 宣传率, rule: proportion, worth: 60, of: 宣传次数 ÷ 10 }] }
`
const GIVEN = `${FACTS}indicators:\n  办案数: { 办案数: 171件, reason: 案源减少 }\n  宣传率: { 宣传次数: 9, reason: 天气 }\n`

const form = (indicators: string, more: Record<string, string | undefined> = {}) => ({
  'templates/mini/format.yaml': `${FORMAT}indicators: ${indicators}\n`,
  'schemas/formats/mini.schema.json': SCHEMA,
  'content/u/2020/indicators.yaml': OWN,
  'content/u/2020/report.yaml': GIVEN,
  ...more,
})
const unitForm = (more: Record<string, string | undefined> = {}) => form('unit', { 'templates/mini/indicators.yaml': undefined, ...more })
const own = (text: string) => ({ 'content/u/2020/indicators.yaml': text })
const given = (text: string) => ({ 'content/u/2020/report.yaml': `${FACTS}indicators:\n${text}` })
const total = (found: ReturnType<typeof checkMini>) => found.figures?.scores?.total?.toFixed()

describe('a form that leaves its indicators to the unit', () => {
  test('is scored by what the unit brings', () => {
    const found = checkMini(unitForm())
    expect(brief(found.findings)).toEqual([])
    expect(total(found)).toBe('90')
    expect(found.figures?.grade).toBe('优')
  })

  test("wants the unit's file", () => {
    const found = checkMini(unitForm({ 'content/u/2020/indicators.yaml': undefined }))
    expect(brief(found.findings)).toEqual(['file-missing indicators.yaml:1:1'])
    expect(found.figures?.scores).toBeUndefined()
  })

  test("tells what is against the schema in the unit's file, and scores nothing by it", () => {
    const found = checkMini(unitForm(own(OWN.replace('rule: target', 'rule: targe'))))
    expect(brief(found.findings)).toEqual(['schema-choice indicators.yaml:4:60'])
    expect(found.figures?.scores).toBeUndefined()
    expect(brief(checkMini(unitForm(own('# 没有\n'))).findings)).toEqual(['input-blank indicators.yaml:1:1'])
  })

  test("tells weights that do not make a hundred, and formulas that mean nothing, in the unit's file", () => {
    expect(brief(checkMini(unitForm(own(OWN.replace('weight: 100', 'weight: 90')))).findings)).toEqual([
      'weights-not-equal indicators.yaml:2:11',
      'weights-not-equal indicators.yaml:2:11',
    ])
    expect(brief(checkMini(unitForm(own(OWN.replace('of: 宣传次数', 'of: 宣传次')))).findings)).toContain(
      'formula-unknown-name indicators.yaml:5:103',
    )
  })

  test('may compute with scores that only the unit-year knows', () => {
    const figures = readFileSync(join(FORM, 'templates/mini/figures.yaml'), 'utf8')
    const more = (formula: string) =>
      unitForm({
        'templates/mini/figures.yaml': figures.replace('figures:\n', `figures:\n  失分: { formula: ${formula}, show: asWritten }\n`),
      })
    const sound = checkMini(more('指标.办案数.扣分 + 100 - 总分'))
    expect(brief(sound.findings)).toEqual([])
    expect(String(sound.figures?.figures.get('失分')?.value)).toBe('14')
    expect(brief(checkMini(more('指标.办件数.扣分')).findings)).toEqual(['formula-unknown-name figures.yaml:2:18'])
  })

  test('tells a rule that rests on the total, once', () => {
    expect(
      brief(checkMini(unitForm(own(OWN.replace('宣传次数 ÷ 10', '总分 ÷ 100')))).findings).filter((one) => one.startsWith('formula-cycle')),
    ).toEqual(['formula-cycle indicators.yaml:5:103'])
  })
})

describe('a form that brings some and leaves the rest', () => {
  const both = (more: Record<string, string | undefined> = {}) =>
    form('both', {
      'templates/mini/indicators.yaml': `- { name: 在职率, weight: 20, points: [{ name: 在职率, rule: target, worth: 20, target: 100%, sense: atMost, of: 在职率 }] }
- { name: 产出指标, weight: 80, children: [] }
`,
      ...own(OWN.replace('  weight: 100\n', '').replaceAll('40', '20')),
      ...more,
    })

  test('puts its own first and merges groups of one name', () => {
    const found = checkMini(both())
    expect(brief(found.findings)).toEqual([])
    expect(found.figures?.scores?.indicators.map(({ name, weight }) => `${name} ${weight.toFixed()}`)).toEqual(['在职率 20', '产出指标 80'])
    expect(total(found)).toBe('92')
  })

  test("has no score while the unit's part is missing", () => {
    const found = checkMini(both({ 'content/u/2020/indicators.yaml': undefined }))
    expect(found.figures?.scores).toBeUndefined()
  })

  test('is told of an indicator of the form that the unit brings again', () => {
    const again = checkMini(
      both(
        own(
          `${OWN.replace('  weight: 100\n', '').replaceAll('40', '20')}- { name: 在职率, weight: 20, points: [{ name: 一, rule: assess, worth: 20 }] }\n`,
        ),
      ),
    )
    expect(brief(again.findings)).toContain('indicator-name-twice indicators.yaml:5:3')
  })
})

test("a form that brings its own indicators refuses a unit's file", () => {
  expect(brief(checkMini({ ...own(OWN), 'content/u/2020/report.yaml': REPORT }).findings)).toEqual([
    'indicators-not-asked indicators.yaml:1:1',
  ])
})

describe('what a unit gives that no indicator asks for', () => {
  test('is told with the nearest name that is still free', () => {
    const found = checkMini(unitForm(given('  办案数: { 办案数: 190件 }\n  宣传律: { 宣传次数: 9 }\n'))).findings
    expect(brief(found)).toEqual(['indicator-unknown report.yaml:12:3', 'points-lost-without-reason report.yaml:12:3']) // scored as if it were that one
    expect(found[0]?.hint).toBe('是否应为“宣传率”？')
  })

  test('is told within an indicator too', () => {
    const found = checkMini(unitForm(given('  办案数: { 办案树: 190件 }\n  宣传率: { 宣传次数: 10 }\n'))).findings
    expect(found.map(({ code, message }) => `${code} ${message}`)).toContain('input-unknown 指标“办案数”没有“办案树”这个填报项')
  })

  test("is told once where the form's schema has refused it", () => {
    const closed = SCHEMA.replace(
      '{ "$ref": "../indicators.schema.json#/$defs/inputs" }',
      '{ "type": "object", "additionalProperties": false, "properties": { "办案数": {}, "宣传率": {} } }',
    )
    const found = checkMini(
      unitForm({
        'schemas/formats/mini.schema.json': closed,
        ...given('  办案数: { 办案数: 190件 }\n  宣传率: { 宣传次数: 10 }\n  旧项: {}\n'),
      }),
    )
    expect(brief(found.findings)).toEqual(['schema-unknown-key report.yaml:13:3'])
  })

  test('is not an award, whatever it is given for, nor a reason', () => {
    const found = checkMini(
      unitForm(
        given(
          '  办案数: { 办案数: { score: 30, reason: 口径不同, actual: 180宗 } }\n  宣传率: { score: 60, reason: 见附件, actual: 全覆盖 }\n',
        ),
      ),
    )
    expect(brief(found.findings)).toEqual([])
    expect(total(found)).toBe('90')
  })

  test('must still have the shape of an input', () => {
    const found = checkMini(unitForm(given('  办案数: 190件\n  宣传率: { score: 50, reason: "" }\n'))).findings
    expect(brief(found)).toContain('schema-type report.yaml:11:8')
    expect(found.map(({ code }) => code)).toContain('schema-length')
  })
})

test("an indicator's score, weight and lost points have names", () => {
  const { figures } = checkMini(unitForm())
  const shown = ['得分', '分值', '扣分'].map((what) => figures && named(figures, `指标.办案数.${what}`))
  expect(shown).toMatchObject([
    { kind: 'score' },
    { kind: 'weight', name: '指标.办案数.分值' },
    { kind: 'weight', name: '指标.办案数.扣分' },
  ])
  expect(figures && String(valueNamed(figures, '指标.产出指标.扣分'))).toBe('10')
})

test('a standard sentence of an indicator is checked with its form', () => {
  const sentences = "sentences: [{ when: 在职率 > 100%, text: '{{在职率}}，扣{{扣分}}分' }, { when: 在职率, text: '{{在职绿}}' }]"
  const found = checkMini(unitForm(own(OWN.replace('weight: 40,', `weight: 40, ${sentences},`)))).findings
  expect(found.map(({ code }) => code)).toEqual(['formula-type', 'reference-unknown'])
})

test('a total by deduction is taken from the full score', () => {
  const found = checkMini(
    unitForm({
      'templates/mini/format.yaml': `${FORMAT.replace('{ decimals: 1 }', '{ decimals: 2, total: 2, by: deduction }')}indicators: unit\n`,
      ...own('- { name: 办案数, points: [{ name: 办案数, rule: target, worth: 1, target: 190件 }] }\n- { name: 制度 }\n'),
      ...given('  办案数: { 办案数: 171件, reason: 案源减少 }\n'),
    }),
  )
  expect(brief(found.findings)).toEqual([])
  expect(total(found)).toBe('99.9')
  expect(found.figures?.facts.format).toMatchObject({ scoreBy: 'deduction', scoreFrom: '100', totalPlaces: 2 })
})
