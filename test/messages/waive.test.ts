// A waiver answers what stood there when it was written, and nothing that came later.

import { expect, test } from 'vitest'
import { type Observation, observe } from '../../scripts/base/observation.ts'
import { pointAt } from '../../scripts/base/place.ts'
import { CATALOGUE } from '../../scripts/catalogue.ts'
import { inputBlank, type Waiver } from '../../scripts/facts/facts.ts'
import { sectionEmpty } from '../../scripts/findings/outline/section-empty.ts'
import { pointsLostWithoutReason } from '../../scripts/findings/scores/points-lost-without-reason.ts'
import { type Telling, toFindings } from '../../scripts/messages/messages.ts'
import { brief, checkMini, REPORT, report, SAME_YEARS } from '../mini.ts'

const PLAIN: Telling = { language: 'zh', levels: new Map(), catalogue: CATALOGUE }
const levels = (...given: [code: string, level: string][]): Telling => ({
  ...PLAIN,
  levels: new Map(given.map(([code, level]) => [code, { level, at: pointAt('site.yaml') }])),
})
const lost = (name: string, line = 3, score = '0'): Observation =>
  observe(pointsLostWithoutReason, pointAt('report.yaml', line), { name, score, weight: '1' })
const LOST = lost('公开')
const BLANK = observe(inputBlank, pointAt('report.yaml', 2), { label: '编制数' })

/** Waivers from line 20 on. */
const tell = (found: Observation[], waivers: Partial<Waiver>[], telling = PLAIN) =>
  toFindings(
    found,
    'u/2020',
    telling,
    waivers.map((one, i) => ({ code: LOST.check.code, reason: '说明', at: pointAt('report.yaml', 20 + i), ...one })),
  )

test('a waiver silences a warning that says what it is for, and keeps it among the waived', () => {
  const { findings, waived } = tell([LOST], [{ of: '公开', values: ['0 / 1'] }])
  expect(findings).toEqual([])
  expect(waived.map((one) => one.code)).toEqual(['points-lost-without-reason'])
  expect(tell([LOST], [{ values: ['公开 / 0 / 1'] }])).toMatchObject({ findings: [], waived: [{}] })
})

test('what a warning says is not silenced when it is no longer what was waived', () => {
  const { findings, waived } = tell([lost('公开', 3, '0.5')], [{ of: '公开', values: ['0 / 1'] }])
  expect(waived).toEqual([])
  expect(findings).toMatchObject([
    { code: 'points-lost-without-reason', level: 'warning', related: [{ line: 20 }] },
    {
      code: 'waiver-outdated',
      at: { line: 20 },
      message: '“points-lost-without-reason 公开”豁免的是“0 / 1”，现在是“0.5 / 1”，豁免不再有效',
      hint: expect.stringContaining("for: '0.5 / 1'"),
      related: [{ line: 3 }],
    },
  ])
})

test('a waiver that does not say what it is for is told with what to add', () => {
  const { findings, waived } = tell([LOST], [{ of: '公开' }])
  expect(waived).toHaveLength(1)
  expect(findings).toMatchObject([{ code: 'waiver-unbound', level: 'warning', hint: "在这条豁免里加上 for: '0 / 1'" }])
  expect(tell([LOST, lost('按时', 9)], [{}])).toMatchObject({
    findings: [{ code: 'waiver-unbound', hint: "在这条豁免里加上 for: ['公开 / 0 / 1', '按时 / 0 / 1']" }],
    waived: [{}, {}],
  })
})

test('the text to add is taken back as it stands, in both languages', () => {
  const reportWith = (bound: string): Record<string, string> =>
    report(`${REPORT}stated: { 在职率: '82.6%' }\nwaivers: [{ code: stated-differs, of: 在职率, ${bound}reason: 原文如此 }]\n`)
  for (const language of ['zh', 'en'] as const) {
    const [unbound] = checkMini(reportWith(''), language).findings
    expect(unbound?.code).toBe('waiver-unbound')
    const text = unbound?.hint?.replace(/^.*(?=for: ')/, '') ?? ''
    expect(checkMini(reportWith(`${text}, `), language)).toMatchObject({ findings: [], waived: [{ code: 'stated-differs' }] })
  }
})

test('a stated result that is changed after it was waived is told again', () => {
  const stated = (text: string): Record<string, string> =>
    report(`${REPORT}stated: { 在职率: ${text} }\nwaivers: [{ code: stated-differs, of: 在职率, for: 82.6% / 82.7%, reason: 原文如此 }]\n`)
  expect(checkMini(stated('82.6%')).findings).toEqual([])
  expect(checkMini(stated('86.2%')).findings.map((one) => one.code)).toEqual(['stated-differs', 'waiver-outdated'])
  expect(checkMini(stated('82.69%')).findings.map((one) => one.code)).toEqual(['waiver-unused'])
})

test('of several things waived, the one that is mended and the one that changed are told apart from those that hold', () => {
  const values = ['公开 / 0 / 1', '按时 / 0 / 1']
  expect(tell([LOST], [{ values }]).findings).toMatchObject([
    { code: 'waiver-unused', message: '“points-lost-without-reason 按时 / 0 / 1”没有可豁免的警告' },
  ])
  expect(tell([LOST, lost('按时', 9, '0.5')], [{ values }]).findings).toMatchObject([
    { code: 'points-lost-without-reason', at: { line: 9 } },
    { code: 'waiver-outdated', hint: expect.stringContaining("for: ['公开 / 0 / 1', '按时 / 0.5 / 1']") },
  ])
})

test('a warning that says no more than a name is bound by that name', () => {
  const lenient = levels(['input-blank', 'warning'], ['section-empty', 'warning'])
  const empty = observe(sectionEmpty, pointAt('narrative.md', 3), { title: '机构设置' })
  const waivers = [
    { code: 'input-blank', of: '编制数' },
    { code: 'section-empty', of: '机构设置' },
  ]
  expect(tell([BLANK, empty], waivers, lenient)).toMatchObject({ findings: [], waived: [{}, {}] })
  expect(tell([empty], [{ code: 'section-empty' }], lenient).findings).toMatchObject([
    { code: 'waiver-unbound', hint: "在这条豁免里加上 for: '机构设置'" },
  ])
})

test('a waiver never silences an error, and says that it had nothing to do', () => {
  expect(brief(tell([BLANK], [{ code: 'input-blank' }]).findings)).toEqual([
    'input-blank report.yaml:2:1',
    'waiver-unused report.yaml:20:1',
  ])
})

test('a warning that the site has made an error cannot be waived', () => {
  const { findings, waived } = tell([LOST], [{ of: '公开', values: ['0 / 1'] }], levels(['points-lost-without-reason', 'error']))
  expect(findings.map(({ code, level }) => [code, level])).toEqual([
    ['points-lost-without-reason', 'error'],
    ['waiver-unused', 'warning'],
  ])
  expect(waived).toEqual([])
})

test('a waiver of a code that does not exist is told with the nearest one', () => {
  expect(tell([], [{ code: 'stated-difers' }]).findings[0]).toMatchObject({
    code: 'waiver-unknown',
    level: 'error',
    hint: '是否应为“stated-differs”？',
  })
  expect(tell([], [{ code: 'constructor' }]).findings[0]).toMatchObject({ code: 'waiver-unknown' })
})

test('a waiver with a name silences only what is told of that name, and goes before one without', () => {
  const both = [LOST, lost('按时', 9)]
  const named = { of: '公开', values: ['0 / 1'] }
  const all = { values: ['按时 / 0 / 1'] }
  expect(brief(tell(both, [named]).findings)).toEqual(['points-lost-without-reason report.yaml:9:1'])
  expect(tell(both, [all, named])).toMatchObject({ findings: [], waived: [{}, {}] })
  expect(tell(both, [{ values: ['公开 / 0 / 1', '按时 / 0 / 1'] }, { of: '无此项' }]).findings).toMatchObject([
    { code: 'waiver-unused', at: { line: 21 }, message: '“points-lost-without-reason 无此项”没有可豁免的警告' },
  ])
})

test('the name of a waiver in report.yaml reaches the findings', () => {
  const without = REPORT.replace('按时完成: true, 公开: true', '按时完成: true, 公开: false')
  const found = (of: string) =>
    checkMini(
      report(`${without}waivers: [{ code: points-lost-without-reason, of: ${of}, for: 30 / 40, reason: 另行说明 }]\n`),
    ).findings.map((one) => one.code)
  expect(found('产出')).toEqual([])
  expect(found('投入').sort()).toEqual(['points-lost-without-reason', 'waiver-unused'])
})

test('a reason that came along from last year is told, one that was written anew is not', () => {
  const waiver = (reason: string): string => `waivers: [{ code: stated-differs, of: 在职率, for: 82.6% / 82.7%, reason: ${reason} }]\n`
  const years = (last: string, now: string) =>
    checkMini({
      ...SAME_YEARS,
      ...report(`${REPORT}stated: { 在职率: 82.6% }\n${waiver(now)}`),
      'content/u/2019/report.yaml': `${REPORT}stated: { 在职率: 82.6% }\n${waiver(last)}`,
    }).findings
  expect(years('原公开文件印错', '原公开文件 印错')).toMatchObject([
    { code: 'waiver-carried', level: 'warning', related: [{ file: 'content/u/2019/report.yaml' }] },
  ])
  expect(years('原公开文件印错', '2020年的公开文件印错')).toEqual([])
})
