import { check } from '../../base/check.ts'

export const levelUnknown = check({
  code: 'level-unknown',
  level: 'error',
  zh: '“{name}”的达成程度“{level}”不是表式里的一档',
  en: '“{level}” of “{name}” is no level of attainment of the form',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['可选：{known}', 'known: {known}'],
    ['{without}', '{without}'],
  ],
  terms: {
    none: [
      '表式没有分档：删去 level，写 reason；要分档的，在 format.yaml 里写 attainment',
      'the form has no levels: write reason instead, or let its format.yaml have attainment',
    ],
  },
  about: '定性指标按表式的几档评定，单位写的这一档表式里没有，得分无从核对。',
  remedy: '照表式写档名；表式没有分档的，不写 level，写 reason。',
  source: '财预〔2020〕10号 附件：定性指标根据指标完成情况分档评分',
  fires: [
    {
      in: 'templates/mini/format.yaml',
      old: 'id: mini',
      new: 'id: mini\nindicators: both\nattainment: { levels: [{ name: 达成, from: 80% }, { name: 部分达成, from: 0% }] }',
    },
    {
      in: 'content/u/2020/indicators.yaml',
      new: '- { name: 服务, weight: 0.5, target: 满意, 实际完成值: 较满意, level: 完成, score: 0.4 }\n',
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
