import { check } from '../../base/check.ts'

export const indicatorGivenTwice = check({
  code: 'indicator-given-twice',
  level: 'error',
  zh: '“{name}”在 indicators.yaml 里已经填报，这里又填了一次',
  en: '“{name}” has been given in indicators.yaml already, and is given here again',
  about:
    '单位自带的指标，实际完成值、得分、原因可以写在 indicators.yaml 的那一行，也可以写在 report.yaml 的 indicators 下；两处都写，改了一处就会不一致。',
  remedy: '只留一处。',
  source: '一个值只写一处（docs/1-write-a-report.md）',
  fires: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nindicators: both' },
    { in: 'content/u/2020/indicators.yaml', new: '- { name: 服务, weight: 0.5, target: 3次, 实际完成值: 3次 }\n' },
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: true }\n  服务: { 实际完成值: 2次 }',
    },
  ],
  silent: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nindicators: both' },
    { in: 'content/u/2020/indicators.yaml', new: '- { name: 服务, weight: 0.5, target: 3次, 实际完成值: 3次 }\n' },
  ],
})
