// test: an author's slips that only last year's report, the outline or the rest of the report can show. Each is told at its line,
// with what to do.

import { expect, test } from 'vitest'
import { type Finding, withFixes } from '../scripts/messages/messages.ts'
import { checkMini, miniFiles, NARRATIVE, REPORT } from './mini.ts'

const YEAR = 'content/u/2020/report.yaml'
const TEXT = 'content/u/2020/narrative.md'
const LAST_YEAR = 'content/u/2019/report.yaml'

const lastYear = (facts: string): string => `format: mini\nfacts:\n${facts}`
const withDone = (line: string): string => REPORT.replace('    培训:', `    ${line}\n    培训:`)

/** Errors and warnings as `line level code`, and their sentences. */
function told(files: Readonly<Record<string, string>>): Finding[] {
  return checkMini(files).findings.filter(({ at, level }) => level !== 'info' && at.file.includes('/2020/'))
}

const short = (findings: readonly Finding[]): string[] => findings.map(({ at, code, level }) => `${at.line} ${level} ${code}`)

const SPENT = '  经费: { 基本: { 预算: 68.2, 决算: 57.81 } }\n'
/** A form with no sums, so that nothing but the year before can show the slip. */
const NO_SUMS = {
  'templates/mini/figures.yaml': (miniFiles()['templates/mini/figures.yaml'] ?? '').replace(/identities:[^]*$/, 'identities: []\n'),
}
const CARRIED = {
  'templates/mini/figures.yaml': (miniFiles()['templates/mini/figures.yaml'] ?? '').replace(
    /identities:[^]*$/,
    'identities:\n  - { check: carried, this: 收支.上年支出, last: 上年.收支.支出 }\n',
  ),
}

test.each<[string, Record<string, string>, string[], string]>([
  [
    '元 filled in where 万元 is asked for',
    { ...NO_SUMS, [YEAR]: REPORT.replace('决算: 60.25', '决算: 602500'), [LAST_YEAR]: lastYear(SPENT) },
    ['6 warning magnitude-from-last-year'],
    '约是上年报告 57.81 万元的一万倍',
  ],
  [
    'a decimal point in the wrong place',
    { ...NO_SUMS, [YEAR]: REPORT.replace('决算: 60.25', '决算: 602.5'), [LAST_YEAR]: lastYear(SPENT) },
    ['6 warning magnitude-from-last-year'],
    '约是上年报告 57.81 万元的十倍',
  ],
  [
    'two digits that changed places',
    {
      ...CARRIED,
      [YEAR]: REPORT.replace('  业绩:', '  收支: { 上年支出: 183.56 }\n  业绩:'),
      [LAST_YEAR]: lastYear('  收支: { 支出: 138.56 }\n'),
    },
    ['8 warning last-year-differs'],
    '相差 45',
  ],
  [
    'a number copied by hand into the narrative, wrong',
    { [TEXT]: NARRATIVE.replace('决算{{经费.合计.决算}}万元。', '决算{{经费.合计.决算}}万元，其中基本支出62.05万元。') },
    ['9 error prose-number-differs'],
    '“经费.基本.决算”为 60.25万元',
  ],
  ['a rate written as 1 for all', { [YEAR]: withDone("任务办结率: { 数值: 1, 单位: '%' }") }, ['9 warning rate-one-hundredth'], '只有 1%'],
  [
    'a rate written as a fraction',
    { [YEAR]: withDone("任务办结率: { 数值: 0.98, 单位: '%' }") },
    ['9 warning rate-one-hundredth'],
    '只有 0.98%',
  ],
  [
    'a rate written as a fraction, which only last year shows',
    { [YEAR]: withDone("宣讲占比: { 数值: 0.98, 单位: '%' }"), [LAST_YEAR]: lastYear("  业绩: { 宣讲占比: { 数值: 97, 单位: '%' } }\n") },
    ['9 warning rate-one-hundredth'],
    '只有 0.98%',
  ],
  [
    'last year’s period',
    { [YEAR]: withDone('走访: { 数值: 210, 单位: 户, 期间: 2019年1至11月 }') },
    ['9 warning period-of-earlier-year'],
    '报告的年度是 2020',
  ],
  [
    'last year’s counts as they were',
    {
      [YEAR]: withDone('来信: { 数值: 84, 单位: 件 }\n    来访: { 数值: 37, 单位: 批 }'),
      [LAST_YEAR]: lastYear(
        '  业绩:\n    来信: { 数值: 84, 单位: 件 }\n    来访: { 数值: 37, 单位: 批 }\n    培训: { 数值: 40, 单位: 篇 }\n',
      ),
    },
    ['9 warning counts-of-last-year'],
    '“业绩.来信”84、“业绩.来访”37、“业绩.培训”40',
  ],
])('%s is told', (_, files, expected, sentence) => {
  const found = told(files)
  expect(short(found)).toEqual(expected)
  expect(found.map(({ message }) => message).join('\n')).toContain(sentence)
})

test.each([
  ['# 主要业绩', '# 二、主要业绩', 11],
  ['## 经费', '## （二） 经费', 7],
])('a number typed before a heading of the outline is told, and taking it away mends all: %s', (from, to, line) => {
  const narrative = NARRATIVE.replace(from, to)
  const found = told({ [TEXT]: narrative })
  expect(short(found)).toEqual([`${line} error section-unknown`])
  expect(withFixes(narrative, found).text).toBe(NARRATIVE)
})
