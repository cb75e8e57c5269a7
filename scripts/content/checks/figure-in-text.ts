import { check } from '../../base/check.ts'

export const figureInText = check({
  code: 'figure-in-text',
  level: 'error',
  zh: '插图要独占一段',
  en: 'a figure stands in a paragraph of its own',
  hints: [['在它前后各空一行', 'leave a blank line before and after it']],
  about: '插图夹在文字中间，没有地方印图号和图题。',
  remedy: '让插图独占一段，文字里写“见图1”。',
  source: '绩报的正文约定：![图题](文件名)',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '支出构成见![支出构成](支出构成.svg)。' }],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '支出构成见图1。\n\n![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>', shown: '（一幅图）' },
  ],
})
