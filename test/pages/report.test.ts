import { expect, test } from 'vitest'
import { toReportPage } from '../../scripts/pages/pages.ts'
import { checkMini, FACTS, miniFiles, NARRATIVE, narrative, REPORT, report, UNIT } from '../mini.ts'

const SITE = { title: '公开站', publisher: '某市', language: 'zh', levels: new Map() } as const
const FORM = miniFiles()['templates/mini/format.yaml'] ?? ''

function page(changes: Record<string, string | undefined> = {}): string {
  const { figures } = checkMini(changes)
  if (!figures) throw new Error('no figures')
  return toReportPage(figures, SITE, false).value.html
}

/** The text of a piece of HTML, as a reader sees it. */
const text = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
/** The text between two headings of the outline, or to the end of the narrative. */
const narrated = (markdown: string, changes: Record<string, string> = {}): string =>
  page({ ...narrative(markdown), ...changes }).replace(/^[^]*?<\/table><\/section>/, '')
const headings = (html: string): string[] =>
  [...html.matchAll(/<h([2-6])>(.*?)<\/h\1>/g)].map((match) => `${match[1]} ${text(match[2] ?? '')}`)
const dataOf = (html: string, name: string): string =>
  new RegExp(`<data [^>]*data-name="${name.replaceAll('.', '\\.')}"[^>]*>[^<]*</data>`).exec(html)?.[0] ?? ''

test('every amount of the tables is a data element with its value and its name', () => {
  const cells = [
    ...page()
      .replace(/<section class="summary[^]*?<\/section>/g, '')
      .matchAll(/<td class="amount">(.*?)<\/td>/g),
  ].map((match) => match[1] ?? '')
  expect(cells).toHaveLength(8)
  for (const cell of cells) expect(cell).toMatch(/^<data class="\w+" value="[^"]*" data-name="[^"]+">[^<]*<\/data>$/)
})

test('a fact has its value as it was written, a figure its value before it was rounded', () => {
  expect(dataOf(page(), '人员.编制数')).toBe('<data class="fact" value="52" data-name="人员.编制数">52</data>')
  expect(dataOf(page(), '在职率')).toBe('<data class="figure" value="0.826923076923" data-name="在职率">82.7%</data>')
})

test('a name in the narrative is a data element too', () => {
  const html = narrated(NARRATIVE.replace('全年', '得{{指标.投入.得分}}分，共{{总分}}分，{{等级}}，全年'))
  for (const name of ['人员.编制数', '在职率', '业绩.培训', '指标.投入.得分', '总分', '等级']) expect(dataOf(html, name)).not.toBe('')
  expect(text(html)).toContain('得60分，共100分，优，全年培训40余篇。')
})

test('words of the author are escaped wherever they are printed', () => {
  const evil = '<script>alert("1")</script>&\'x'
  const html = page({
    'content/u/unit.yaml': UNIT.replace('shortName: 某街道', `shortName: ${JSON.stringify(evil)}`),
    ...report(`${FACTS}  备注: ${JSON.stringify(evil)}\nindicators:\n  产出: { score: 30, reason: ${JSON.stringify(evil)} }\n`),
    ...narrative(NARRATIVE.replace('全年', `${evil} **${evil}** {{备注}} [链](https://a.example/?a="b"&c) 全年`)),
  })
  expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script type="application/ld+json">',
    '<script src="../../assets/report.js" defer>',
  ])
  expect(html).not.toMatch(/alert\("1"\)/)
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;/g)?.length).toBeGreaterThanOrEqual(5)
  expect(html).toContain('<title>2020年度&lt;script&gt;')
})

test('a link with a scheme that runs is no link', () => {
  expect(narrated(NARRATIVE.replace('全年', '[链](javascript:alert(1))'))).not.toMatch(/href="javascript/)
})

test('sections are numbered by depth, and by the style that their parent asks for', () => {
  expect(headings(narrated(NARRATIVE))).toEqual(['2 一、基本情况', '3 （一）人员', '3 （二）经费', '2 二、主要业绩', '3 1.培训工作。'])
})

test('what stands below a section goes on with the next style, also where a style was skipped', () => {
  const html = narrated(`${NARRATIVE}\n### 场次\n\n一些。\n\n1. 甲\n2. 乙\n`)
  expect(headings(html).slice(-2)).toEqual(['3 1.培训工作。', '4 （1）场次'])
  expect(html).toContain('<span class="number">1. </span>甲')
})

test('a heading is run into its text only where the outline says so and a paragraph follows', () => {
  const html = narrated(`${NARRATIVE}\n## 第二\n\n- 一项\n`)
  expect(html.match(/class="run-in"/g)).toHaveLength(1)
  expect(html).toContain('<h3><span class="number">1.</span>培训工作。</h3><p>全年')
  expect(headings(html).at(-1)).toBe('3 2.第二')
})

test('a run-in heading that ends in a stop gets no second one', () => {
  expect(headings(narrated(NARRATIVE.replace('## 培训工作', '## 培训工作。'))).at(-1)).toBe('3 1.培训工作。')
})

test('ordered lists take the styles below their section, inner lists the next ones', () => {
  const html = narrated(NARRATIVE.replace('编制{{人员', '1. 甲\n   1. 子\n2. 乙\n\n- 圆点\n\n编制{{人员'))
  expect([...html.matchAll(/<li><p>(.*?)<\/p>/g)].map((match) => text(match[1] ?? ''))).toEqual(['1.甲', '（1）子', '2.乙', '圆点'])
  expect(html).toContain('<ol class="items level-3">')
})

test('the number of an item is the one that its author gave, in the style of the form', () => {
  const html = text(narrated('# 基本情况\n\n1. 甲\n2. 乙\n\n中间一段。\n\n3. 丙\n5. 丁\n0. 戊\n'))
  expect(html).toMatch(/（一）甲\s*（二）乙\s*中间一段。\s*（三）丙\s*（五）丁\s*（0）戊/)
})

test('numbers that stand on two lines do not become one, and Chinese has no space between lines', () => {
  expect(text(narrated('# 基本情况\n\n12\n{{人员.编制数}}\n人\n**5**\n6\n'))).toContain('12 52人5 6')
})

test('a list longer than the numerals of its style goes on in digits', () => {
  const items = Array.from({ length: 101 }, (_, i) => `${i + 1}. 项`).join('\n')
  const html = narrated(`${items}\n\n${NARRATIVE}`)
  expect(html).toContain('<span class="number">九十九、</span>')
  expect(html).toContain('<span class="number">101、</span>')
})

test('soft line breaks join Chinese without a space and Latin with one, hard ones break', () => {
  const html = narrated(NARRATIVE.replace('全年培训', '上半\n年 a\nb 共  \n全年培训'))
  expect(html).toContain('上半年 a b 共<br>全年培训')
})

test('a table of facts has a row per member, a column per field, its unit, and a data element per cell', () => {
  const html = narrated(NARRATIVE.replace('决算{{经费.合计.决算}}万元。', '{{表格 经费}}'))
  const table = /<p class="table-unit">[^]*?<\/table>/.exec(html)?.[0] ?? ''
  expect(
    [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map((row) =>
      [...(row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => text(cell[1] ?? '')),
    ),
  ).toEqual([
    ['项目', '预算数', '决算数'],
    ['合计', '120.50', '100.5'],
    ['基本', '70', '60.25'],
    ['项目', '50.5', '40.25'],
  ])
  expect(table).toContain('单位：万元')
  expect(table.match(/<data /g)).toHaveLength(6)
})

test('a table of counts does not call them amounts, and rows carry the official labels', () => {
  const html = narrated(NARRATIVE.replace('决算{{经费.合计.决算}}万元。', '{{表格 人员}}'))
  expect(text(/<table class="plain">[^]*?<\/table>/.exec(html)?.[0] ?? '').trim()).toBe('项目数量 编制数52 年末在职人数43')
})

test('a Markdown table keeps its cells and their alignment', () => {
  const html = narrated(`${NARRATIVE}\n| 甲 | 乙 |\n|:--|--:|\n| 1 | {{在职率}} |\n`)
  expect(html).toContain('<td class="left">1</td><td class="right"><data class="figure"')
})

test('a blank prints as the form’s blank, a figure that cannot be computed as not applicable', () => {
  const blank = page(report(REPORT.replace('43', 'null')))
  expect(text(dataOf(blank, '人员.在职人数'))).toBe('（空）')
  expect(text(dataOf(blank, '在职率'))).toBe('（空）')
  expect(dataOf(blank, '在职率')).toContain('value=""')
  expect(text(dataOf(page(report(REPORT.replace('52', '0'))), '在职率'))).toBe('——')
})

test('a fact prints as written, a figure as written has the places of its most exact input', () => {
  expect(text(dataOf(page(report(REPORT.replace('决算: 100.5', '决算: 100.50'))), '经费.合计.决算'))).toBe('100.50')
  expect(text(dataOf(page(), '结余'))).toBe('20.00')
  expect(text(dataOf(page(report(REPORT.replace('预算: 120.50', '预算: 120.5'))), '结余'))).toBe('20.0')
})

test.each([
  ['数值: 40, 单位: 篇, 限定: 余', '40余篇'],
  ['数值: 6, 单位: 万份, 限定: 余', '6万余份'],
  ['数值: 467.64, 单位: 万元, 限定: 余', '467.64万余元'],
  ['数值: 3, 单位: 年, 限定: 近', '近3年'],
  ['数值: 180, 单位: 万元, 限定: 约', '约180万元'],
  ['数值: 38.58, 单位: 亿元, 限定: 预计', '预计38.58亿元'],
  ["数值: 90, 单位: '%', 限定: 以上", '90%以上'],
  ['数值: 7.10, 单位: 次', '7.10次'],
])('the quantity { %s } prints as %s', (given, printed) => {
  expect(text(dataOf(narrated(NARRATIVE, report(REPORT.replace('数值: 40, 单位: 篇, 限定: 余', given))), '业绩.培训'))).toBe(printed)
})

test('a truth value, a list and its count have words', () => {
  const html = narrated(
    NARRATIVE.replace('全年', '{{已公开}}{{机构}}{{机构.个数}}全年'),
    report(REPORT.replace('  业绩:', '  已公开: true\n  机构: [甲科, 乙科]\n  业绩:')),
  )
  expect(text(html)).toContain('是甲科、乙科2全年')
})

test('percentages round half up', () => {
  expect(text(dataOf(page(report(REPORT.replace('52', '2000').replace('43', '1001'))), '在职率'))).toBe('50.1%')
})

test('last year’s values print, and as not applicable where there is no report of last year', () => {
  const asked = narrative(NARRATIVE.replace('全年', '上年{{上年.在职率}}、{{上年.人员.编制数}}人，全年'))
  expect(text(page(asked))).toContain('上年——、——人')
  const last = { 'content/u/2019/report.yaml': REPORT.replace('43', '26'), 'content/u/2019/narrative.md': NARRATIVE }
  expect(text(page({ ...asked, ...last }))).toContain('上年50.0%、52人')
})

test('titles of report and parts are filled in', () => {
  const html = page({ 'templates/mini/format.yaml': FORM.replace('title: 基础数据表', "title: '{{年度}}年基础数据表'") })
  expect(html).toContain('<title>2020年度某街道自评报告</title>')
  expect(html).toContain('<h1>附件1 2020年基础数据表</h1>')
})

test('a page refers to nothing outside its site and has one h1 per part at most', () => {
  const html = page()
  expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]).filter((url) => /^(\w+:|\/)/.test(url ?? ''))).toEqual([])
  expect(html).toContain('<html lang="zh-CN">')
})
