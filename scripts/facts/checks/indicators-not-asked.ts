import { check } from '../../base/check.ts'

export const indicatorsNotAsked = check({
  code: 'indicators-not-asked',
  level: 'error',
  zh: '这套表式自带指标，不用单位的 {file}',
  en: 'this form brings its own indicators, {file} is not used',
  hints: [['删去这个文件', 'delete the file']],
  about: '表式自带指标，单位年度里的 indicators.yaml 不会被读取。',
  remedy: '删去这个文件；填报写在 report.yaml 的 indicators 里。',
  source: '表式的约定（format.yaml 的 indicators）',
  fires: [{ in: 'indicators.yaml', new: '- { name: 办案数, weight: 100 }\n' }],
  silent: [
    { in: 'templates/mini/format.yaml', old: 'rule: 小表式\n', new: 'rule: 小表式\nindicators: unit\n' },
    { in: 'templates/mini/indicators.yaml' },
    { in: 'indicators.yaml', new: '- { name: 办案数, weight: 100, points: [{ name: 办结, rule: met, worth: 100, text: 按期办结 }] }\n' },
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  办案数: { 办结: true }' },
  ],
})
