// findings: sentences about the published site.

import { say } from '../sentence.ts'

export const SITE = {
  'link-broken': say('链接“{target}”没有去处', 'the link “{target}” leads nowhere', [
    '改正地址，或去掉链接',
    'correct the address or remove the link',
  ]),
  'government-tag-missing': say('政府网站的页面标签 {tag} 没有内容', 'the government page tag {tag} has no content', [
    '填写 {key}',
    'fill in {key}',
  ]),
} as const
