// test: what stands before a table on a landscape page goes there with it.

import { expect, test } from 'vitest'
import { toReportPage } from '../../scripts/pages/pages.ts'
import { checkMini, NARRATIVE, narrative } from '../mini.ts'

const SITE = { title: '', publisher: '', language: 'zh', levels: new Map() } as const
const head = Array.from({ length: 14 }, (_, i) => `指标${i + 1}`)
const WIDE = [head, head.map(() => '---'), head.map((_, i) => `${100000 + i}.01`)].map((row) => `| ${row.join(' | ')} |`).join('\n')

const htmlOf = (text: string): string => {
  const { figures } = checkMini(narrative(NARRATIVE.replace('全年培训{{业绩.培训}}。', text)))
  return toReportPage(figures!, SITE, true).value.html
}

test('headings, the sentence that introduces it and its unit', () => {
  const html = htmlOf(`全年培训很多。\n\n### 分项\n\n#### 数据\n\n分项数据如下：\n\n单位：万元\n\n${WIDE}\n\n其余从略。`)
  expect(html).toMatch(/<h3>.*?培训工作/)
  expect(html).toMatch(/<h4 class="wide">.*?分项/)
  expect(html).toMatch(/<h5 class="wide">.*?数据/)
  expect(html).toContain('<p class="wide">分项数据如下：</p>')
  expect(html).toContain('<p class="wide">单位：万元</p>')
  expect(html).toContain('<p>其余从略。</p>')
})

test('other paragraphs and what stands before them stay upright', () => {
  const html = htmlOf(`全年培训很多。\n\n${WIDE}`)
  expect(html).not.toContain('<p class="wide">')
  expect(html).not.toMatch(/<h\d class="wide">/)
})

test('the item of a list that introduces it', () => {
  expect(htmlOf(`1. 数据如下：\n\n   ${WIDE.replaceAll('\n', '\n   ')}`)).toMatch(/<li><p class="wide">/)
})
