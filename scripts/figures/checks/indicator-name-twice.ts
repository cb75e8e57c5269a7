import { check } from '../../base/check.ts'

export const indicatorNameTwice = check({
  code: 'indicator-name-twice',
  level: 'error',
  zh: '“{name}”出现了两次',
  en: '“{name}” is used twice',
  hints: [['换一个名称', 'give one of them another name']],
  about: '两个指标同名，填报和引用时无法分辨。',
  remedy: '给其中一个换一个名称。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 按时完成, rule: met, worth: 10, text: 信息公开 }',
      shown:
        '- name: 人员控制\n  points:\n    - { name: 控制率, … }\n- name: 产出\n  points:\n    - { name: 按时完成, … }\n    - { name: 按时完成, … }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: 'name: 控制率',
      new: 'name: 按时完成',
      shown:
        '- name: 人员控制\n  points:\n    - { name: 按时完成, … }\n- name: 产出\n  points:\n    - { name: 按时完成, … }\n    - { name: 公开, … }',
    },
  ],
})
