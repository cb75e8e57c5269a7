// test: a form's tables as data, on the small form: what is printed, in which cells, and what is told of a slip.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toReportPage } from '../../../scripts/pages/pages.ts'
import { brief, checkMini, miniFiles, PROGRAM, REPORT, report } from '../../mini.ts'

const FORM = miniFiles()['templates/mini/format.yaml'] ?? ''
const SITE = { title: '公开站', publisher: '某市', language: 'zh', levels: new Map() } as const

const changes = (tables: string, more: Record<string, string> = {}): Record<string, string | undefined> => ({
  'templates/mini/tables.yaml': tables,
  'templates/mini/data.hbs': '<h1>{{partTitle}}</h1>{{{table "表"}}}',
  ...more,
})

/** The first part below its title, without the columns' widths. */
function part(text: string, more: Record<string, string> = {}): string {
  const { figures } = checkMini(changes(text, more))
  if (!figures) throw new Error('no figures')
  const html = toReportPage(figures, SITE, false).value.html
  return (/<h1>基础数据表<\/h1>([^]*?)<\/section>/.exec(html)?.[1] ?? '').replace(/<colgroup>.*<\/colgroup>\n/g, '').trim()
}

/** Its rows, without the elements around values. */
const printed = (text: string, more: Record<string, string> = {}): string[] =>
  [...part(text, more).matchAll(/<tr.*?<\/tr>/g)].map(([row]) => row.replace(/<\/?data[^>]*>/g, ''))

/** What is told of tables.yaml and the template that prints a table. */
const told = (text: string, more: Record<string, string> = {}): string[] =>
  checkMini(changes(text, more))
    .findings.filter(({ at }) => /tables\.yaml$|data\.hbs$|mini\/format\.yaml$/.test(at.file))
    .map((one) => [...brief([one]), one.message, one.hint ?? ''].join(' ').trim())

/** A table of three columns with these rows. */
const rows = (...lines: string[]): string => `表:\n  columns: 3\n  rows:\n${lines.map((line) => `    - ${line}\n`).join('')}`

describe('a cell', () => {
  test('is a label, a value or nothing', () => {
    expect(printed(rows("[在职率, =在职率, '']", '[备注, =备注, —]'))).toEqual([
      '<tr><th scope="row">在职率</th><td class="amount">82.7%</td><td></td></tr>',
      '<tr><th scope="row">备注</th><td class="words">（空）</td><td class="mark">—</td></tr>',
    ])
  })

  test('goes on to the right and downwards', () => {
    expect(printed(rows('[编制, <, =人员.编制数]', '[在职, =人员.在职人数, <]', '[^, =在职率, =结余]'))).toEqual([
      '<tr><th scope="row" colspan="2">编制</th><td class="amount">52</td></tr>',
      '<tr><th scope="row" rowspan="2">在职</th><td colspan="2" class="amount">43</td></tr>',
      '<tr><td class="amount">82.7%</td><td class="amount">20.00</td></tr>',
    ])
  })

  test('has the title that the schema gives, its unit, and what stands before it', () => {
    const lines = ['[{ label: 人员 }, { label: 人员.在职人数, unit: true }, { value: 人员.编制数, unit: true }]']
    expect(printed(rows(...lines, '[{ label: 经费.基本, before: 其中： }, { label: 结余 }, =结余]'))).toEqual([
      '<tr><th scope="row">人员情况</th><th scope="row">年末在职人数<br>（人）</th><td class="amount">52人</td></tr>',
      '<tr><th scope="row">其中：基本支出</th><th scope="row">结余</th><td class="amount">20.00</td></tr>',
    ])
  })

  test('prints for a blank what it, its row, its column or its table says', () => {
    const text = `表:
  columns: [1, { width: 1, blank: 栏 }, 1]
  blank: 表
  rows:
    - [=备注, =备注, { value: 备注, blank: 格 }]
    - { cells: [=备注, =备注, { value: 备注, blank: 格 }], blank: 行 }
`
    expect(
      printed(text).map((row) =>
        row
          .replace(/<[^>]*>/g, ' ')
          .trim()
          .split(/ +/),
      ),
    ).toEqual([
      ['表', '栏', '格'],
      ['行', '行', '格'],
    ])
  })

  test('is aligned as it, or its column, says; a label may stand one character below the other', () => {
    const text = `表:\n  columns: [{ width: 3, align: left }, 1]\n  numbers: center\n  rows:
    - [编制, =人员.编制数]
    - [{ text: 在职, align: right }, { value: 人员.在职人数, align: right }]
    - [{ text: 备注, vertical: true }, { words: 另有说明 }]
`
    expect(printed(text)).toEqual([
      '<tr><th scope="row" class="left">编制</th><td class="mark">52</td></tr>',
      '<tr><th scope="row" class="right">在职</th><td class="amount">43</td></tr>',
      '<tr><th scope="row" class="left vertical"><span>备注</span></th><td class="words">另有说明</td></tr>',
    ])
  })

  test('of a text has its references filled in; years are words and not data', () => {
    const html = part(rows('["{{上年度}}年决算\\n（万元）", "编制{{人员.编制数}}人", =总分]'))
    expect(html).toContain('>2019年决算<br>（万元）</th>')
    expect(html).toContain('>编制<data class="fact" value="52" data-name="人员.编制数">52</data>人</th>')
  })
})

describe('rows', () => {
  test('are repeated for groups of facts, labels and steps included', () => {
    const each = '{ each: [经费.合计, { of: 经费.基本, label: 其中：基本, in: 1 }], row: [., =.预算, =.决算] }'
    const html = printed(rows(each))
    expect(html).toEqual([
      '<tr><th scope="row">合计</th><td class="amount">120.50</td><td class="amount"><span data-lead="">100.5</span></td></tr>'.replace(
        '<span data-lead="">100.5</span>',
        '<span data-trail="0">100.5</span>',
      ),
      '<tr><th scope="row" class="in-1">其中：基本</th><td class="amount"><span data-lead="0" data-trail=".00">70</span></td><td class="amount"><span data-lead="0">60.25</span></td></tr>',
    ])
  })

  test('are repeated for indicators; levels are one cell downwards, and to the right where a level is lacking', () => {
    const text = `表:
  columns: 5
  numbers: center
  head: [一级指标, 二级指标, 分值, 得分, 偏差原因]
  rows:
    - each: 指标
      row: ["{{.一级指标}}\\n（{{.一级指标.分值}}分）", =.名称, =.分值, { value: .得分, align: center }, =.偏差原因]
    - total: [总分, <, =分值合计, =总分, '']
`
    expect(part(text).replace(/<\/?data[^>]*>/g, '')).toBe(`<div class="table-box"><table class="form">
<thead><tr><th scope="col">一级指标</th><th scope="col">二级指标</th><th scope="col">分值</th><th scope="col">得分</th><th scope="col">偏差原因</th></tr></thead>
<tbody>
<tr><th scope="row" class="group">投入<br>（60分）</th><th scope="row">人员控制</th><td class="mark"><span data-lead="0">60</span></td><td class="mark">60</td><td class="words">（空）</td></tr>
<tr><th scope="row" colspan="2">产出<br>（40分）</th><td class="mark"><span data-lead="0">40</span></td><td class="mark">40</td><td class="words">（空）</td></tr>
<tr class="total"><th scope="row" colspan="2">总分</th><td class="mark">100</td><td class="mark">100</td><td></td></tr>
</tbody>
</table></div>`)
  })

  test('of a group have its label on the left, and labels above values', () => {
    expect(printed('表:\n  columns: 4\n  rows:\n    - { group: 人员, spans: [1, 2, 1] }\n')).toEqual([
      '<tr class="head"><th scope="rowgroup" rowspan="2">人员情况</th><th scope="col" colspan="2">编制数</th><th scope="col">年末在职人数</th></tr>',
      '<tr><td colspan="2" class="amount">52</td><td class="amount">43</td></tr>',
    ])
  })

  test('of funds have the sum with weight, rate and score, and the sources below it', () => {
    const funds = '{ funds: 经费, sum: 经费.合计, indicator: 人员控制, rate: 在职率, none: — }'
    expect(printed(`表:\n  columns: 7\n  rows:\n    - ${funds}\n`).map((row) => row.replace(/<\/?span[^>]*>/g, ''))).toEqual([
      '<tr class="head"><th scope="rowgroup" rowspan="4">经费<br>（万元）</th><td></td><th scope="col">预算数</th><th scope="col">决算数</th><th scope="col">分值</th><th scope="col">执行率</th><th scope="col">得分</th></tr>',
      '<tr><th scope="row">合计</th><td class="amount">120.50</td><td class="amount">100.5</td><td class="amount">60</td><td class="amount">82.7%</td><td class="amount">60</td></tr>',
      '<tr><th scope="row">其中：基本支出</th><td class="amount">70</td><td class="amount">60.25</td><td class="mark">—</td><td class="mark">—</td><td class="mark">—</td></tr>',
      '<tr><th scope="row">项目支出</th><td class="amount">50.5</td><td class="amount">40.25</td><td class="mark">—</td><td class="mark">—</td><td class="mark">—</td></tr>',
    ])
  })
})

describe('a reader aloud', () => {
  test('is told the headers of each value where heads stand in the middle', () => {
    expect(
      printed(
        rows(
          '{ head: [人员, 编制, 在职] }',
          '[本年, =人员.编制数, =人员.在职人数]',
          '{ head: [经费, 预算, 决算] }',
          '{ each: [经费.合计], row: [., =.预算, =.决算] }',
        ),
      ),
    ).toEqual([
      '<tr class="head"><th scope="col">人员</th><th scope="col" id="grid-1-1-1">编制</th><th scope="col" id="grid-1-1-3">在职</th></tr>',
      '<tr><th scope="row" id="grid-1-1-2">本年</th><td headers="grid-1-1-1 grid-1-1-2" class="amount">52</td><td headers="grid-1-1-3 grid-1-1-2" class="amount">43</td></tr>',
      '<tr class="head"><th scope="col">经费</th><th scope="col" id="grid-1-1-4">预算</th><th scope="col" id="grid-1-1-6">决算</th></tr>',
      '<tr><th scope="row" id="grid-1-1-5">合计</th><td headers="grid-1-1-4 grid-1-1-5" class="amount">120.50</td><td headers="grid-1-1-6 grid-1-1-5" class="amount">100.5</td></tr>',
    ])
  })

  test('and where labels stand between values', () => {
    expect(printed('表:\n  columns: 4\n  rows:\n    - [编制, =人员.编制数, 在职, =人员.在职人数]\n')).toEqual([
      '<tr><th scope="row" id="grid-1-1-1">编制</th><td headers="grid-1-1-1" class="amount">52</td><th scope="row" id="grid-1-1-2">在职</th><td headers="grid-1-1-2" class="amount">43</td></tr>',
    ])
  })
})

test('tables that stand below each other look like one; a label goes on from a repeated head, where it is blank', () => {
  const text = `表:
  - columns: [1, 3]
    rows:
      - [名称, =单位.名称]
  - columns: [1, 2, 1]
    head: [绩效指标, 名称, 得分]
    rows:
      - { each: 指标, row: [^, =.名称, =.得分] }
      - total: [^, 总分, =总分]
`
  const html = part(text)
  expect(html.match(/<table class="[^"]*"/g)).toEqual(['<table class="form"', '<table class="form stacked"'])
  expect(html).toContain('<thead><tr><td class="edge-top"></td><th scope="col">名称</th>')
  expect(html).toContain('<tr><th scope="rowgroup" rowspan="3" class="edge">绩效指标</th><th scope="row">人员控制</th>')
})

test('above and below stand texts, with references', () => {
  const html = part(`表:
  columns: 2
  unit: 万元
  above: 填报单位：{{单位.名称}}
  rows:
    - [结余, =结余]
  notes: [注：只算当年。]
  signatures: [负责人：, '填报日期：{{填报日期}}']
`)
  expect(html.replace(/<\/?data[^>]*>/g, '').split('\n')).toEqual([
    '<p class="filled-by">填报单位：某街道办事处</p>',
    '<div class="table-box"><p class="table-unit">单位：万元</p>',
    '<table class="form">',
    '<tbody>',
    '<tr><th scope="row">结余</th><td class="amount">20.00</td></tr>',
    '</tbody>',
    '</table></div>',
    '<p class="table-note">注：只算当年。</p>',
    '<div class="signature-block">',
    '<p>负责人：</p>',
    '<p>填报日期：（空）</p>',
    '</div>',
  ])
})

test('columns have the widths that they are given as shares', () => {
  const { figures } = checkMini(changes('表:\n  columns: [2, { width: 1, align: left }, 1]\n  rows:\n    - [编制, =人员.编制数, <]\n'))
  expect(figures && toReportPage(figures, SITE, false).value.html).toContain(
    '<colgroup><col class="label" width="50%"><col width="25%"><col width="25%"></colgroup>',
  )
})

test('a part may be a table by its name, without a template', () => {
  const form = checkMini().figures?.facts.format.file
  expect(form).toBeDefined()
  const more = { 'templates/mini/format.yaml': FORM.replace('table: data.hbs', 'table: 表') }
  const { figures } = checkMini({ ...changes(rows('[编制, =人员.编制数, <]'), more), 'templates/mini/data.hbs': undefined })
  expect(figures && toReportPage(figures, SITE, false).value.html).toMatch(
    /<p class="annex-mark">附件1<\/p>\n<h1><span class="line">基础数据表<\/span><\/h1>\n<div class="table-box"><table class="form">|<p class="annex-mark">附件1<\/p>\n<h1>基础数据表<\/h1>\n<div class="table-box"><table class="form">/,
  )
})

describe('a slip is told at its place', () => {
  test.each([
    ['a row too short', rows('[编制, =人员.编制数]'), ['table-row-width tables.yaml:4:7 这一行占 2 栏，表有 3 栏']],
    ['a row too long', rows('[编制, <2, =人员.编制数]'), ['table-row-width tables.yaml:4:7 这一行占 4 栏，表有 3 栏']],
    [
      'spans of a block that do not fill the columns',
      rows('{ group: 人员, spans: [1, 2, 2] }'),
      ['table-row-width tables.yaml:4:7 这一行占 5 栏，表有 3 栏'],
    ],
    [
      'nothing on the left',
      rows('[<, 编制, =人员.编制数]'),
      ['table-cell-joins tables.yaml:4:8 “<”没有可以接着的单元格：它是一行的第一格，左边没有单元格'],
    ],
    [
      'nothing above',
      rows('[^, 编制, =人员.编制数]'),
      ['table-cell-joins tables.yaml:4:8 “^”没有可以接着的单元格：它在表的第一行，上面没有单元格'],
    ],
    [
      'a cell above that begins elsewhere',
      rows('[编制, <, =人员.编制数]', '[在职, ^, ^]'),
      ['table-cell-joins tables.yaml:5:12 “^”没有可以接着的单元格：上一行没有从这一栏开始的单元格，或者宽窄不同'],
    ],
    [
      'a value that nothing has',
      rows('[编制, =人员.编制书, <]'),
      ['template-name tables.yaml:4:12 模板用了没有的名称“人员.编制书” 是否应为“人员.编制数”？'],
    ],
    [
      'a name in a text',
      rows('["{{人员.编制书}}", =总分, <]'),
      ['template-name tables.yaml:4:9 模板用了没有的名称“人员.编制书” 是否应为“人员.编制数”？'],
    ],
    [
      'a list that nothing has',
      rows('{ each: 项目表, row: [., =.名称, <] }'),
      ['table-rows-unknown tables.yaml:4:15 “项目表”不是一列记录，表里排不出来 可写：指标'],
    ],
    [
      'a group in place of a list',
      rows('{ each: 人员, row: [=.编制数, =.在职人数, <] }'),
      ['table-rows-unknown tables.yaml:4:15 “人员”不是一列记录，表里排不出来 可写：指标'],
    ],
    [
      'a group that nothing has',
      rows('{ group: 人圆, spans: [1, 1, 1] }'),
      ['table-rows-unknown tables.yaml:4:16 “人圆”不是一组数据，表里排不出来 是否应为“人员”？'],
    ],
    [
      'a repeated row without what it is repeated for',
      rows('{ row: [编制, =人员.编制数, <] }', '[^, =人员.在职人数, <]'),
      ['schema-required tables.yaml:4:7 “一行”缺少“each” 补上“each”'],
    ],
    [
      'a key of a row that there is not',
      rows('{ totol: [编制, =人员.编制数, <] }'),
      ['schema-unknown-key tables.yaml:4:9 “一行”里没有“totol”这一项 是否应为“total”？'],
    ],
    [
      'a row that says nothing of its cells',
      rows('{ blank: 无 }', '[编制, =人员.编制数, <]'),
      ['table-row-width tables.yaml:4:7 这一行占 0 栏，表有 3 栏'],
    ],
    [
      'columns that are missing',
      '表:\n  rows:\n    - [编制, =人员.编制数]\n',
      ['schema-required tables.yaml:1:1 “一张表”缺少“columns” 补上“columns”'],
    ],
    [
      'a field that indicators have not',
      rows('{ each: 指标, row: [=.名称, =.佐证, <] }'),
      ['template-name tables.yaml:4:31 模板用了没有的名称“.佐证”'],
    ],
    [
      'a field that is called nearly so',
      rows('{ each: 指标, row: [=.名称, =.实际完成, <] }'),
      ['template-name tables.yaml:4:31 模板用了没有的名称“.实际完成” 是否应为“.实际完成值”？'],
    ],
    [
      'a field that lacks its dot',
      rows('{ each: [人员], row: [., =经费.在职人数, <] }'),
      ['template-name tables.yaml:4:30 模板用了没有的名称“经费.在职人数” 是否应为“.在职人数”？'],
    ],
    [
      'a key that there is not',
      rows('[{ txt: 编制 }, =人员.编制数, <]'),
      ['schema-unknown-key tables.yaml:4:10 “单元格”里没有“txt”这一项 是否应为“text”？'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('a table that nothing prints; not one that a template prints, or a part is', () => {
    const two = (name: string): string => `${rows('[编制, =人员.编制数, <]')}${name}:\n  columns: 1\n  rows: [[=总分]]\n`
    expect(told(two('别表'))).toEqual(['table-unused tables.yaml:5:1 表“别表”没有一处印出'])
    const asPart = { 'templates/mini/format.yaml': FORM.replace('table: data.hbs', 'table: 别表') }
    expect(told(two('别表'), asPart)).toEqual([])
  })

  test('a table that there is not, where a template and where a part names it', () => {
    expect(told('别表:\n  columns: 1\n  rows: [[=总分]]\n')).toEqual([
      'table-unknown data.hbs:1:23 tables.yaml 里没有“表”这张表 是否应为“别表”？',
    ])
    const more = { 'templates/mini/format.yaml': FORM.replace('table: data.hbs', 'table: 基础数据表') }
    expect(told('基础数表:\n  columns: 1\n  rows: [[=总分]]\n', more)[0]).toMatch(/^table-unknown format\.yaml:6:.*是否应为“基础数表”？$/)
  })
})

test('a fact that has to be given and that no table prints is told; one that a repeated row prints is not', () => {
  const schema = miniFiles()['schemas/formats/mini.schema.json'] ?? ''
  const idle = '"闲置": { "title": "闲置", "type": ["integer", "null"], "x-input": "required" }, "编制数": {'
  const codes = (row: string): string[] =>
    checkMini(
      changes(rows(row), {
        'schemas/formats/mini.schema.json': schema.replace('"编制数": {', idle),
        ...report(REPORT.replace('编制数: 52', '闲置: 7, 编制数: 52')),
      }),
    ).findings.map(({ code }) => code)
  expect(codes('[编制, =人员.编制数, <]')).toContain('fact-unprinted')
  expect(codes('{ each: [人员], row: [., =.闲置, <] }')).not.toContain('fact-unprinted')
})

test('a class of a table or a cell has no text of its own', () => {
  const css = readFileSync(join(PROGRAM, 'styles/base.css'), 'utf8')
  const worded = [...css.matchAll(/\.([a-z-]+)::(?:before|after)/g)].map(([, name = '']) => name)
  const text = `表:
  - columns: 2
    rows: [[编制, =人员.编制数]]
  - head: [{ text: 绩效指标, vertical: true }, 名称]
    rows: [{ each: 指标, row: [^, =.一级指标] }]
`
  const classes = [...part(text).matchAll(/<(?:table|td|th|tr)[^>]* class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
  expect(classes).toEqual(expect.arrayContaining(['stacked', 'edge', 'edge-top', 'vertical']))
  expect(worded).toContain('joined')
  expect(classes.filter((name) => worded.includes(name))).toEqual([])
})
