import { check } from '../../base/check.ts'

export const waiverUnknown = check({
  code: 'waiver-unknown',
  level: 'error',
  zh: '没有“{name}”这个检查代码',
  en: 'there is no check “{name}”',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: '豁免写的代码不存在，什么也没有豁免。',
  remedy: '改成提示的代码（本文件列有全部代码）。',
  source: '绩报的约定：report.yaml 的 waivers',
  fires: [
    {
      in: 'report.yaml',
      old: 'indicators:\n',
      new: 'stated: { 在职率: 82.6% }\nwaivers: [{ code: stated-difers, reason: 原公开文件印错 }]\nindicators:\n',
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
