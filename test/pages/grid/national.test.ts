// test: the project table that every unit fills (财预〔2020〕10号), written as data with the ready blocks.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toReportPage } from '../../../scripts/pages/pages.ts'
import { checkMini, miniFiles, report } from '../../mini.ts'

const SITE = { title: '公开站', publisher: '某市', language: 'zh', levels: new Map() } as const
const TABLE = readFileSync(join(import.meta.dirname, 'national/tables.yaml'), 'utf8')
const GOLDEN = readFileSync(join(import.meta.dirname, 'national/golden.html'), 'utf8')

const text = (title: string): string => `{ "title": "${title}", "type": ["string", "null"] }`
const amount = (title: string): string => `"${title}": { "title": "${title}", "type": ["number", "null"], "x-unit": "万元" }`
const group = (title: string, members: string): string =>
  `{ "title": "${title}", "type": "object", "additionalProperties": false, "properties": { ${members} } }`
const source = (title: string): string => `"${title}": ${group(title, ['年初预算数', '全年预算数', '全年执行数'].map(amount).join(', '))}`

const FACTS = `"项目": ${group('项目', `"名称": ${text('项目名称')}, "主管部门": ${text('主管部门')}, "实施单位": ${text('实施单位')}`)},
            "项目资金": ${group('项目资金', ['年度资金总额', '当年财政拨款', '上年结转资金', '其他资金'].map(source).join(', '))},
            "年度总体目标": ${group('年度总体目标', `"预期目标": ${text('预期目标')}, "实际完成情况": ${text('实际完成情况')}`)},
            "经费": {`

const INDICATORS = `- { name: 预算执行率, weight: 10, unlisted: true, points: [{ name: 执行率, rule: proportion, worth: 10, of: 预算执行率 }] }
- name: 产出指标
  children:
    - name: 数量指标
      children:
        - { name: 培训场次, weight: 30, points: [{ name: 实际完成值, rule: target, worth: 30, target: ≥10场 }] }
        - { name: 宣传次数, weight: 30, points: [{ name: 实际完成值, rule: target, worth: 30, target: ≥4次 }] }
    - name: 时效指标
      children:
        - { name: 完成时间, weight: 20, points: [{ name: 实际完成值, rule: target, worth: 20, target: 及时 }] }
- name: 满意度指标
  children:
    - name: 服务对象满意度指标
      children:
        - { name: 群众满意度, weight: 10, points: [{ name: 实际完成值, rule: target, worth: 10, target: ≥90% }] }
`

const REPORT = `format: mini
facts:
  项目: { 名称: 委托业务项目, 主管部门: 某镇人民政府, 实施单位: 某镇财政所 }
  项目资金:
    年度资金总额: { 年初预算数: 90, 全年预算数: 80, 全年执行数: 72.5 }
    当年财政拨款: { 年初预算数: 90, 全年预算数: 80, 全年执行数: 72.5 }
    上年结转资金: { 年初预算数: null, 全年预算数: null, 全年执行数: null }
    其他资金: { 年初预算数: 0, 全年预算数: 0, 全年执行数: null }
  年度总体目标: { 预期目标: 完成委托。, 实际完成情况: 已完成。 }
indicators:
  培训场次: { 实际完成值: 12场 }
  宣传次数: { 实际完成值: 2次 }
  完成时间: { 实际完成值: 及时 }
  群众满意度: { 实际完成值: 95% }
`

function html(): string {
  const schema = miniFiles()['schemas/formats/mini.schema.json'] ?? ''
  const format = miniFiles()['templates/mini/format.yaml'] ?? ''
  const { figures } = checkMini({
    ...report(REPORT),
    'schemas/formats/mini.schema.json': schema.replace('"经费": {', FACTS).replaceAll('"required": ["人员", "经费"],', ''),
    'templates/mini/format.yaml': format
      .replace('table: data.hbs', 'table: 项目支出绩效自评表')
      .replace('title: 基础数据表', 'title: 项目支出绩效自评表'),
    'templates/mini/figures.yaml':
      'figures:\n  预算执行率: { formula: 项目资金.年度资金总额.全年执行数 ÷ 项目资金.年度资金总额.全年预算数, show: percent 2 }\n',
    'templates/mini/indicators.yaml': INDICATORS,
    'templates/mini/tables.yaml': TABLE,
  })
  if (!figures) throw new Error('no figures')
  const page = toReportPage(figures, SITE, false).value.html
  const [part = ''] = /<p class="annex-mark">[^]*?(?=\n<\/section>)/.exec(page) ?? []
  const bare = part.replace(/<colgroup>.*\n/g, '').replace(/<\/?(?:data|span)(?: [^>]*)?>/g, '')
  return `${bare.replace(/ (?:id|headers)="[^"]*"/g, '').trim()}\n`
}

test('takes less than thirty lines', () => {
  expect(TABLE.trim().split('\n').length).toBeLessThanOrEqual(30)
})

test('is printed with the cells and spans of the official form', () => {
  expect(html()).toBe(GOLDEN)
})
