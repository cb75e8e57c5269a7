import { check } from '../../base/check.ts'

export const governmentTagMissing = check({
  code: 'government-tag-missing',
  level: 'warning',
  zh: '政府网站的页面标签 {tag} 没有内容',
  en: 'the government page tag {tag} has no content',
  hints: [['填写 {key}', 'fill in {key}']],
  about:
    'site.yaml 声明了政府网站标识（government），但规定的页面标签缺少内容：网站标识、栏目标签来自 site.yaml，发布日期（PubDate）来自报告的 dated，网址（Url）来自 baseUrl。',
  remedy: '按提示填写；确实没有落款日期的报告可以写一条豁免。',
  source: '《政府网站发展指引》（国办发〔2017〕47号）页面标签规范',
  fires: [{ in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\ngovernment: { siteName: 某区人民政府 }' }],
  silent: [
    {
      in: 'content/site.yaml',
      old: 'language: zh-CN',
      new: "language: zh-CN\nbaseUrl: https://example.org/\ngovernment:\n  siteName: 某区人民政府\n  siteDomain: example.org\n  siteIdCode: '4301110001'\n  columnName: 绩效自评\n  columnType: 政务公开",
    },
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-03-25' },
  ],
})
