import { expect, test } from 'vitest'
import { charactersIn, textSections } from '../../../scripts/pages/reading/text.ts'
import { readHtml } from '../../../scripts/pages/reading/tokens.ts'

const PAGE = `<!doctype html><html><head><title>题</title><script>let part = '<p>'</script></head><body><nav>首页</nav><main><section id="summary"><p>摘要</p></section>
<section class="part page-portrait"><h1>附件一 &amp; 表</h1><table><tr><th>编制数</th><td><data value="52">52</data></td></tr></table>
<section class="section level-1" id="s-1"><h2><span class="number">一、</span>基本情况</h2><p>编制<data>52</data>人，<br>在职 43 人。</p>
<section class="section level-2" id="s-1-1"><h3>（一）人员</h3><ol><li><p><span>1.</span>第一条</p></li></ol><svg><text>图</text></svg></section></section></section>
<section class="part contents"><p>目录</p></section></main><footer>页脚</footer></body></html>`

test('the text of a page is that of the official document, by section, a block of running text at a time', () => {
  expect(textSections(readHtml(PAGE))).toEqual([
    ['', '附件一 & 表', ['附件一 & 表', '编制数', '52']],
    ['s-1', '一、基本情况', ['一、基本情况', '编制52人，在职 43 人。']],
    ['s-1-1', '（一）人员', ['（一）人员', '1.第一条']],
  ])
})

test('the characters of a page are those between its bars, as they are read', () => {
  expect(
    [...charactersIn(readHtml('<title>题</title><nav>首</nav><main>甲&amp;<b title="丙">乙</b></main><footer>脚</footer>'))].join(''),
  ).toBe('甲&乙')
  expect([...charactersIn(readHtml('<p>甲</p>'))]).toEqual(['甲'])
})
