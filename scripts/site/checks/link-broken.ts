import { check } from '../../base/check.ts'

export const linkBroken = check({
  code: 'link-broken',
  level: 'error',
  zh: '链接“{target}”没有去处',
  en: 'the link “{target}” leads nowhere',
  hints: [['改正地址，或去掉链接', 'correct the address or remove the link']],
  about: '页面里的链接或锚点指向网站上没有的文件或位置，读者点开是空的。有这种链接时，dist/ 不作改动。',
  remedy: '改正地址；网站以外的内容写完整网址（https://…）。',
  source: '绩报的约定：不发布断链',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '见[附表](附表.xlsx)。' }, { in: '附表.xlsx' }],
  silent: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '见[附表](https://example.org/fubiao.xlsx)。' }],
})
