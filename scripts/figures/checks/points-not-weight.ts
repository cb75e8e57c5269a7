import { check } from '../../base/check.ts'

export const pointsNotWeight = check({
  code: 'points-not-weight',
  level: 'error',
  zh: '“{name}”的分值为 {stated}，各项评分标准合计 {computed}，相差 {difference}',
  en: '“{name}” weighs {stated}, its points add up to {computed}, difference {difference}',
  about: '一个指标的各项评分标准加起来不等于它的分值。',
  remedy: '改正分值或各项的 worth。',
  source: '各级指标的分值逐级相等，合计为满分；财预〔2020〕10号的自评表即如此排列',
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 公开, rule: met, worth: 5, text: 信息公开 }',
      shown:
        '- name: 产出\n  weight: 40\n  points:\n    - { name: 按时完成, rule: met, worth: 30, text: 按时完成 }\n    - { name: 公开, rule: met, worth: 5, text: 信息公开 }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 按时完成, rule: met, worth: 30, text: 按时完成 }\n    - { name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 按时完成, rule: met, worth: 35, text: 按时完成 }\n    - { name: 公开, rule: met, worth: 5, text: 信息公开 }',
      shown:
        '- name: 产出\n  weight: 40\n  points:\n    - { name: 按时完成, rule: met, worth: 35, text: 按时完成 }\n    - { name: 公开, rule: met, worth: 5, text: 信息公开 }',
    },
  ],
})
