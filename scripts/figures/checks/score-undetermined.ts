import { check } from '../../base/check.ts'

export const scoreUndetermined = check({
  code: 'score-undetermined',
  level: 'error',
  zh: '“{name}”算不出得分：{inputs}没有可用的数据',
  en: '“{name}” cannot be scored: {inputs} has no usable value',
  hints: [
    ['{zero}的除数是 0', 'the divisor of {zero} is 0'],
    ['补上数据，或写 { score: 分数, reason: 理由 }', 'give the data, or { score: …, reason: … }'],
  ],
  about: '评分标准要用的数据是空白或算不出，这一项没有得分。',
  remedy: '补上数据；确实没有的，写 { score: 分数, reason: 理由 }。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: null }' }],
  silent: [
    { in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: null }' },
    { in: 'report.yaml', old: 'indicators:', new: 'indicators:\n  人员控制: { score: 0, reason: 没有提供在职人数 }' },
  ],
})
