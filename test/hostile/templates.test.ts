// A form's templates run nothing, reach nowhere and end, however they are written.

import { expect, test } from 'vitest'
import { MOST_CHARACTERS, MOST_STEPS } from '../../scripts/pages/templates/budget.ts'
import { checkMini } from '../mini.ts'

const page = (inside: string): Record<string, string> => ({
  'templates/mini/data.hbs': `<section class="part"><h1>附件{{annex}} {{partTitle}}</h1>\n${inside}\n</section>`,
})
const told = (changes: Record<string, string>): string[] => [...new Set(checkMini(changes).findings.map(({ code }) => code))]
const doubling = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`templates/mini/p${i}.hbs`, i === count - 1 ? 'x' : `{{> p${i + 1}}}{{> p${i + 1}}}`]),
  )
const each = (depth: number, inside: string): string => '{{#each @root.scores}}'.repeat(depth) + inside + '{{/each}}'.repeat(depth)

test('a sound one is not told', () => {
  expect(told(page('<p class="mini"><a href="https://example.org/">甲</a><img src="a.png" alt="">{{value "总分"}}</p>'))).toEqual([])
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an event', '<img src="x" onerror="alert(1)">'],
  ['an event of a drawing', '<svg ONLOAD="alert(1)"></svg>'],
  ['a script of two pieces', '<scr{{join "ipt"}}>alert(1)</script>'],
  ['an element that is a value', '{{{join "<img src=x onerror=alert(1)>"}}}'],
  ['an attribute that is a value', '<p {{{join "onclick"}}}="alert(1)">甲</p>'],
  ['a name of an attribute in two pieces', '<p on{{#if annex}}click{{/if}}="alert(1)">甲</p>'],
  ['an address that runs', '<a href=" java&#10;script:alert(1)">甲</a>'],
  ['an address that is data', '<a href="data:text/html,x">甲</a>'],
  ['an address that is a value', '<a href="{{join "javascript" ":alert(1)"}}">甲</a>'],
  ['a picture of another site', '<img src="//evil.example/x.png">'],
  ['the same with backslashes', '<img src="\\\\evil.example/x.png">'],
  ['a drawing’s picture of another site', '<svg><image href="https://evil.example/x.png"/></svg>'],
  ['an animation that sets an address', '<svg><a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>'],
  ['a form', '<form action="https://evil.example/"></form>'],
  ['a button’s action', '<button formaction="javascript:alert(1)">甲</button>'],
  ['a frame', '<iframe srcdoc="x"></iframe>'],
  ['another base', '<base href="https://evil.example/">'],
  ['a style', '<p style="background: url(https://evil.example/)">甲</p>'],
  ['a page within a drawing', '<svg><foreignObject><p>甲</p></foreignObject></svg>'],
])('%s is told', (_, inside) => {
  expect(told(page(inside))).toContain('template-inert')
})

test.each<[string, Record<string, string>]>([
  ['a partial that calls the next one twice, forty deep', { ...doubling(40), ...page('{{> p0}}') }],
  ['a partial that calls itself', { 'templates/mini/p.hbs': '{{> p}}', ...page('{{> p}}') }],
  [
    'two partials that call each other twice',
    page('{{#*inline "a"}}{{> b}}{{> b}}{{/inline}}{{#*inline "b"}}{{> a}}{{> a}}{{/inline}}{{> a}}'),
  ],
  ['repetitions in repetitions', page(each(30, 'x'))],
  [
    'a word that is doubled again and again',
    page(`{{#with (join "aaaaaaaaaaaaaaaa" "b")}}${'{{#with (join this this this this)}}'.repeat(20)}{{this}}${'{{/with}}'.repeat(21)}`),
  ],
  ['blocks ten thousand deep', page(each(10_000, 'x'))],
  ['calls five thousand deep', page(`{{join ${'(join '.repeat(5000)}"a"${')'.repeat(5000)}}}`)],
  ['else-branches two thousand deep', page(`{{#if a}}${'{{else if annex}}'.repeat(2000)}{{/if}}`)],
  ['a megabyte of calls', page('{{annex}}'.repeat(120_000))],
])('%s ends, and is told once', (_, changes) => {
  const before = process.cpuUsage()
  const codes = checkMini(changes).findings.map(({ code }) => code)
  const { system, user } = process.cpuUsage(before)
  expect(codes.filter((code) => /^template-(call|syntax)$/.test(code))).toHaveLength(1)
  expect((system + user) / 1e6).toBeLessThan(15)
})

test.each([
  '{{helperMissing}}',
  '{{#blockHelperMissing}}x{{/blockHelperMissing}}',
  '{{* foo}}',
  '{{> @partial-block}}',
  '{{lookup @root "constructor"}}',
  '{{constructor.name}}',
  '{{#with (lookup this "__proto__")}}x{{/with}}',
  '{{log "x"}}',
  '{{#each (lookup @root "toString")}}x{{/each}}',
])('%s is told or does nothing, and nothing breaks', (inside) => {
  expect(told(page(inside)).filter((code) => !code.startsWith('template-'))).toEqual([])
})

test('what a large report takes is far from the budget', () => {
  const rows = '| 甲 | 1 | 2 |\n'.repeat(3000)
  const narrative = `# 基本情况\n\n## 人员\n\n甲。\n\n## 经费\n\n${'乙。\n\n'.repeat(2000)}| a | b | c |\n|---|---|---|\n${rows}\n# 主要业绩\n\n## 培训工作\n\n丙。\n`
  expect(told({ 'content/u/2020/narrative.md': narrative })).not.toContain('template-call')
  expect([MOST_STEPS, MOST_CHARACTERS]).toEqual([1_000_000, 200_000_000])
})
