import { check } from '../../base/check.ts'

export const waiverOutdated = check({
  code: 'waiver-outdated',
  level: 'warning',
  zh: '“{name}”豁免的是“{was}”，现在是“{now}”，豁免不再有效',
  en: 'the waiver of “{name}” is for “{was}”, now it is “{now}”: it no longer holds',
  hints: [
    [
      '改正数据；现在的仍要豁免的，改写 for: {for}，理由也要照现在的写',
      'correct the data; to waive what is there now, write for: {for} and give its reason',
    ],
  ],
  about: '豁免只对写明的内容有效。数据、原文或算出的结果变了，当时的理由说的就不是现在这处，警告照旧列出。',
  remedy: '核对变了的内容：改错了的改回，确实要豁免的把 `for` 换成提示的写法，并重写理由。',
  source: '绩报的约定：report.yaml 的 waivers',
  fires: [
    {
      in: 'report.yaml',
      old: 'indicators:\n',
      new: 'stated: { 在职率: 82.6% }\nwaivers: [{ code: stated-differs, of: 在职率, for: 82.5% / 82.7%, reason: 原公开文件印错 }]\nindicators:\n',
    },
  ],
  silent: [
    {
      in: 'report.yaml',
      old: 'indicators:\n',
      new: 'stated: { 在职率: 82.6% }\nwaivers: [{ code: stated-differs, of: 在职率, for: 82.6% / 82.7%, reason: 原公开文件印错 }]\nindicators:\n',
    },
  ],
})
