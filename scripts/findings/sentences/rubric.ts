// findings: sentences about indicators, rules and scores.

import { say } from '../sentence.ts'

export const RUBRIC = {
  'tiers-not-exhaustive': say('“{name}”的分档有误：{problem}{bound}', 'the tiers of “{name}” are not sound: {problem} {bound}'),
  'points-not-weight': say('“{name}”的分值为 {stated}，各项评分标准合计 {computed}，相差 {difference}',
    '“{name}” weighs {stated}, its points add up to {computed}, difference {difference}'),
  'weights-not-equal': say('“{name}”的分值为 {stated}，下级指标合计 {computed}，相差 {difference}',
    '“{name}” weighs {stated}, the indicators below add up to {computed}, difference {difference}'),
  'indicator-name-twice': say('“{name}”出现了两次', '“{name}” is used twice', ['换一个名称', 'give one of them another name']),
  'indicator-unknown': say('没有“{name}”这个指标', 'there is no indicator “{name}”'),
  'score-undetermined': say('“{name}”算不出得分：{inputs}没有可用的数据', '“{name}” cannot be scored: {inputs} has no usable value',
    ['补上数据，或写 { score: 分数, reason: 理由 }', 'give the data, or { score: …, reason: … }']),
  'score-over-weight': say('“{name}”酌情计 {score} 分，应在 0 到 {weight} 分之间', '“{name}” is awarded {score}, it must be between 0 and {weight}'),
  'score-without-reason': say('“{name}”酌情计 {score} 分，没有写理由', '“{name}” is awarded {score} without a reason', ['写明 reason', 'write a reason']),
} as const
