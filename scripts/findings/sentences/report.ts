// findings: sentences about the report, its narrative and its layout.

import { say } from '../sentence.ts'

export const REPORT = {
  'points-lost-without-reason': say('“{name}”得 {score} 分，满分 {weight} 分，没有写扣分原因', '“{name}” has {score} of {weight} points and no reason is given',
    ['在 indicators 的这一项下写 reason', 'give a reason: under this indicator']),
  'section-missing': say('正文缺少“{title}”', 'the narrative lacks the section “{title}”', ['在“{before}”之后补上', 'add it after “{before}”'],
    ['在“{parent}”之下补上', 'add it below “{parent}”']),
  'section-children-missing': say('“{title}”之下至少要有一个标题', '“{title}” needs at least one section below it'),
  'section-order': say('“{title}”的位置不对，应在“{after}”之前', '“{title}” is out of order, it belongs before “{after}”'),
  'section-unknown': say('提纲里没有“{title}”', 'the outline has no section “{title}”', ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['这一级的标题有：{known}', 'sections of this level: {known}']),
  'section-empty': say('“{title}”没有内容', '“{title}” has no text', ['没有情况的，写明没有', 'where there is nothing, say so']),
  'narrative-missing': say('没有正文', 'there is no narrative', ['新建 {file}', 'create {file}']),
  'reference-unknown': say('没有“{name}”这个数据或指标', 'nothing is called “{name}”', ['是否应为“{nearest}”？', 'did you mean “{nearest}”?']),
  'input-blank': say('“{label}”必须填写', '“{label}” must not be blank', ['单位：{unit}', 'unit: {unit}'], ['{note}', '{note}']),
  'identity-fails': say('应当 {identity}，左边为 {left}，右边为 {right}，相差 {difference}',
    'must hold: {identity}; left {left}, right {right}, difference {difference}', ['依据：{source}', 'source: {source}']),
  'stated-differs': say('“{name}”原文印作 {stated}，计算得 {computed}', '“{name}” was printed as {stated}, computed {computed}'),
  'stated-unknown': say('没有“{name}”这个计算结果，无从核对', 'there is no figure “{name}” to compare with', ['是否应为“{nearest}”？', 'did you mean “{nearest}”?']),
  'waiver-unknown': say('没有“{name}”这个检查代码', 'there is no check “{name}”', ['是否应为“{nearest}”？', 'did you mean “{nearest}”?']),
  'waiver-unused': say('“{name}”没有可豁免的警告', 'the waiver of “{name}” matches no warning', ['删去这条豁免', 'delete the waiver']),
  'template-syntax': say('模板写法有误：{detail}', 'the template cannot be read: {detail}'),
  'template-name': say('模板用了没有的名称“{name}”', 'the template uses an unknown name “{name}”', ['是否应为“{nearest}”？', 'did you mean “{nearest}”?']),
  'template-missing': say('没有“{name}”这个模板', 'there is no template “{name}”'),
  'print-failed': say('{report} 打印失败：{detail}', '{report} could not be printed: {detail}'),
} as const
