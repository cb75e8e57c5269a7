// test: a designer's slips around records, columns of indicators, levels of attainment, projects and bases: each is told
// in Chinese at its line, with what to do, and nothing is told that merely follows from it.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../scripts/messages/messages.ts'
import { jibao, PROGRAM } from './mini.ts'
import { filesIn, makeRoot } from './roots.ts'

const SIXTH = filesIn(join(PROGRAM, 'test/sixth-form'))
const UNIT = 'templates/jiangnan-xian-2025/'
const PROJECT = 'templates/jiangnan-xian-xiangmu-2025/'
const ROADS = 'content/qinghe/2025/projects/daolu/'
const SCHEMA = 'schemas/formats/jiangnan-xian-xiangmu-2025.schema.json'

/** `code line message → hint` of all errors and warnings, and the file of the first. */
async function told(file: string, from: string, to: string): Promise<string[]> {
  const text = SIXTH[file] ?? ''
  expect(text).toContain(from)
  const { out } = await jibao(makeRoot({ ...SIXTH, [file]: text.replace(from, to) }), 'check', '--format', 'json')
  return (JSON.parse(out) as Finding[])
    .filter(({ level }) => level !== 'info')
    .map(({ at, code, hint, message }) => `${at.file === file ? '' : `${at.file} `}${code} ${at.line} ${message} → ${hint ?? ''}`)
}

test.each([
  [
    PROJECT + 'tables.yaml',
    'each: 资金来源',
    'each: 年度目标',
    'table-rows-unknown 8 “年度目标”不是一列记录，表里排不出来 → 可写：指标、资金来源',
  ],
  [PROJECT + 'tables.yaml', '=.级次', '=.级別', 'template-name 9 模板用了没有的名称“.级別” → 是否应为“.级次”？'],
  [PROJECT + 'tables.yaml', '=.级次', '=资金来源.级次', 'template-name 9 模板用了没有的名称“资金来源.级次” → 是否应为“.级次”？'],
  [PROJECT + 'tables.yaml', '=.佐证材料', '=.佐证资料', 'template-name 17 模板用了没有的名称“.佐证资料” → 是否应为“.佐证材料”？'],
  [
    UNIT + 'tables.yaml',
    'each: 项目',
    'each: 内设机构',
    'table-rows-unknown 16 “内设机构”不是一列记录，表里排不出来 → 可写：指标、重点任务、项目',
  ],
  [
    PROJECT + 'format.yaml',
    '佐证材料: { required: true }',
    '佐证材料: { required: true }\n  得分: {}',
    'indicator-column-taken 28 每项指标本来就有“得分”，不能再作一栏 → ',
  ],
  [PROJECT + 'format.yaml', '{ of: sign }', '{ of: sign, by: form }', 'schema-other 21 “由谁填”不合规定：这一项不能写 → '],
  [PROJECT + 'format.yaml', 'subject: project', 'subject: project\nprojects: { 甲: {} }', 'schema-other 3 “项目”不合规定：这一项不能写 → '],
  [PROJECT + 'indicators.yaml', '计分方式:', '记分方式:', 'schema-unknown-key 6 “资金执行率”里没有“记分方式”这一项 → 是否应为“计分方式”？'],
  [
    ROADS + 'indicators.yaml',
    '是否核心: true',
    '是否核心: 是',
    'schema-type 5 “养护里程·是否核心”应为true 或 false，写的是文字“是” → 写成 true',
  ],
  [
    ROADS + 'indicators.yaml',
    '佐证材料: 养护台账',
    '佐正材料: 养护台账',
    'input-unknown 5 指标“养护里程”没有“佐正材料”这个填报项 → 是否应为“佐证材料”？',
  ],
  [
    ROADS + 'indicators.yaml',
    '佐证材料: 养护台账',
    '佐证材料: 养护台账, 度量单位: 公里',
    'input-unknown 5 指标“养护里程”没有“度量单位”这个填报项 → 这一栏由指标值得出，单位不填，删去',
  ],
  [
    ROADS + 'indicators.yaml',
    '          score: 26\n',
    '',
    'target-not-comparable 20 “出行条件”的指标值为“明显改善”，实际完成值“有所改善”不能与它比较 → 与指标值不同的，由人评定：写 score（得分），并写 level（达成程度）或 reason（理由）',
  ],
  [
    ROADS + 'indicators.yaml',
    'target: ≤30天,',
    'target: ≤30天, points: [{ name: 甲, rule: met, worth: 15, text: 好 }],',
    'schema-other 11 “target”不合规定：这一项不能写 → ',
  ],
  [
    UNIT + 'format.yaml',
    'of: 资金.预算数',
    'of: 资金.全年预算数',
    'project-name-missing 27 单位的报告要用项目的“资金.全年预算数”，项目的表式“jiangnan-xian-xiangmu-2025”里没有 → 是否应为“资金.预算数”？',
  ],
  [
    'content/qinghe/2025/report.yaml',
    'format: jiangnan-xian-2025',
    'format: jiangnan-xian-xiangmu-2025',
    'subject-differs 2 “jiangnan-xian-xiangmu-2025”是项目的表式，这份报告却是单位的 → 换成单位的表式，或者在这套表式的 format.yaml 里写 subject: unit',
  ],
  [
    SCHEMA,
    '    "name": { "$ref": "../report.schema.json#/$defs/name" },\n',
    '',
    'schema-broken 8 这份 schema 不能使用：required 里有 properties 没有的名称“name” → ',
  ],
])('%s: %s → %s', async (file, from, to, expected) => {
  expect(await told(file, from, to)).toEqual([expected])
})

test('levels that a report names and its form has not are told with what to do', async () => {
  const levels = /attainment:[^]*/.exec(SIXTH[`${PROJECT}format.yaml`] ?? '')?.[0] ?? '-'
  expect(await told(`${PROJECT}format.yaml`, levels, '')).toEqual([
    `${ROADS}indicators.yaml level-unknown 21 “出行条件”的达成程度“基本达成”不是表式里的一档 → 表式没有分档：删去 level，写 reason；要分档的，在 format.yaml 里写 attainment`,
  ])
})
