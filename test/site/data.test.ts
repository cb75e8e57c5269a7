import { expect, test } from 'vitest'
import { toSummary } from '../../scripts/pages/pages.ts'
import { dataJson } from '../../scripts/site/site.ts'
import { checkMini, REPORT, report } from '../mini.ts'

interface Entry {
  name: string
  value: string | null
  text: string
  lack: string | null
  inputs: object[]
  rounding: object | null
}

function data(text = REPORT) {
  const { figures } = checkMini(report(text))
  if (!figures) throw new Error('no figures')
  const written = dataJson(figures, toSummary(figures, false))
  return { written, read: JSON.parse(written) as { facts: Entry[]; figures: Entry[]; scores: object[]; total: string; grade: string } }
}

test('the same content gives the same bytes, and no path of this machine', () => {
  expect(data().written).toBe(data().written)
  expect(data().written).not.toMatch(/\/tmp|jibao-test/)
})

test('a fact is exact, with its text, unit and place', () => {
  const { facts } = data(REPORT.replace('100.5', '100.50')).read
  expect(facts.find((fact) => fact.name === '经费.合计.决算')).toEqual({
    name: '经费.合计.决算',
    label: '决算数',
    unit: '万元',
    value: '100.5',
    text: '100.50',
    at: 'content/u/2020/report.yaml:5:27',
  })
})

test('a fact with more places than a figure is shown with keeps every one', () => {
  const { facts } = data(REPORT.replace('数值: 40', '数值: 1234567890123456.78901234567891')).read
  expect(facts.find((fact) => fact.name === '业绩.培训')?.value).toBe('1234567890123456.78901234567891')
})

test('a figure has its formula, its inputs with places, and its rounding', () => {
  const { figures, total, grade } = data().read
  expect(figures[0]).toMatchObject({
    name: '在职率',
    value: '0.826923076923',
    text: '82.7%',
    lack: null,
    formula: '人员.在职人数 ÷ 人员.编制数',
    computation: '43 ÷ 52',
    inputs: [
      { name: '人员.在职人数', text: '43', at: 'content/u/2020/report.yaml:3:24' },
      { name: '人员.编制数', text: '52' },
    ],
    rounding: { as: 'percent', places: 1, mode: 'half-up' },
    at: 'templates/mini/figures.yaml:2:19',
  })
  expect({ total, grade }).toEqual({ total: '100', grade: '优' })
})

test('a figure without a value is null and says why', () => {
  expect(data(REPORT.replace('52', '0')).read.figures[0]).toMatchObject({ value: null, text: '——', lack: 'zero-divisor', rounding: null })
  expect(data(REPORT.replace('43', 'null')).read.figures[0]).toMatchObject({ value: null, text: '（空）', lack: 'blank' })
})

test('a score has its explanation, its points and the places of rule and input', () => {
  expect(data().read.scores[1]).toMatchObject({
    name: '产出',
    weight: '40',
    score: '40',
    discretionary: false,
    reason: null,
    input: 'content/u/2020/report.yaml:11:3',
    points: [
      { name: '按时完成', worth: '30', points: '30', how: 'met' },
      { name: '公开', points: '10' },
    ],
  })
})
