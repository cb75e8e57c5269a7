import { check } from '../../base/check.ts'

const RULE = (target: string): string => `{ name: 公开, rule: target, worth: 10, target: ${target}, of: 在职率 }`

export const targetUnitDiffers = check({
  code: 'target-unit-differs',
  level: 'error',
  zh: '“{name}”的指标值为“{target}”，而“{of}”{kind}，两者不能比较',
  en: 'the target of “{name}” is “{target}”, while “{of}” {kind}: they cannot be compared',
  hints: [['指标值和用来比较的数写成同一种单位', 'give target and value the same unit']],
  terms: {
    rate: ['是比率', 'is a rate'],
    amount: ['不是比率', 'is no rate'],
    hundredths: ['按百分之几填写（95 表示 95%）', 'is filled in as hundredths (95 for 95%)'],
  },
  about: '指标值的单位与用来比较的数不是一类：一个是件数，一个是比率，比出来的结果没有意义。',
  remedy: '改正指标值，或换一个数来比较；以 % 为单位的填报数，写 名称 ÷ 100。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [
    { in: 'templates/mini/indicators.yaml', old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }', new: RULE('24项') },
    { in: 'report.yaml', old: '按时完成: true, 公开: true', new: '按时完成: true' },
  ],
  silent: [
    { in: 'templates/mini/indicators.yaml', old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }', new: RULE('80%') },
    { in: 'report.yaml', old: '按时完成: true, 公开: true', new: '按时完成: true' },
  ],
})
