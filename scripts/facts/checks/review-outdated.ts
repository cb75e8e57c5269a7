import { check } from '../../base/check.ts'

export const reviewOutdated = check({
  code: 'review-outdated',
  level: 'warning',
  zh: '{role}（{date}）审阅之后，{part}变了',
  en: '{part} changed after the review by {role} ({date})',
  hints: [
    [
      '请再审阅一次，用 jibao sign 签署；变了什么见 jibao diff',
      'have it reviewed again and signed with jibao sign; jibao diff tells what changed',
    ],
  ],
  terms: {
    'part:facts': ['数据', 'the data'],
    'part:indicators': ['指标', 'the indicators'],
    'part:narrative': ['正文', 'the narrative'],
    'part:rules': ['表式的规则', 'the rules of the form'],
  },
  about:
    '`reviews` 记着谁在什么时候看过这份报告，连同当时各部分的摘要：数据、指标、正文、表式的规则。现在的内容与摘要不同，看过的就不再是这一份。注释、次序、换行不算。',
  remedy: '请原来的岗位再看一遍，用 `jibao sign` 另签一次；旧的一条可以留着，也可以删去。',
  source: '绩报的内容约定：reviews',
  fires: [
    {
      in: 'report.yaml',
      old: 'facts:',
      new: "reviews:\n  - { role: 财务负责人, date: 2021-03-20, saw: 数据, digests: { facts: '0000000000000000' } }\nfacts:",
    },
  ],
  silent: [
    {
      in: 'report.yaml',
      old: 'facts:',
      new: "reviews:\n  - { role: 财务负责人, date: 2021-03-20, saw: 正文, digests: { narrative: '9284570bd1b52d4f' } }\nfacts:",
    },
  ],
})
