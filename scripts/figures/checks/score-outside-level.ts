import { check } from '../../base/check.ts'

export const scoreOutsideLevel = check({
  code: 'score-outside-level',
  level: 'error',
  zh: '“{name}”评为“{level}”，应得 {least} 至 {most} 分，计了 {score} 分',
  en: '“{name}” is judged “{level}”, which gives {least} to {most} points, not {score}',
  about: '定性指标的得分要落在所评那一档的区间里：上一档的下限属于上一档。',
  remedy: '改正得分或达成程度。',
  source:
    '财预〔2020〕10号 附件：达成年度指标、部分达成并具有一定效果、未达成且效果较差三档，分别按 100%—80%（含）、80%—60%（含）、60%—0% 合理确定分值',
  fires: [
    {
      in: 'templates/mini/format.yaml',
      old: 'id: mini',
      new: 'id: mini\nindicators: both\nattainment: { levels: [{ name: 达成, from: 80% }, { name: 部分达成, from: 0% }] }',
    },
    {
      in: 'content/u/2020/indicators.yaml',
      new: '- { name: 服务, weight: 0.5, target: 满意, 实际完成值: 较满意, level: 部分达成, score: 0.4 }\n',
    },
  ],
  silent: [
    {
      in: 'templates/mini/format.yaml',
      old: 'id: mini',
      new: 'id: mini\nindicators: both\nattainment: { levels: [{ name: 达成, from: 80% }, { name: 部分达成, from: 0% }] }',
    },
    {
      in: 'content/u/2020/indicators.yaml',
      new: '- { name: 服务, weight: 0.5, target: 满意, 实际完成值: 较满意, level: 达成, score: 0.4 }\n',
    },
  ],
})
