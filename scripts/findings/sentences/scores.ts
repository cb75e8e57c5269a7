// findings: sentences about awards, targets and printed scores.

import { say } from '../sentence.ts'

const WHY = ['改正分数，或在 waivers 写明理由', 'correct the score, or say why in waivers'] as const
const LESS = ['相差 {difference}', 'difference {difference}'] as const

export const SCORES = {
  'grades-not-sound': say('等级有误：{problem}{name}', 'the grades are not sound: {problem} {name}'),
  'award-against-rule': say(
    '“{name}”酌情计 {stated} 分，按数据和评分标准应得 {computed} 分，相差 {difference}',
    '“{name}” is awarded {stated}, by its data the rule gives {computed}, difference {difference}',
    ['删去 score，由程序计分；确有理由的写豁免', 'delete the score and let the rule decide, or say why in waivers'],
  ),
  'award-unattainable': say(
    '“{name}”酌情计 {stated} 分，评分标准得不出这个分数',
    '“{name}” is awarded {stated}, which its rule cannot give',
    ['最接近的分数：{attainable}', 'nearest possible: {attainable}'],
  ),
  'target-met-docked': say(
    '“{name}”的指标值为“{target}”，实际“{actual}”已经达到，却只计 {stated} 分，应得 {computed} 分，相差 {difference}',
    'the target of “{name}” is “{target}”, “{actual}” meets it, yet {stated} are given, not {computed}, difference {difference}',
    WHY,
  ),
  'target-missed-full': say(
    '“{name}”的指标值为“{target}”，实际“{actual}”没有达到，却计 {stated} 分，按标准应得 {computed} 分，相差 {difference}',
    'the target of “{name}” is “{target}”, “{actual}” misses it, yet {stated} are given, not {computed}, difference {difference}',
    WHY,
  ),
  'full-marks-without-actual': say(
    '“{name}”计满分 {stated} 分，没有可以计分的数据，也没有写实际完成值',
    '“{name}” has full marks ({stated}) without data or an actual value',
    ['补上数据，或在 actual 写明实际完成值', 'give the data, or an actual value under actual'],
  ),
  'targets-identical': say(
    '从“{name}”起 {count} 项指标的实际完成值全部与指标值相同，请核实不是照抄',
    'from “{name}” on, {count} actual values all equal their targets; make sure that none was copied',
  ),
  'indicator-class': say(
    '“{name}”说的是“{word}”，应归入“{expected}”，现在放在“{found}”',
    '“{name}” is about “{word}” and belongs to “{expected}”, it stands under “{found}”',
    ['移到“{expected}”之下', 'move it to “{expected}”'],
  ),
  'deduction-without-problem': say(
    '有 {count} 项指标失分，“{name}”却没有写出问题',
    '{count} indicators lost points, yet “{name}” admits no problem',
    ['失分的有：{names}', 'points were lost by {names}'],
    ['依据：{source}', 'source: {source}'],
  ),
  'deduction-without-measure': say(
    '有 {count} 项指标失分，“{name}”却没有写出措施',
    '{count} indicators lost points, yet “{name}” names no measure',
    ['失分的有：{names}', 'points were lost by {names}'],
    ['依据：{source}', 'source: {source}'],
  ),
  'score-differs': say(
    '“{name}”原文印作 {stated}，按评分标准计算得 {computed}',
    '“{name}” was printed as {stated}, the rule gives {computed}',
    LESS,
  ),
  'total-differs': say(
    '总分原文印作 {stated}，各项得分合计 {computed}',
    'the total was printed as {stated}, the scores give {computed}',
    LESS,
  ),
  'grade-differs': say(
    '等级原文印作“{stated}”，总分 {total} 分应为“{computed}”',
    'the grade was printed as “{stated}”, a total of {total} is “{computed}”',
    ['等级界线：{bands}', 'bands: {bands}'],
  ),
} as const
