import { check } from '../../base/check.ts'

export const groupWeightsDiffer = check({
  code: 'group-weights-differ',
  level: 'error',
  zh: '“{name}”的分值在表式里为 {first}，这里写的是 {second}',
  en: '“{name}” weighs {first} in the form, here {second}',
  hints: [['改成 {first}，或者不写', 'write {first}, or nothing']],
  about: '单位自拟的指标改动了表式规定的上级分值。',
  remedy: '改回规定的分值，或者不写。',
  source: '自评打分的一般做法（财预〔2020〕10号及各地自评表）',
  fires: [
    { in: 'templates/mini/format.yaml', old: 'rule: 小表式\n', new: 'rule: 小表式\nindicators: both\n' },
    { in: 'templates/mini/indicators.yaml', new: '- { name: 产出指标, weight: 100, children: [] }\n' },
    {
      in: 'indicators.yaml',
      new: '- name: 产出指标\n  weight: 90\n  children:\n    - { name: 产出, weight: 100, points: [{ name: 按时完成, rule: met, worth: 100, text: 按时完成 }] }\n',
    },
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true }' },
  ],
  silent: [
    { in: 'templates/mini/format.yaml', old: 'rule: 小表式\n', new: 'rule: 小表式\nindicators: both\n' },
    { in: 'templates/mini/indicators.yaml', new: '- { name: 产出指标, weight: 100, children: [] }\n' },
    {
      in: 'indicators.yaml',
      new: '- name: 产出指标\n  weight: 100\n  children:\n    - { name: 产出, weight: 100, points: [{ name: 按时完成, rule: met, worth: 100, text: 按时完成 }] }\n',
    },
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true }' },
  ],
})
