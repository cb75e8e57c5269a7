import { check } from '../../base/check.ts'

const RULE = (per: string): string =>
  `{ name: 公开, rule: deduct, worth: 10, limits: [{ of: 在职率, upto: 100% }], deduct: 1, per: ${per} }`

export const deductStepDoubtful = check({
  code: 'deduct-step-doubtful',
  level: 'error',
  zh: '“{name}”的限度为 {limit}，每偏离 {per} 才扣分，即 {percent}，几乎扣不到分',
  en: 'the limit of “{name}” is {limit}, and points are lost for every {per}: that is {percent}, which is hardly ever reached',
  hints: [['每 1 个百分点写 1%；确是如此的写 {percent}', 'one percentage point is 1%; if it is meant, write {percent}']],
  about: '比率的限度写成百分数，per 却写了不带百分号的数：1 就是 100%，偏离 100 个百分点才扣一次分。',
  remedy: '写成百分数：每偏离 1 个百分点写 per: 1%。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [
    { in: 'templates/mini/indicators.yaml', old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }', new: RULE('1') },
    { in: 'report.yaml', old: '按时完成: true, 公开: true', new: '按时完成: true' },
  ],
  silent: [
    { in: 'templates/mini/indicators.yaml', old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }', new: RULE('1%') },
    { in: 'report.yaml', old: '按时完成: true, 公开: true', new: '按时完成: true' },
  ],
})
