import { check } from '../../base/check.ts'

export const waiverUnused = check({
  code: 'waiver-unused',
  level: 'warning',
  zh: '“{name}”没有可豁免的警告',
  en: 'the waiver of “{name}” matches no warning',
  hints: [['删去这条豁免', 'delete the waiver']],
  about: '豁免没有对应的警告：问题已经改正，或本来就不是警告（错误不能豁免）。',
  remedy: '删去这条豁免。',
  source: '绩报的约定：report.yaml 的 waivers',
  fires: [
    {
      in: 'report.yaml',
      old: 'indicators:\n',
      new: 'stated: { 在职率: 82.7% }\nwaivers: [{ code: stated-differs, of: 在职率, for: 82.6% / 82.7%, reason: 原公开文件印错 }]\nindicators:\n',
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
