import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { finding, many, placed, rendered, waived } from './reviews.ts'

const LIMIT = 65_536

test('errors stand in a table, warnings, waived ones and explanations are folded', () => {
  const text = rendered('markdown', [finding({ at: placed(3, 14, 3), hint: '写成 52' }), ...many(1, 'warning')], {
    waived: [waived()],
    reports: 2,
  })
  expect(text.split('\n').slice(0, 10)).toEqual([
    '<!-- jibao-check -->',
    '## 绩报检查：错误 1，警告 1，提示 0',
    '',
    '检查了 2 份报告，已豁免 1 处。',
    '',
    '### 错误 1',
    '',
    '| 位置 | 问题 | 代码 |',
    '| --- | --- | --- |',
    '| <code>content/u/2020/report.yaml:3:14</code> | “编制数”应为整数<br>→ 写成 52 | <code>schema-type</code> |',
  ])
  expect([...text.matchAll(/<summary>(.+)<\/summary>/g)].map((match) => match[1])).toEqual(['警告 1', '已豁免 1', '检查说明'])
  expect(text).toContain('| 原文印错 |')
})

test('nothing found is a title and a line', () => {
  expect(rendered('markdown', [], { language: 'en' })).toBe(
    '<!-- jibao-check -->\n## Jibao check: 0 errors, 0 warnings, 0 notes\n\nReports checked: 1.',
  )
})

test('words of the content are words: no markup, no mention, no link, no cell, no line', () => {
  const message = '<img src=x> @someone #12 | 甲\n**乙** `丙` [丁](http://x) ~~戊~~ \\| &amp; :+1: $x$'
  const html = new MarkdownIt({ html: true }).render(rendered('markdown', [finding({ message })]))
  const cells = [...html.matchAll(/<td>([^]*?)<\/td>/g)].map((match) => match[1])
  expect(cells).toHaveLength(3 + 4)
  expect(cells[1]).toBe('&lt;img src=x&gt; @\u2060someone #\u206012 | 甲 **乙** `丙` [丁](http\u2060://x) ~~戊~~ \\| &amp;amp; :+1: $x$')
})

test('a comment never exceeds its limit, and what found no room is counted', () => {
  const text = rendered('markdown', [...many(600, 'error'), ...many(900, 'warning')], {
    waived: Array.from({ length: 50 }, () => waived()),
  })
  expect(text.length).toBeLessThanOrEqual(LIMIT)
  expect(text.length).toBeGreaterThan(LIMIT - 2_000)
  const rows = text.split('\n').filter((line) => line.startsWith('| <code>content')).length
  const left = [...(text.split('\n').at(-1) ?? '').matchAll(/(错误|警告|已豁免) (\d+)/g)].map((match) => Number(match[2]))
  expect(text.split('\n').at(-1)).toMatch(/^\*\*篇幅所限，未列出：/)
  expect(rows + left.reduce((sum, count) => sum + count, 0)).toBe(1_550)
})

test('errors take the room before warnings do', () => {
  const text = rendered('markdown', [...many(900, 'warning'), ...many(100, 'error')])
  expect(text).toContain('第 100 处')
  expect(text.split('\n').at(-1)).not.toMatch(/错误/)
})

test('a text as long as a book is cut and does not keep the others out', () => {
  const text = rendered('markdown', [finding({ message: '|'.repeat(100_000) }), ...many(3, 'error')])
  expect(text.length).toBeLessThan(LIMIT)
  expect(text).toContain('第 3 处')
  expect(text).toContain('…')
})

test('every folded part is closed', () => {
  const text = rendered('markdown', many(2_000, 'warning'))
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
})

test('what options left out is counted at the head', () => {
  expect(rendered('markdown', many(1, 'error'), { leftOut: { error: 0, warning: 7, info: 0 } })).toContain(
    '**未列出：错误 0，警告 7，提示 0**',
  )
})
