// test: one slip in the data, one finding: what merely follows from a value that has been told is not told beside it.

import { expect, test } from 'vitest'
import { checkMini, miniFiles, REPORT } from './mini.ts'

const STATED = `${REPORT}stated: { 在职率: 82.7%, 结余: 20, 填报日期: 2021年3月5日, 总分: 100 }\n`.replace(
  'facts:',
  'dated: 2021-03-05\nfacts:',
)
const CHECKS = `identities:
  - holds: 经费.基本.决算 + 经费.项目.决算 = 经费.合计.决算
  - { check: part, part: 人员.在职人数, whole: 人员.编制数 }
  - { check: staff, inPost: 人员.在职人数, quota: 人员.编制数 }
`
const FIGURES = (miniFiles()['templates/mini/figures.yaml'] ?? '').replace(/identities:[^]*$/, CHECKS)

function codes(from: string | RegExp, to: string): string[] {
  if (STATED.search(from) < 0) throw new Error(`the report has no ${String(from)}`)
  const { findings } = checkMini({
    'templates/mini/figures.yaml': FIGURES,
    'content/u/2020/report.yaml': STATED.replace(from, to),
  })
  return findings.map(({ code }) => code)
}

test('the report is sound before the slip', () => {
  expect(codes('编制数: 52', '编制数: 52')).toEqual([])
})

test.each([
  ['a number with its unit', '编制数: 52', '编制数: 52人', 'schema-type'],
  ['a number that says nothing exact', '编制数: 52', '编制数: 五十多', 'schema-type'],
  ['a number in brackets', '编制数: 52', '编制数: [52]', 'schema-type'],
  ['a group that is one text', '{ 编制数: 52, 在职人数: 43 }', '编制52，在职43', 'schema-type'],
  ['a number out of its range', '编制数: 52', '编制数: -52', 'schema-range'],
  ['zeros behind a whole number', '编制数: 52', '编制数: 52.00', 'schema-decimals'],
  ['a fact left blank', '编制数: 52', '编制数: null', 'input-blank'],
  ['a fact left out', '编制数: 52, ', '', 'schema-required'],
  ['a misspelt fact', '编制数: 52', '编制人数: 52', 'schema-unknown-key'],
  ['a misspelt group', '  人员:', '  人原:', 'schema-unknown-key'],
  ['a day that does not exist', '2021-03-05', '2021-02-30', 'schema-format'],
  ['a day as it is printed', 'dated: 2021-03-05', 'dated: 2021年3月5日', 'schema-format'],
  ['a truth that is a word', '按时完成: true', '按时完成: 完成了', 'schema-type'],
  ['a truth in Chinese', '按时完成: true', '按时完成: 是', 'schema-type'],
  ['a misspelt input', '按时完成: true', '按期完成: true', 'input-unknown'],
  ['a misspelt indicator', '  产出: {', '  产出额: {', 'indicator-unknown'],
  ['all facts left out', /facts:[^]*(?=indicators:)/, '', 'schema-required'],
  ['the facts under another name', 'facts:', 'fact:', 'schema-unknown-key'],
])('%s is told alone', (_, from, to, code) => {
  expect(codes(from, to)).toEqual([code])
})

test('what does not rest on the value is told beside it', () => {
  expect(codes('编制数: 52, 在职人数: 43 }', '编制数: 五十多, 在职人数: 43 }\n  备注: 5').toSorted()).toEqual([
    'schema-type',
    'schema-type',
  ])
  expect(codes('编制数: 52', '编制人数: 52人').toSorted()).toEqual(['schema-type', 'schema-unknown-key'])
  expect(codes('编制数: 52', '编制数: 40人')).toEqual(['schema-type']) // that 43 of 40 is not 82.7% waits until it is mended
})
