// test: rates that a unit gave with the point in the wrong place, and such as cannot be.

import { expect, test } from 'vitest'
import { checkMini, miniFiles } from '../../mini.ts'

const INDICATORS = 'templates/mini/indicators.yaml'
const POINT = '{ name: 公开, rule: met, worth: 10, text: 信息公开 }'

function toldOfFact(fact: string): string[] {
  const report = miniFiles()['content/u/2020/report.yaml']?.replace('  业绩:', `  业绩:\n    ${fact}`) ?? ''
  return checkMini({ 'content/u/2020/report.yaml': report }).findings.map(({ at, code, fix }) => `${code} ${at.line} ${fix?.text ?? ''}`)
}

function toldOfActual(label: string, target: string, actual: string): string[] {
  const rule = `{ name: 公开, rule: target, worth: 10, label: ${label}, target: ${target}, loss: { deduct: 0.01, per: 1% } }`
  const report = miniFiles()['content/u/2020/report.yaml']?.replace('公开: true', `公开: ${actual}, reason: 无`) ?? ''
  const changes = { [INDICATORS]: miniFiles()[INDICATORS]?.replace(POINT, rule), 'content/u/2020/report.yaml': report }
  return checkMini(changes).findings.map(({ code, fix }) => `${code} ${fix?.text ?? ''}`)
}

test.each([
  ["整改落实率: { 数值: 0.97, 单位: '%' }", ['rate-one-hundredth 9 97']],
  ["整改落实率: { 数值: 1, 单位: '%' }", ['rate-one-hundredth 9 100']],
  ["整改落实率: { 数值: 1.5, 单位: '%' }", []],
  ["整改落实率: { 数值: 0, 单位: '%' }", []],
  ["失业率: { 数值: 0.9, 单位: '%' }", []],
  ["人口增长率: { 数值: 0.3, 单位: '%' }", []],
  ['整改落实率: { 数值: 0.97, 单位: 分 }', []],
  ["路灯完好率: { 数值: 101, 单位: '%' }", ['rate-over-all 9 ']],
  ["招商任务完成率: { 数值: 101, 单位: '%' }", []],
  ["税收增长率: { 数值: 120, 单位: '%' }", []],
])('%s', (fact, told) => {
  expect(toldOfFact(fact)).toEqual(told)
})

test.each([
  ['满意度', '≥85%', '0.9%', ['rate-one-hundredth 90%']],
  ['满意度', '≥85%', '120%', ['rate-over-all ']],
  ['差错率', '≤1%', '0.9%', []],
  ['办理', '≥85%', '0.9', ['target-not-comparable 90%']],
  ['办理', '≥85%', '1.2', ['target-not-comparable ']],
  ['里程', '30公里', '三十公里', ['target-not-comparable 30公里']],
  ['里程', '30公里', '已修好', ['target-not-comparable ']],
])('%s of %s: %s', (label, target, actual, told) => {
  expect(toldOfActual(label, target, actual)).toEqual(told)
})
