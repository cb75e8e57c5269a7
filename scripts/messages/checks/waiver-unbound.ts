import { check } from '../../base/check.ts'

export const waiverUnbound = check({
  code: 'waiver-unbound',
  level: 'warning',
  zh: '“{name}”的豁免没有写明豁免的是什么',
  en: 'the waiver of “{name}” does not say what it waives',
  hints: [['在这条豁免里加上 for: {for}', 'add to the waiver for: {for}']],
  about: '豁免的是当时看到的一个数或一处文字。不写明的话，数据后来改错了，新的错误也会被这条豁免盖住。',
  remedy: '核对之后，把提示的 `for: …` 加进这条豁免。警告除了名称没有别的内容的，有 `of` 就够了。',
  source: '绩报的约定：report.yaml 的 waivers',
  fires: [
    {
      in: 'report.yaml',
      old: 'indicators:\n',
      new: 'stated: { 在职率: 82.6% }\nwaivers: [{ code: stated-differs, of: 在职率, reason: 原公开文件印错 }]\nindicators:\n',
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
