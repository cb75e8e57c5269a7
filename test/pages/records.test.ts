// test: records on a page: in the narrative, in a table of facts, in a template; and what is published of them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordsNamed } from '../../scripts/figures/figures.ts'
import { toReportPage, traceOf } from '../../scripts/pages/pages.ts'
import { brief, checkMini, FACTS, jibao, makeMini, miniFiles, NARRATIVE, narrative } from '../mini.ts'

const SCHEMA = 'schemas/formats/mini.schema.json'
const FIGURES = 'templates/mini/figures.yaml'
const FILES = miniFiles()
const TASK =
  '{ "type": "object", "additionalProperties": false, "properties": { "任务": { "title": "任务名称", "type": "string" }, "金额": { "type": ["number", "null"], "x-unit": "万元", "x-decimals": 2 } } }'
/** The small form with a list, 工作, and a share for each of its records. */
const FORM = {
  [SCHEMA]: (FILES[SCHEMA] ?? '').replace(
    '"机构": { "title": "内设机构", "type": "array", "items": { "type": "string" } },',
    `"工作": { "title": "重点工作", "type": ["array", "null"], "items": ${TASK} },`,
  ),
  [FIGURES]: (FILES[FIGURES] ?? '').replace(
    'identities:',
    '  工作合计: { formula: 合计(工作.金额), show: decimal 2, unit: 万元 }\n  工作.占比: { formula: 工作.金额 ÷ 工作合计, show: percent 1 }\nidentities:',
  ),
}
const TASKS = '  工作:\n    - { 任务: 清淤, 金额: 30.50 }\n    - { 任务: 绿化, 金额: null }\n    - { 任务: <照明>, 金额: 9.5 }\n'
const INDICATORS = 'indicators:\n  产出: { 按时完成: true, 公开: true }\n'
const report = (tasks: string): Record<string, string> => ({ 'content/u/2020/report.yaml': `${FACTS}${tasks}${INDICATORS}` })
const prose = (text: string): Record<string, string> => narrative(NARRATIVE.replace('决算{{经费.合计.决算}}万元。', text))

const SITE = { title: '', publisher: '', language: 'zh', levels: new Map() } as const

function page(files: Readonly<Record<string, string>>): { html: string; told: string[] } {
  const { findings, figures } = checkMini({ ...FORM, ...files })
  if (!figures) throw new Error(JSON.stringify(findings))
  return { html: toReportPage(figures, SITE, false).value.html, told: brief(findings) }
}

/** The paragraph with these words, as it is read. */
function said(text: string, tasks = TASKS): string {
  const { html, told } = page({ ...report(tasks), ...prose(`经费：${text}止`) })
  expect(told).toEqual([])
  const found = /经费：(.*?)止/s.exec(html.replace(/<(?!br)[^>]+>/g, ''))?.[1]
  return found ?? html
}

describe('in the narrative', () => {
  it.each([
    ['{{逐条 工作：{{任务}}投入{{金额}}万元}}', '清淤投入30.50万元；绿化投入（空）万元；&lt;照明&gt;投入9.5万元'],
    ['包括{{逐条 工作：《{{工作.任务}}》、}}等{{工作.个数}}项', '包括《清淤》、《绿化》、《&lt;照明&gt;》等3项'],
    [
      '{{逐条 工作：{{序号}}. **{{任务}}**占{{占比}}，共{{工作合计}}；}}',
      '1. 清淤占76.3%，共40.00；2. 绿化占（空），共40.00；3. &lt;照明&gt;占23.8%，共40.00',
    ],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected))

  it.each([
    ['  工作: []\n', '（空）'],
    ['  工作: null\n', '（空）'],
  ])('%j prints as any blank', (tasks, expected) => expect(said('{{逐条 工作：{{任务}}}}', tasks)).toBe(expected))

  it('every value leads to its cell', () => {
    const { html } = page({ ...report(TASKS), ...prose('{{逐条 工作：{{金额}}}}。') })
    expect(html).toContain('<data class="fact" value="9.5" data-name="工作[3].金额">9.5</data>')
  })

  it.each([
    ['{{逐条 工怍：{{任务}}}}等。', 'reference-unknown', '是否应为“工作”？'],
    ['{{逐条 工作：某{{金顶}}}}等。', 'reference-unknown', '是否应为“金额”？'],
    ['{{逐条 工作：某{{没有的}}}}等。', 'reference-unknown', undefined],
    ['投入{{工作.金额}}万元。', 'reference-unknown', '“工作”有几条记录，逐条写作 {{逐条 工作：……}}，或者引用汇总的指标'],
    ['{{逐条 工作}}等。', 'reference-unknown', undefined],
  ])('%s is told once, at its place', (text, code, hint) => {
    const { findings } = checkMini({ ...FORM, ...report(TASKS), ...prose(`决算{{经费.合计.决算}}万元，另有${text}`) })
    expect(findings).toMatchObject([{ code, at: { line: 9 }, ...(hint === undefined ? {} : { hint }) }])
  })

  it('a fault in the text for each record is told once', () => {
    const { findings } = checkMini({ ...FORM, ...report(TASKS), ...prose('{{逐条 工作：{{任务}}，，已完成}}。') })
    expect(brief(findings)).toEqual(['prose-doubled-mark narrative.md:9:15'])
  })

  it('a standard sentence of the form goes through records too, and its names are checked with the form', () => {
    const format = FILES['templates/mini/format.yaml'] ?? ''
    const sentences = (text: string): Record<string, string> => ({
      'templates/mini/format.yaml': format.replace('outline:', `sentences:\n  工作: '${text}'\noutline:`),
    })
    const { html, told } = page({
      ...report(TASKS),
      ...prose('经费：{{句.工作}}止'),
      ...sentences('{{逐条 工作：{{任务}}（{{占比}}）、}}'),
    })
    expect(told).toEqual([])
    expect(html.replace(/<[^>]+>/g, '')).toContain('经费：清淤（76.3%）、绿化（（空））、&lt;照明&gt;（23.8%）止')
    expect(
      checkMini({ ...FORM, ...report(TASKS), ...sentences('{{逐条 工作：{{占此}}}}{{逐条 人员：甲}}{{工作.金额}}') }).findings.map(
        ({ code }) => code,
      ),
    ).toEqual(['reference-unknown', 'reference-unknown', 'reference-unknown', 'report-waits'])
  })
})

describe('a table of facts', () => {
  it('has a row for each record and its unit in the head', () => {
    const { html, told } = page({ ...report(TASKS), ...prose('工作如下：\n\n{{表格 工作}}') })
    expect(told).toEqual([])
    const text = html
      .replace(/<\/t[hd]>/g, '|')
      .replace(/<[^>]+>/g, '')
      .replace(/\|\s+/g, '|')
    expect(text).toContain('序号|任务名称|金额（万元）|占比|1|清淤|30.50|76.3%|2|绿化|（空）|（空）|3|&lt;照明&gt;|9.5|23.8%|')
  })

  it('of the group that a list stands in leaves the list out', () => {
    const files = {
      [SCHEMA]: (FILES[SCHEMA] ?? '').replace('"在职人数": {', `"去向": { "type": "array", "items": ${TASK} }, "在职人数": {`),
    }
    const { findings, figures } = checkMini({
      ...files,
      'content/u/2020/report.yaml': `${FACTS.replace('在职人数: 43', '在职人数: 43, 去向: [{ 任务: 调出 }]')}${INDICATORS}`,
      ...prose('人员：\n\n{{表格 人员}}'),
    })
    expect(brief(findings)).toEqual([])
    expect(toReportPage(figures!, SITE, false).value.html).not.toContain('调出')
  })
})

describe('in a template', () => {
  const table = (text: string): Record<string, string> => ({ 'templates/mini/data.hbs': text })
  const rows = '{{#each (records "工作")}}<p>{{序号}}/{{任务}}/{{金额}}/{{占比}}/{{../year}}</p>{{else}}<p>无</p>{{/each}}'

  it('rows are gone through by column, as the form prints each value', () => {
    const { html, told } = page({ ...report(TASKS), ...table(rows) })
    expect(told).toEqual([])
    expect([...html.matchAll(/<p>(\d\/.*?)<\/p>/g)].map(([, row = '']) => row.replace(/<[^>]+>/g, ''))).toEqual([
      '1/清淤/30.50/76.3%/2020',
      '2/绿化/（空）/（空）/2020',
      '3/&lt;照明&gt;/9.5/23.8%/2020',
    ])
    expect(page({ ...report('  工作: []\n'), ...table(rows) }).html).toContain('<p>无</p>')
  })

  it.each([
    ['{{#each (records "工怍")}}x{{/each}}', 'template-name data.hbs:1:9'],
    ['{{#each (records "工作")}}{{金顶}}{{/each}}', 'template-name data.hbs:1:27'],
    ['{{value "工作.金额"}}', 'template-name data.hbs:1:1'],
    ['{{records "工作"}}', 'template-call data.hbs:1:1'],
  ])('%s is told', (text, told) => expect(page({ ...report(TASKS), ...table(text) }).told).toEqual([told]))
})

it('a column that has to be filled in and is printed nowhere is told once', () => {
  const files = {
    ...FORM,
    [SCHEMA]: FORM[SCHEMA].replace('"x-decimals": 2 } } }', '"x-decimals": 2 }, "地点": { "type": "string", "x-input": "required" } } }'),
  }
  const tasks = TASKS.replaceAll(' }', ', 地点: 河东 }')
  expect(page({ ...files, ...report(tasks), ...prose('{{逐条 工作：{{任务}}{{金额}}}}。') }).told).toEqual([
    'fact-unprinted report.yaml:11:32',
  ])
  expect(page({ ...files, ...report(tasks), ...prose('{{逐条 工作：{{任务}}在{{地点}}}}。') }).told).toEqual([])
})

it('a number of the text is not held against cells of whatever record', () => {
  expect(page({ ...report(TASKS), ...prose('平均每项金额20万元。') }).told).toEqual([])
})

describe('what is published', () => {
  it('traces name the record and its line', () => {
    const { figures } = checkMini({ ...FORM, ...report(TASKS) })
    expect(traceOf('工作[1].金额', figures!)).toMatchObject({ label: '重点工作第1条的金额', text: '30.50', at: { line: 11, column: 21 } })
    expect(traceOf('工作[3].占比', figures!)).toMatchObject({
      label: '重点工作第3条的占比',
      formula: { words: '工作.金额 ÷ 工作合计' },
      inputs: [{ name: '工作[3].金额', text: '9.5', at: { line: 13 } }, { name: '工作合计' }],
    })
    expect(recordsNamed(figures!, '工作')?.columns.map(({ name, label, unit }) => [name, label, unit])).toEqual([
      ['任务', '任务名称', undefined],
      ['金额', '金额', '万元'],
      ['占比', '占比', undefined],
    ])
  })

  it('data.json has the list and its cells, the tables a row for each record', async () => {
    const root = makeMini({ ...FORM, ...report(TASKS) })
    const { code, out } = await jibao(root, 'build', '--no-pdf')
    expect(code, out).toBe(0)
    const read = (name: string): string => readFileSync(join(root, 'dist/u/2020', name), 'utf8')
    const data = JSON.parse(read('data.json')) as { facts: object[]; figures: object[]; records: object[] }
    expect(data.records).toMatchObject([
      { name: '工作', label: '重点工作', rows: [{ index: 1, at: 'content/u/2020/report.yaml:11:7' }, { index: 2 }, { index: 3 }] },
    ])
    expect(data.facts).toContainEqual({
      name: '工作[2].金额',
      label: '重点工作第2条的金额',
      unit: '万元',
      value: null,
      text: '（空）',
      at: 'content/u/2020/report.yaml:12:21',
    })
    expect(data.figures).toContainEqual(
      expect.objectContaining({ name: '工作[3].占比', text: '23.8%', formula: '工作.金额 ÷ 工作合计', computation: '9.5 ÷ 40.00' }),
    )
    expect(read('records-1.csv')).toBe(
      '序号,任务名称,金额（万元）,占比,出处\r\n1,清淤,30.5,0.7625,content/u/2020/report.yaml:11:7\r\n2,绿化,,,content/u/2020/report.yaml:12:7\r\n3,<照明>,9.5,0.2375,content/u/2020/report.yaml:13:7\r\n',
    )
    expect(read('facts.csv')).not.toContain('工作[')
    expect(read('figures.csv')).not.toContain('工作[')
    expect(read('index.html')).toContain('<a href="records-1.csv">重点工作（CSV 表格）</a>')
    expect(read('datapackage.json')).toContain('"path": "records-1.csv"')
  })
})
