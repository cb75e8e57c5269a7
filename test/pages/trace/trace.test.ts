import { expect, test } from 'vitest'
import type { Repository, Site } from '../../../scripts/facts/facts.ts'
import { toReportPage } from '../../../scripts/pages/pages.ts'
import { sourceAddress } from '../../../scripts/pages/trace/entries.ts'
import { rowsOf } from '../../../scripts/pages/trace/rows.ts'
import { traceOf } from '../../../scripts/pages/trace/trace.ts'
import { checkMini, FACTS, miniFiles, NARRATIVE, narrative, REPORT, report } from '../../mini.ts'
import { entriesIn } from './entries-in.ts'

const SITE: Site = { title: '公开站', publisher: '某市', language: 'zh', levels: new Map() }
const FORM = miniFiles()['templates/mini/format.yaml'] ?? ''

function figuresOf(changes: Record<string, string | undefined> = {}) {
  const { figures } = checkMini(changes)
  if (!figures) throw new Error('no figures')
  return figures
}

/** `公式: …` per row, items joined, places as line numbers. */
function told(name: string, changes: Record<string, string | undefined> = {}): string[] {
  const trace = traceOf(name, figuresOf(changes))
  const rows =
    trace &&
    rowsOf(trace).map(
      ({ term, items }) =>
        `${term}: ${items.map((item) => [item.name, item.text, item.at && `${item.at.file.split('/').at(-1)}:${item.at.line}`].filter(Boolean).join(' ')).join('；')}`,
    )
  return trace ? [`${trace.label} ${trace.text}${trace.unit}`, ...(rows ?? [])] : []
}

test('a fact tells its label, its unit, how it was rounded and the line that it was written in', () => {
  expect(told('人员.编制数')).toEqual(['编制数 52人', '舍入: 照填报，不舍入', '出处: report.yaml:3'])
})

test('a figure tells its formula, the numbers in it, each input with its line, the rounding and its clause', () => {
  expect(told('在职率')).toEqual([
    '在职率 82.7%',
    '公式: 人员.在职人数 ÷ 人员.编制数',
    '代入: 43 ÷ 52',
    '数据: 人员.在职人数 43人 report.yaml:3；人员.编制数 52人 report.yaml:3',
    '舍入: 按百分数保留1位小数，四舍五入；舍入前为 0.826923076923',
    '依据: 小表式第一条',
    '公式出处: figures.yaml:2',
  ])
})

test('a figure without a value says why there is none', () => {
  expect(told('在职率', report(REPORT.replace('编制数: 52', '编制数: 0')))).toContain('说明: 除数为0，没有结果')
  expect(told('在职率', report(REPORT.replace('编制数: 52', '编制数: null')))).toContain('说明: 所用数据没有填报，没有结果')
})

test('a score tells the rule that applied, the printed rubric, what the rule read, and both places', () => {
  const rows = told('指标.人员控制.得分')
  expect(rows[0]).toBe('人员控制得分 60分')
  expect(rows.join('\n')).toMatch(/计分: .*在职率为82\.69%.*计60分/)
  expect(rows.join('\n')).toMatch(/评分标准: 在职率/)
  expect(rows).toContain('数据: 在职率 82.7%')
  expect(rows.at(-1)).toMatch(/^规则: indicators\.yaml:\d+$/)
  expect(told('指标.产出.得分').join('\n')).toMatch(/填报: report\.yaml:11/)
})

test('a total is the sum of the first level, a grade the band that it falls in', () => {
  expect(told('总分')).toEqual(['总分 100分', '公式: 投入 ＋ 产出', '数据: 指标.投入.得分 60分；指标.产出.得分 40分'])
  expect(told('等级').join('\n')).toMatch(/规则: 总分90分（含）以上的定为“优” format\.yaml:\d+\n数据: 总分 100分/)
})

test('a total by deduction is the full marks less what each indicator lost', () => {
  const changes = {
    'templates/mini/format.yaml': FORM.replace('scores: { decimals: 1 }', 'scores: { decimals: 1, by: deduction }'),
    ...report(`${FACTS}indicators:\n  产出: { 按时完成: true, 公开: false, reason: 未公开 }\n`),
  }
  expect(told('总分', changes).slice(0, 2)).toEqual(['总分 90分', '公式: 100（满分） − 产出扣分'])
  expect(told('指标.产出.扣分', changes).slice(0, 3)).toEqual([
    '产出扣分 10分',
    '公式: 分值 − 得分',
    '数据: 指标.产出.分值 40分；指标.产出.得分 30分',
  ])
})

test('a total of last year is told as last year’s form has it', () => {
  const other = Object.entries(miniFiles())
    .filter(([path]) => /^(templates|schemas\/formats)\/mini/.test(path))
    .map(([path, text]): [string, string] => [
      path.replace('/mini', '/less'),
      path.endsWith('/format.yaml')
        ? text.replace('scores: { decimals: 1 }', 'scores: { decimals: 1, by: deduction }').replace('id: mini', 'id: less')
        : text.replace('/mini.schema.json', '/less.schema.json'),
    ])
  const last = REPORT.replace('format: mini', 'format: less')
    .replace('公开: true', '公开: false')
    .replace('产出: {', '产出: { reason: 未公开,')
  const changes = { ...Object.fromEntries(other), 'content/u/2019/report.yaml': last, 'content/u/2019/narrative.md': NARRATIVE }
  expect(told('上年.总分', changes)).toEqual([
    '总分 90分',
    '公式: 100（满分） − 产出扣分',
    expect.stringMatching(/^数据: 指标\.产出\.扣分 10分 indicators\.yaml:\d+$/),
  ])
  expect(told('总分', changes)[1]).toBe('公式: 投入 ＋ 产出')
})

test('a value of last year says its year; without a report of last year it says so', () => {
  const last = { 'content/u/2019/report.yaml': REPORT.replace('43', '26'), 'content/u/2019/narrative.md': NARRATIVE }
  expect(traceOf('上年.在职率', figuresOf(last))).toMatchObject({ year: 2019, text: '50.0%' })
  expect(told('上年.在职率')).toEqual(['上年.在职率 ——', '说明: 站点里没有上一年度的报告'])
})

test('a name that nothing has has no entry', () => {
  expect(traceOf('没有这个', figuresOf())).toBeUndefined()
})

const PLACE = { file: 'content/甲/2020/report.yaml', line: 12, column: 3, endLine: 12, endColumn: 5 }

test.each<[string, Repository, string]>([
  [
    'a repository’s page',
    { url: 'https://example.org/a/b', revision: 'v1.0' },
    'https://example.org/a/b/blob/v1.0/content/%E7%94%B2/2020/report.yaml#L12',
  ],
  [
    'a pattern',
    { url: 'https://example.org/view?at={revision}&path={file}#{line}', revision: 'main' },
    'https://example.org/view?at=main&path=content/%E7%94%B2/2020/report.yaml#12',
  ],
])('the source is linked at its revision by %s', (_, repository, address) => {
  expect(sourceAddress(PLACE, repository)).toBe(address)
})

test('site.yaml names the repository, and the page links each place to it', () => {
  const html = toReportPage(figuresOf(), { ...SITE, repository: { url: 'https://example.org/a/b', revision: 'abc' } }, false).value.html
  expect(html).toContain('<a href="https://example.org/a/b/blob/abc/content/u/2020/report.yaml#L3">report.yaml:3</a>')
  expect(toReportPage(figuresOf(), SITE, false).value.html).toContain('<code>report.yaml:3</code>')
})

test('every value that is printed has one entry, and an entry leads to those it rests on', () => {
  const html = toReportPage(figuresOf(narrative(NARRATIVE.replace('全年', '{{等级}}、{{总分}}分，全年'))), SITE, false).value.html
  const names = new Set([...html.matchAll(/<data [^>]*data-name="([^"]*)"/g)].map(([, name]) => name))
  const entries = entriesIn(html)
  expect(new Set(entries)).toEqual(names)
  expect(entries).toHaveLength(names.size)
  expect(html).toContain('<a href="#人员.编制数">人员.编制数</a> ＝ 52人')
})

test('what the form wants on paper is not hidden there', () => {
  const changed = {
    'templates/mini/format.yaml': `${FORM}charts: [{ title: 经费, of: [经费.基本.决算, 经费.项目.决算] }]\nonPaper: [charts, traces]\n`,
  }
  const html = toReportPage(figuresOf(changed), SITE, false).value.html
  expect(html).toContain('<section class="part chart-part paper page-portrait">')
  expect(html).toContain('<section class="traces part page-portrait" id="traces"')
  expect(html).toMatch(/<li id="在职率">/)
  expect(html).toMatch(/<li id="人员\.编制数" class="screen">/)
  expect(html).not.toContain('<details><summary><h2')
  expect(new Set(html.match(/ id="[^"]*"/g))).toHaveProperty('size', html.match(/ id="[^"]*"/g)?.length)
})

test('a chart that names what nobody has is told at its place', () => {
  const { findings } = checkMini({ 'templates/mini/format.yaml': `${FORM}charts:\n  - { title: 经费, of: [经费.基本.决算, 没有] }\n` })
  expect(findings.map(({ code, at }) => `${code}:${at.line}`)).toEqual([`template-name:${FORM.split('\n').length + 1}`])
})
