import { expect, test } from 'vitest'
import { ENTRIES, readLinks, toPage } from '../../../scripts/pages/reading/page.ts'

const value = (name: string, text: string): string => `<data class="fact" value="1" data-name="${name}">${text}</data>`
const SET =
  `<main><section class="part" id="p-1"><h1>题</h1><p>${value('甲&quot;乙', '1')}，${value('空', ' ')}，${value('丙', '2')}${value('甲&quot;乙', '1')}</p>` +
  `<table><tr><td data-column="0">1.5</td></tr><tr><td data-column="0">2</td></tr></table></section>${ENTRIES}<a href="b.html">后</a></main>`

test('a page knows its values in the order of their first appearance; what prints nothing is none', () => {
  expect(toPage('a.html', '题', SET).values).toEqual(['甲"乙', '丙'])
})

test('the entries of the values stand where the mark was, and count for the links, the anchors and the characters', () => {
  const page = toPage('a.html', '题', SET, (names) => names.map((name, i) => `<a id="v${i}" href="#p-1">目${name.length}</a>`).join(''))
  expect(page.html).toContain('</section><a id="v0" href="#p-1">目3</a><a id="v1" href="#p-1">目1</a><a href="b.html">')
  expect(page.links).toEqual(['#p-1', '#p-1', 'b.html'])
  expect([...page.anchors]).toEqual(['p-1', 'v0', 'v1'])
  expect(page.characters).toContain('目')
})

test('the links of a page are those of its HTML read again, which knows their places', () => {
  const { html, links, anchors } = toPage('a.html', '题', SET, () => '<a href="c.html">附</a>')
  const read = readLinks(html)
  expect(read.links.map(({ written }) => written)).toEqual(links)
  expect(read.links.map(({ at }) => html.slice(at, at + 9))).toEqual(['<a href="', '<a href="'])
  expect(read.anchors).toEqual(anchors)
})

test('columns are aligned in the page, and the mark is gone where nothing is to come', () => {
  const { html } = toPage('a.html', '题', SET)
  expect(html).toContain('<td><span data-trail=".0">2</span></td>')
  expect(html).not.toMatch(/data-column|<!--/)
})
