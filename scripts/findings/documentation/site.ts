// findings: what is documented of the codes about the published site.

import { explain } from '../documentation.ts'

export const SITE = {
  'link-broken': explain(
    '页面里的链接或锚点指向网站上没有的文件或位置，读者点开是空的。有这种链接时，dist/ 不作改动。',
    '[附表](附表.xlsx)',
    '改正地址；网站以外的内容写完整网址（https://…）。',
    '绩报的约定：不发布断链',
  ),
  'government-tag-missing': explain(
    'site.yaml 声明了政府网站标识（government），但规定的页面标签缺少内容：网站标识、栏目标签来自 site.yaml，发布日期（PubDate）来自报告的 dated，网址（Url）来自 baseUrl。',
    'government: { siteName: 某区人民政府 }（没有 siteIdCode）',
    '按提示填写；确实没有落款日期的报告可以写一条豁免。',
    '《政府网站发展指引》（国办发〔2017〕47号）页面标签规范',
  ),
} as const
