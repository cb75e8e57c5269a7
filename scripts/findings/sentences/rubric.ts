// findings: sentences about indicators, rules and scores.

import { say } from '../sentence.ts'

export const RUBRIC = {
  'tiers-not-exhaustive': say('“{name}”的分档有误：{problem}{bound}', 'the tiers of “{name}” are not sound: {problem} {bound}'),
  'points-not-weight': say(
    '“{name}”的分值为 {stated}，各项评分标准合计 {computed}，相差 {difference}',
    '“{name}” weighs {stated}, its points add up to {computed}, difference {difference}',
  ),
  'weights-not-equal': say(
    '“{name}”的分值为 {stated}，下级指标合计 {computed}，相差 {difference}',
    '“{name}” weighs {stated}, the indicators below add up to {computed}, difference {difference}',
  ),
  'indicator-name-twice': say('“{name}”出现了两次', '“{name}” is used twice', ['换一个名称', 'give one of them another name']),
  'indicator-unknown': say('没有“{name}”这个指标', 'there is no indicator “{name}”', [
    '是否应为“{nearest}”？',
    'did you mean “{nearest}”?',
  ]),
  'input-unknown': say('指标“{indicator}”没有“{name}”这个填报项', 'the indicator “{indicator}” asks for no “{name}”', [
    '是否应为“{nearest}”？',
    'did you mean “{nearest}”?',
  ]),
  'indicators-not-asked': say('这套表式自带指标，不用单位的 {file}', 'this form brings its own indicators, {file} is not used', [
    '删去这个文件',
    'delete the file',
  ]),
  'group-weights-differ': say(
    '“{name}”的分值在表式里为 {first}，这里写的是 {second}',
    '“{name}” weighs {first} in the form, here {second}',
    ['改成 {first}，或者不写', 'write {first}, or nothing'],
  ),
  'target-loss-unusable': say(
    '“{name}”的指标值为“{target}”，不能按每{per}扣分',
    'the target of “{name}” is “{target}”, no points can be taken per {per}',
    ['指标值为百分数的，per 也写百分数；指标值为文字的，不写 loss', 'a percent is missed by percents (per); a text takes no loss'],
  ),
  'target-not-comparable': say(
    '“{name}”的指标值为“{target}”，实际完成值“{actual}”不能与它比较',
    'the target of “{name}” is “{target}”, it cannot be compared with “{actual}”',
    [
      '用同样的计量单位填写，或写 { score: 分数, reason: 理由, actual: 实际完成值 }',
      'use the same measure, or write { score: …, reason: …, actual: … }',
    ],
  ),
  'score-undetermined': say('“{name}”算不出得分：{inputs}没有可用的数据', '“{name}” cannot be scored: {inputs} has no usable value', [
    '补上数据，或写 { score: 分数, reason: 理由 }',
    'give the data, or { score: …, reason: … }',
  ]),
  'score-over-weight': say(
    '“{name}”酌情计 {score} 分，应在 0 到 {weight} 分之间',
    '“{name}” is awarded {score}, it must be between 0 and {weight}',
  ),
  'score-without-reason': say('“{name}”酌情计 {score} 分，没有写理由', '“{name}” is awarded {score} without a reason', [
    '写明 reason',
    'write a reason',
  ]),
} as const
