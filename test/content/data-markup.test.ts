// test: markup among the data, where a text is printed as it stands.

import { expect, test } from 'vitest'
import { checkMini, REPORT, report, UNIT } from '../mini.ts'

const told = (changes: Record<string, string>): string[] =>
  checkMini(changes).findings.flatMap(({ at, code, message }) =>
    code === 'markup-in-data' ? [`${at.line}:${at.column}-${at.endColumn} ${/“(.*?)”像/.exec(message)?.[1] ?? ''}`] : [],
  )

const note = (yaml: string): Record<string, string> => report(REPORT.replace('indicators:', `  备注: ${yaml}\nindicators:`))

test.each([
  ['已**全部**完成', ['10:8-14 **全部**']],
  ["'**全部**完成'", ['10:8-14 **全部**']],
  ["'在职率{{在职率}}，共{{'", ['10:11-18 {{在职率}}']],
  ['见[通知](http://x.cn)、![图', ['10:8-25 [通知](http://x.cn)', '10:26-28 ![']],
  ['甲<br>乙&nbsp;丙', ['10:8-12 <br>', '10:13-19 &nbsp;']],
  ['甲~~乙~~`丙', ['10:8-13 ~~乙~~', '10:13-14 `']],
  ['经办人李**、王**，电话139****0000，3**2', []],
  ['李**和王**', []],
  ['湛财〔2024〕3号，[2024]3号，约3~5天，A&B，x<5，50%', []],
])('of %s', (yaml, spans) => {
  expect(told(note(yaml))).toEqual(spans)
})

test('in reasons and in the names of a unit, not in waivers', () => {
  const reason = REPORT.replace('公开: true', "公开: { score: 1, reason: '`未`公开' }")
  const waiver = "waivers:\n  - { code: staff-over-quota, reason: '**甲**' }\n"
  expect(told(report(reason + waiver))).toEqual(['11:46-49 `未`'])
  expect(told({ 'content/u/unit.yaml': UNIT.replace('某街道办事处', '某<b>街道</b>') })).toEqual(['1:8-11 <b>'])
})
