import { expect, test, vi } from 'vitest'
import { toReportPage } from '../../../scripts/pages/pages.ts'
import { openLayout } from '../../../scripts/pages/templates/layout.ts'
import { brief, checkMini, miniFiles, NARRATIVE, narrative } from '../../mini.ts'

const FORM = miniFiles()['templates/mini/format.yaml'] ?? ''
const SITE = { title: '', publisher: '', language: 'zh', levels: new Map() } as const

/** Where the form names it. */
const DATA_LINE = FORM.split('\n').findIndex((line) => line.includes('data.hbs')) + 1

const found = (template: string, files: Record<string, string> = {}) => {
  const { findings } = checkMini({ 'templates/mini/data.hbs': template, ...files })
  return { brief: brief(findings), findings }
}

const set = (text: string, view: object, partials: Record<string, string> = {}) => {
  const sources = Object.entries({ 'main.hbs': text, ...partials }).map(
    ([name, source]) => [name, { file: `t/${name}`, text: source }] as const,
  )
  const layout = openLayout(new Map(sources), undefined)
  return {
    html: layout.set('main.hbs', view),
    told: layout.observations.map(({ check, at, slots }) =>
      `${check.code} ${at.file}:${at.line}:${at.column} ${String(slots.name ?? '')}`.trim(),
    ),
  }
}

test('a template that cannot be parsed is told with its file and line', () => {
  const { findings } = found('<p>\n{{#if year}}\n</p>\n')
  expect(findings).toMatchObject([{ code: 'template-syntax', level: 'error', at: { file: 'templates/mini/data.hbs', line: 2, column: 1 } }])
  expect(findings[0]).toMatchObject({ message: '模板写法有误：有 {{#…}} 没有写它的 {{/…}}', hint: '没有结束的是 {{#if}}' })
})

test('a shared partial that cannot be parsed is told at its own file', () => {
  expect(found('<p></p>', { 'templates/mini/list.hbs': '\n{{#each items}}\n{{/if}}\n' }).findings).toMatchObject([
    { code: 'template-syntax', at: { file: 'templates/mini/list.hbs', line: 2 } },
  ])
})

test('an unknown fact is told at its line and column with the nearest name', () => {
  const { findings } = found('<p>\n  {{value "人员.编制"}}\n</p>')
  expect(findings).toMatchObject([
    { code: 'template-name', at: { file: 'templates/mini/data.hbs', line: 2, column: 3 }, hint: '是否应为“人员.编制数”？' },
  ])
})

test('an unknown fact in a partial is told at the partial', () => {
  expect(found('\n{{> row}}', { 'templates/mini/row.hbs': '\n\n{{value "没有的"}}' }).brief).toEqual(['template-name row.hbs:3:1'])
})

test('all unknown facts of a template are told', () => {
  expect(found('{{value "甲甲甲"}}\n{{value "乙乙乙"}}').brief).toEqual(['template-name data.hbs:1:1', 'template-name data.hbs:2:1'])
})

test('a name that the view does not have is told, as text, as an argument and in a partial', () => {
  expect(set('{{a}}\n {{b}}', { a: 1 }).told).toEqual(['template-name t/main.hbs:2:4 b'])
  expect(set('{{#each rows}}x{{/each}}', { row: [] }).told).toEqual(['template-name t/main.hbs:1:9 rows'])
  expect(set('{{#if a}}{{#if c}}x{{/if}}{{/if}}', { a: 1 }).told).toEqual(['template-name t/main.hbs:1:16 c'])
  expect(set('{{> inner}}', {}, { 'inner.hbs': '\n{{b}}' }).told).toEqual(['template-name t/inner.hbs:2:3 b'])
  expect(set('{{a.b}}', { a: 'text' }).told).toEqual(['template-name t/main.hbs:1:1 b'])
})

test('what is empty, false or null is not unknown', () => {
  expect(set('{{#if a}}x{{else}}y{{/if}}{{b}}{{#each c}}{{/each}}', { a: null, b: '', c: [] })).toEqual({ html: 'y', told: [] })
})

test('a partial that does not exist is told where it is called', () => {
  expect(set('a\n {{> nothing}}', {}).told).toEqual(['template-missing t/main.hbs:2:2 nothing'])
  expect(found('{{> nothing}}').findings).toMatchObject([{ code: 'template-missing', message: '没有“nothing”这个模板' }])
})

test('a template that the format names and nobody has is told at the format', () => {
  const { findings } = checkMini({ 'templates/mini/data.hbs': undefined })
  expect(findings).toMatchObject([
    { code: 'template-missing', message: '没有“data.hbs”这个模板', at: { file: 'templates/mini/format.yaml', line: DATA_LINE } },
  ])
})

test('a helper that is not listed is told, those of Handlebars that print or reach further included', () => {
  expect(set('\n{{shout "a"}}', {}).told).toEqual(['template-call t/main.hbs:2:1 shout'])
  const log = vi.spyOn(console, 'log').mockReturnValue()
  expect(set('{{log "a"}}', {}).told).toHaveLength(1)
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})

test.each(['constructor', '__proto__', 'toString', 'a.constructor', 'a.__proto__.b', 'lookup a "constructor"'])(
  '{{%s}} gives nothing of a prototype away',
  (path) => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const { html, told } = set(`{{${path}}}`, { a: {} })
    expect(html).toBe('')
    if (!path.startsWith('lookup')) expect(told.join()).toContain('template-name t/main.hbs:1:')
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  },
)

test('misused helpers and endless partials are the designer’s, not a crash', () => {
  expect(set('{{value}}', {}).told).toEqual(['template-call t/main.hbs:1:1 value'])
  expect(set('{{times 3}}{{#times "x"}}a{{/times}}', {}).html).toBe('')
  expect(set('{{#times 1000000000}}a{{/times}}', {})).toEqual({ html: '', told: ['template-call t/main.hbs:1:1 times'] })
  expect(set('{{> main}}', {}).told).toHaveLength(1)
  expect(set('{{#each}}{{/each}}', {}).told).toHaveLength(1)
})

test('the helpers join, eq and times do what they say', () => {
  expect(set('{{#if (eq a 1)}}{{join "x" a "<"}}{{/if}}{{#times 2}}!{{/times}}', { a: 1 }).html).toBe('x1&lt;!!')
})

test('a title with an unknown name is told and keeps its braces', () => {
  const { findings, figures } = checkMini({ 'templates/mini/format.yaml': FORM.replace('{{单位.简称}}', '{{单位.简介}}') })
  expect(findings).toMatchObject([
    { code: 'template-name', at: { file: 'templates/mini/format.yaml' }, message: '模板用了没有的名称“单位.简介”' },
  ])
  expect(toReportPage(figures!, SITE, true).value.title).toBe('2020年度{{单位.简介}}自评报告')
})

test('an unknown name in the narrative stays visible on a page that is set in spite of errors', () => {
  const { figures } = checkMini(narrative(NARRATIVE.replace('{{在职率}}', '{{没有}}')))
  expect(toReportPage(figures!, SITE, true).value.html).toContain('<mark>{{没有}}</mark>')
})

test.each([
  ["a\n{{> (lookup this 'x')}}", { x: 'gone' }, 'template-missing t/main.hbs:2:5 gone'],
  ["a\n{{> (lookup this 'x')}}", {}, 'template-name t/main.hbs:2:5 x'],
  ['{{> @partial-block}}', {}, 'template-missing t/main.hbs:1:1 @partial-block'],
  ['{{helperMissing}}', {}, 'template-call t/main.hbs:1:1 helperMissing'],
  ['{{#blockHelperMissing}}x{{/blockHelperMissing}}', {}, 'template-call t/main.hbs:1:1 blockHelperMissing'],
  ['\n {{#times 150}}a{{/times}}', {}, 'template-call t/main.hbs:2:2 times'],
  ['{{#times -1}}a{{/times}}', {}, 'template-call t/main.hbs:1:1 times'],
  ['{{#times 100}}{{#times 100}}{{#times 100}}a{{/times}}{{/times}}{{/times}}', {}, 'template-call t/main.hbs:1:29 times'],
  ['{{if a}}', { a: 1 }, 'template-call t/main.hbs:1:1 if'],
  ['{{#eq a 1}}x{{/eq}}', { a: 1 }, 'template-call t/main.hbs:1:1 eq'],
  ['{{*mark}}', {}, 'template-call t/main.hbs:1:1 *mark'],
  ['{{rows}}', { rows: [1, 2] }, 'template-call t/main.hbs:1:1 rows'],
  ['{{{row}}}', { row: {} }, 'template-call t/main.hbs:1:1 row'],
  ['{{lookup a "b"}}', { a: {} }, 'template-name t/main.hbs:1:1 b'],
])('%s prints nothing in silence', (text, view, told) => {
  expect(set(text, view).told).toEqual([told])
})

test('a partial that the view names is set, and what follows a missing one too', () => {
  expect(set("{{> (lookup this 'x')}}", { x: 'row' }, { 'row.hbs': '!' })).toEqual({ html: '!', told: [] })
  expect(set("{{> (lookup this 'x')}}{{b}}", { x: 'gone' }).told).toHaveLength(2)
})

test('a score in two braces is told, not printed as markup', () => {
  const { findings } = found('{{#each scores}}<td>{{score}}</td>{{/each}}')
  expect(findings[0]).toMatchObject({ code: 'template-call', at: { line: 1, column: 21 } })
  expect(findings[0]?.message).toContain('三个大括号')
})

test('no English of a library stands in a Chinese sentence', () => {
  for (const text of [
    '{{#if a}}',
    '{{/if}}',
    '{{else}}',
    '{{',
    '{{a',
    '{{#if a}}{{/each}}',
    "{{a 'b}}",
    '{{> a b c}}',
    '{{#each}}{{/each}}',
    '{{shout 1}}',
  ]) {
    const { findings } = found(text)
    expect(findings.map(({ message, hint }) => `${message}${hint ?? ''}`).join()).not.toMatch(
      /[A-Za-z]{4,} [A-Za-z]{2,}|Expecting|knownHelpers/,
    )
    expect(findings.length).toBeGreaterThan(0)
  }
})

test.each([
  ['<p>\n<script>alert(1)</script></p>', 2, 1],
  ['<p onclick="x()">a</p>', 1, 1],
  ['<p style="color: red">a</p>', 1, 1],
  ['{{#if year}}\n  <img src="https://example.org/a.png">{{/if}}', 2, 3],
  ['<a href="javascript:x()">a</a>', 1, 1],
])('%s does nothing on the page, and is told', (text, line, column) => {
  expect(found(text).findings).toMatchObject([{ code: 'template-inert', at: { file: 'templates/mini/data.hbs', line, column } }])
})
