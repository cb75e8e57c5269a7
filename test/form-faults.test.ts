// test: one slip in a form, one finding, at its line; the reports that use the form wait for it.

import { expect, test } from 'vitest'
import { nearest } from '../scripts/facts/facts.ts'
import { checkMini, miniFiles } from './mini.ts'

const FIGURES = 'templates/mini/figures.yaml'
const INDICATORS = 'templates/mini/indicators.yaml'
const SCHEMA = 'schemas/formats/mini.schema.json'

function told(file: string, from: string, to: string, more: Record<string, string> = {}): string[] {
  const text = miniFiles()[file] ?? ''
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  const { findings } = checkMini({ [file]: text.replace(from, to), ...more })
  return findings.map(({ at, code }) => `${code} ${at.file.replace(/^.*\//, '')}:${at.line}`)
}

const WAITS = 'report-waits report.yaml:1'

test.each([
  [FIGURES, '人员.在职人数 ÷', '人员.在职 ÷', ['formula-unknown-name figures.yaml:2', WAITS]],
  [FIGURES, '人员.在职人数 ÷', '人员 ÷', ['formula-unknown-name figures.yaml:2', WAITS]],
  [FIGURES, '人员.在职人数 ÷', '在职率 ÷', ['formula-cycle figures.yaml:2', WAITS]],
  [FIGURES, 'figures:', 'figure:', ['schema-unknown-key figures.yaml:1', WAITS]],
  [INDICATORS, 'name: 公开, rule', 'name: 按时完成, rule', ['indicator-name-twice indicators.yaml:19', WAITS]],
  [
    SCHEMA,
    '"年末在职人数", "type": ["integer", "null"], "minimum": 0, "x-unit": "人"',
    '"年末在职人数", "type": ["integer", "null"]',
    ['unit-missing mini.schema.json:24'],
  ],
  [
    SCHEMA,
    '"required": ["编制数", "在职人数"]',
    '"required": ["编制数", "在职人数", "临聘"]',
    ['schema-broken mini.schema.json:21', WAITS],
  ],
])('%s: %s → %s', (file, from, to, expected) => {
  expect(told(file, from, to).toSorted()).toEqual(expected.toSorted())
})

test('a fault that the site takes for less than an error lets the reports go on', () => {
  const site = 'title: 公开站\npublisher: 某市\nlanguage: zh-CN\nfindings: { formula-unknown-name: warning }\n'
  expect(told(FIGURES, '人员.在职人数 ÷', '人员.在职 ÷', { 'content/site.yaml': site })).not.toContain(WAITS)
})

test('a form without its schema is told that, and nothing of its names', () => {
  const { findings } = checkMini({ [SCHEMA]: undefined })
  expect(findings.map(({ at, code }) => `${code} ${at.file}`)).toEqual([
    `file-missing ${SCHEMA}`,
    'report-waits content/u/2020/report.yaml',
  ])
})

test('a weight that is not what its points add up to is told once, not for the sum above it too', () => {
  expect(told(INDICATORS, 'weight: 40', 'weight: 41')).toEqual(['points-not-weight indicators.yaml:15', WAITS])
})

test('a division by zero is told as that', () => {
  const report = (miniFiles()['content/u/2020/report.yaml'] ?? '').replace('编制数: 52', '编制数: 0')
  const { findings } = checkMini({ 'content/u/2020/report.yaml': report })
  expect(findings.find(({ code }) => code === 'score-undetermined')?.hint).toContain('在职率的除数是 0')
})

test('a definition without a unit is told once, however many facts share it', () => {
  expect(
    told(SCHEMA, '"x-unit": "万元", "x-decimals": 2 }\n', '"x-decimals": 2 }\n').filter((one) => one.startsWith('unit-missing')),
  ).toHaveLength(1)
})

test('of names equally near the one that begins alike is offered', () => {
  expect(nearest('widht', ['right', 'width', 'weight'])).toBe('width')
  expect(nearest('甲', ['乙'])).toBeUndefined()
})
