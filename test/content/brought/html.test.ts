// A web page is its article.

import { expect, test } from 'vitest'
import { partsOf, unreadIn } from './files.ts'

const page = (body: string, head = ''): Uint8Array => Buffer.from(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`)
const MENU = `<div class="nav"><ul>${'<li><a href="/">某栏目的链接文字</a></li>'.repeat(30)}</ul></div>`
const TEXT = '全年收入100万元，其中财政拨款60万元，其他收入40万元。'

test('Menus and notices round the article are not read; the headline is, which stands outside of it.', async () => {
  const article = `<div id="zoom"><h2>一、基本情况</h2><p>${TEXT}</p><p>${TEXT}</p></div>`
  expect(
    await partsOf(page(`${MENU}<div><div class="t"><h1>某局2023年度自评报告</h1></div>${article}</div><div>备案号 12345</div>${MENU}`)),
  ).toEqual(['paragraph 某局2023年度自评报告', 'heading 一、基本情况', `paragraph ${TEXT}`, `paragraph ${TEXT}`])
})

test('Pages laid out in tables have their article in a cell; lines between breaks are paragraphs.', async () => {
  expect(
    await partsOf(
      page(`<table><tr><td>${MENU}</td><td><table><tr><td><div>${TEXT}<br>${TEXT}<br></div></td></tr></table></td></tr></table>`),
    ),
  ).toEqual([`paragraph ${TEXT}`, `paragraph ${TEXT}`])
})

test('Cells of a table take the columns and rows that they say.', async () => {
  const table = `<table><tr><td rowspan="2">项目</td><td colspan="2">金额</td></tr><tr><td>预算<br>（万元）</td><td>决算</td></tr><tr><td><p>合计</p></td><td>100</td><td><span>9</span>0</td></tr></table>`
  expect(await partsOf(page(`<p>${TEXT}</p>${table}`))).toEqual([
    `paragraph ${TEXT}`,
    [
      ['项目', '金额', ''],
      ['', '预算（万元）', '决算'],
      ['合计', '100', '90'],
    ],
  ])
})

test('A page is read in the encoding that it names, or in GBK, and what has no ink is left out.', async () => {
  const gbk = Buffer.from('c8abc4eacad5c8eb313030cdf2d4aaa1a3', 'hex') // 全年收入100万元。
  const whole = (meta: string): Uint8Array =>
    Buffer.concat([Buffer.from(`<html><head>${meta}</head><body><p>`), gbk, Buffer.from('</p></body></html>')])
  expect(await partsOf(whole('<meta charset="gb2312">'))).toEqual(['paragraph 全年收入100万元。'])
  expect(await partsOf(whole(''))).toEqual(['paragraph 全年收入100万元。'])
  expect(await partsOf(page('<p>收入1\u200b00万元，支出&nbsp;90&nbsp;万元。</p>'))).toEqual(['paragraph 收入100万元，支出90万元。'])
})

test('Pictures that may hold a table, and pages within the page, are told.', async () => {
  expect(await unreadIn(page(`<p>${TEXT}</p><img src="a.png"><img src="dot.gif" width="5"><iframe src="b.html"></iframe>`))).toEqual([
    'pictures 1',
    'frames 1',
  ])
})
