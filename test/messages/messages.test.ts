import { expect, test } from 'vitest'
import { type Observation, observe } from '../../scripts/base/observation.ts'
import { pointAt } from '../../scripts/base/place.ts'
import { CATALOGUE } from '../../scripts/catalogue.ts'
import { inputBlank } from '../../scripts/facts/facts.ts'
import { sectionEmpty } from '../../scripts/findings/outline/section-empty.ts'
import { pointsLostWithoutReason } from '../../scripts/findings/scores/points-lost-without-reason.ts'
import { type Telling, toFindings } from '../../scripts/messages/messages.ts'
import { brief, checkMini, FACTS, NARRATIVE, narrative, REPORT, report, SITE } from '../mini.ts'

const slotsIn = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

test.each(CATALOGUE.flatMap(({ checks }) => checks.map((check) => [check.code, check] as const)))(
  '%s is said in Chinese and in English with the same slots',
  (_, { zh, en, hints = [] }) => {
    expect(slotsIn(en)).toEqual(slotsIn(zh))
    // A library's own words are English: no Chinese sentence has them.
    const both = hints.filter(([words]) => words !== '')
    expect(both.map((hint) => slotsIn(hint[1]))).toEqual(both.map((hint) => slotsIn(hint[0])))
    expect(hints.filter((hint) => !both.includes(hint)).flatMap((hint) => slotsIn(hint[1]))).toEqual(
      hints.length > both.length ? ['detail'] : [],
    )
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect([en, ...hints.map((hint) => hint[1])].join('').replace(/有值|且|则|否则/g, '')).not.toMatch(/\p{Script=Han}/u)
  },
)

/** A root with as many faults as fit into one. */
const FAULTY = {
  'content/site.yaml': `${SITE}extra: 1\n`,
  ...report(`${FACTS.replace('52', '五十二').replace('预算: 70', '预算: 70.123').replace('限定: 余', '限定: 馀')}  备主: 无
indicators:
  产出: { 按时完成: { score: 31 }, 公开: 说不清 }
stated: { 总份: 86 }
waivers:
  - { code: stated-difers, reason: 无 }
  - { code: points-lost-without-reason, reason: 无 }
`),
  ...narrative(`${NARRATIVE.replace('# 基本情况', '# 基本情况况')}\n## 别的\n\n{{没有 {{在职绿}}\n`),
  'templates/mini/data.hbs': '{{value "人员.编制"}}\n',
}

test.each(['zh', 'en'] as const)('no message or hint of many faults at once has an unfilled slot, in %s', (language) => {
  const { findings } = checkMini(FAULTY, language)
  expect(new Set(findings.map((one) => one.code)).size).toBeGreaterThan(8)
  for (const { message, hint } of findings) {
    expect(`${message}${hint ?? ''}`).not.toMatch(/\{\w+\}|“”|undefined|\[object|\b(kind|type|format|bound|length|yaml):\w/)
  }
})

test('findings stand in the order of files, lines and columns', () => {
  const places = checkMini(FAULTY)
    .findings.filter((one) => one.report === 'u/2020')
    .map(({ at }) => at)
  const sorted = places.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
  expect(places).toEqual(sorted)
})

const PLAIN: Telling = { language: 'zh', levels: new Map(), catalogue: CATALOGUE }
const levels = (...given: [code: string, level: string][]): Telling => ({
  ...PLAIN,
  levels: new Map(given.map(([code, level]) => [code, { level, at: pointAt('site.yaml') }])),
})
const LOST = observe(pointsLostWithoutReason, pointAt('report.yaml', 3), { name: '公开', score: '0', weight: '1' })
const BLANK = observe(inputBlank, pointAt('report.yaml', 2), { label: '编制数' })
const told = (found: Observation[], telling = PLAIN, ...waived: string[]) =>
  toFindings(
    found,
    'u/2020',
    telling,
    waived.map((code, i) => ({ code, reason: '说明', at: pointAt('report.yaml', 20 + i) })),
  )

test('the same fault at the same place is told once, another value there is another fault', () => {
  expect(told([BLANK, BLANK]).findings).toHaveLength(1)
  expect(told([BLANK, observe(inputBlank, BLANK.at, { label: '在职人数' })]).findings).toHaveLength(2)
})

test('a hint is left out when one of its slots has no value', () => {
  expect(told([BLANK]).findings[0]).not.toHaveProperty('hint')
  expect(told([observe(inputBlank, BLANK.at, { label: '编制数', unit: '人' })]).findings[0]?.hint).toBe('单位：人')
})

test('a waiver silences a warning and keeps it among the waived', () => {
  const { findings, waived } = told([LOST], PLAIN, 'points-lost-without-reason')
  expect(findings).toEqual([])
  expect(waived.map((one) => one.code)).toEqual(['points-lost-without-reason'])
})

test('a waiver never silences an error, and says that it had nothing to do', () => {
  expect(brief(told([BLANK], PLAIN, 'input-blank').findings)).toEqual(['input-blank report.yaml:2:1', 'waiver-unused report.yaml:20:1'])
})

test('a warning that the site has made an error cannot be waived', () => {
  const strict = levels(['points-lost-without-reason', 'error'])
  const { findings, waived } = told([LOST], strict, 'points-lost-without-reason')
  expect(findings.map(({ code, level }) => [code, level])).toEqual([
    ['points-lost-without-reason', 'error'],
    ['waiver-unused', 'warning'],
  ])
  expect(waived).toEqual([])
})

test('a waiver of a code that does not exist is told with the nearest one', () => {
  expect(told([], PLAIN, 'stated-difers').findings[0]).toMatchObject({
    code: 'waiver-unknown',
    level: 'error',
    hint: '是否应为“stated-differs”？',
  })
  expect(told([], PLAIN, 'constructor').findings[0]).toMatchObject({ code: 'waiver-unknown' })
})

test('a waiver with a name silences only what is told of that name, and goes before one without', () => {
  const other = observe(pointsLostWithoutReason, pointAt('report.yaml', 9), { name: '按时', score: '0', weight: '1' })
  const waiver = (line: number, of?: string) => ({
    code: LOST.check.code,
    reason: '说明',
    at: pointAt('report.yaml', line),
    ...(of === undefined ? {} : { of }),
  })
  const tell = (...waivers: ReturnType<typeof waiver>[]) => toFindings([LOST, other], 'u/2020', PLAIN, waivers)
  expect(brief(tell(waiver(20, '公开')).findings)).toEqual(['points-lost-without-reason report.yaml:9:1'])
  expect(tell(waiver(20), waiver(21, '公开'))).toMatchObject({ findings: [], waived: [{}, {}] })
  expect(tell(waiver(20), waiver(21, '无此项')).findings).toMatchObject([
    { code: 'waiver-unused', at: { line: 21 }, message: '“points-lost-without-reason 无此项”没有可豁免的警告' },
  ])
})

test('a waiver’s name may be the label or the title that a warning is about', () => {
  const lenient = levels(['input-blank', 'warning'], ['section-empty', 'warning'])
  const empty = observe(sectionEmpty, pointAt('narrative.md', 3), { title: '机构设置' })
  const waivers = [
    ['input-blank', '编制数'],
    ['section-empty', '机构设置'],
  ].map(([code = '', of = ''], i) => ({ code, of, reason: '说明', at: pointAt('report.yaml', 20 + i) }))
  expect(toFindings([BLANK, empty], 'u/2020', lenient, waivers)).toMatchObject({ findings: [], waived: [{}, {}] })
})

test('the name of a waiver in report.yaml reaches the findings', () => {
  const lost = REPORT.replace('按时完成: true, 公开: true', '按时完成: true, 公开: false')
  const found = (of: string) =>
    checkMini(report(`${lost}waivers: [{ code: points-lost-without-reason, of: ${of}, reason: 另行说明 }]\n`)).findings.map(
      (one) => one.code,
    )
  expect(found('产出')).toEqual([])
  expect(found('投入').sort()).toEqual(['points-lost-without-reason', 'waiver-unused'])
})

test('one waiver covers all warnings of its code', () => {
  const other = observe(pointsLostWithoutReason, pointAt('report.yaml', 9), { name: '按时', score: '0', weight: '1' })
  expect(told([LOST, other], PLAIN, 'points-lost-without-reason')).toMatchObject({ findings: [], waived: [{}, {}] })
})

test('a site may give a code another level, or turn it off', () => {
  const level = (name: 'warning' | 'off') => told([BLANK], levels(['input-blank', name])).findings.map((one) => one.level)
  expect(level('warning')).toEqual(['warning'])
  expect(level('off')).toEqual([])
})

test('a level that does not exist leaves the code its own', () => {
  expect(told([BLANK], levels(['input-blank', 'fatal'])).findings[0]?.level).toBe('error')
})

test('the levels of site.yaml reach the findings of a report', () => {
  const lost = report(REPORT.replace('公开: true', '公开: false'))
  const levelled = (level: string) =>
    checkMini({ ...lost, 'content/site.yaml': `${SITE}findings: { points-lost-without-reason: ${level} }\n` }).findings
  expect(levelled('error').map((one) => one.level)).toEqual(['error'])
  expect(levelled('off')).toEqual([])
})

test('English findings are English', () => {
  const { findings } = checkMini(report(REPORT.replace('52', '五十二')), 'en')
  expect(findings[0]).toMatchObject({
    code: 'schema-type',
    message: '“编制数” must be a whole number, found the text “五十二”',
    hint: 'write 52; unit: 人',
  })
})

test('a value left blank is told as a blank, and hints that ask go on without a semicolon', () => {
  const blank = checkMini(report(REPORT.replace(/  经费:\n(    .*\n){3}/, '  经费:\n'))).findings.find((one) => one.code === 'input-blank')
  expect(blank?.message).toBe('“经费”必须填写')
  const choice = checkMini(report(REPORT.replace('限定: 余', '限定: 大约'))).findings.find((one) => one.code === 'schema-choice')
  expect(choice?.hint).toBe('是否应为“约”？可选：余、近、约、以上、预计')
})
