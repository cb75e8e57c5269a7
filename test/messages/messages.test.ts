import { expect, test } from 'vitest'
import { type Observation, observe } from '../../scripts/base/observation.ts'
import { pointAt } from '../../scripts/base/place.ts'
import { CATALOGUE } from '../../scripts/catalogue.ts'
import { inputBlank } from '../../scripts/facts/facts.ts'
import { type Telling, toFindings } from '../../scripts/messages/messages.ts'
import { checkMini, FACTS, NARRATIVE, narrative, REPORT, report, SITE } from '../mini.ts'

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
    expect([en, ...hints.map((hint) => hint[1])].join('').replace(/有值|且|则|否则|合计|最大|个数|逐条/g, '')).not.toMatch(
      /\p{Script=Han}/u,
    )
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
const BLANK = observe(inputBlank, pointAt('report.yaml', 2), { label: '编制数' })
const told = (found: Observation[], telling = PLAIN) => toFindings(found, 'u/2020', telling)

test('the same fault at the same place is told once, another value there is another fault', () => {
  expect(told([BLANK, BLANK]).findings).toHaveLength(1)
  expect(told([BLANK, observe(inputBlank, BLANK.at, { label: '在职人数' })]).findings).toHaveLength(2)
})

test('a hint is left out when one of its slots has no value', () => {
  expect(told([BLANK]).findings[0]).not.toHaveProperty('hint')
  expect(told([observe(inputBlank, BLANK.at, { label: '编制数', unit: '人' })]).findings[0]?.hint).toBe('单位：人')
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
