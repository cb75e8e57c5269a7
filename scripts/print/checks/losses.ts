// print: what can be lost or changed on the way to paper, in words.

import type { Terms } from '../../base/check.ts'

export const LOSSES: Terms = {
  'print:text-missing': ['缺少', 'missing'],
  'print:text-repeated': ['重复印出', 'printed twice'],
  'print:text-moved': ['次序不对', 'out of order'],
  'print:text-foreign': ['多出原文没有的', 'not in the document'],
  'print:outside-page': ['超出版心', 'outside the type area'],
  'print:page-shrunk': ['有内容宽过版心，整页被缩小到', 'something is too wide, the page was shrunk to'],
  'print:head-missing': ['续页没有表头', 'no table head on the next page'],
  'print:tables-differ': ['表格数目不同', 'another number of tables'],
  'print:bookmarks-differ': ['书签与标题不同', 'a bookmark is not its heading'],
  'print:font-not-embedded': ['没有嵌入字体', 'the font is not embedded'],
  'print:picture-broken': ['插图画不出来', 'a figure cannot be drawn'],
  'print:engine': ['引擎出错', 'the engine failed'],
}
