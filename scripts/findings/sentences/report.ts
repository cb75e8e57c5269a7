// findings: sentences about the report, its narrative and its layout.

import { say } from '../sentence.ts'

export const REPORT = {
  'points-lost-without-reason': say(
    '“{name}”得 {score} 分，满分 {weight} 分，没有写扣分原因',
    '“{name}” has {score} of {weight} points and no reason is given',
    ['在 indicators 的这一项下写 reason', 'give a reason: under this indicator'],
  ),
  'section-missing': say(
    '正文缺少“{title}”',
    'the narrative lacks the section “{title}”',
    ['在“{before}”之后补上', 'add it after “{before}”'],
    ['在“{parent}”之下补上', 'add it below “{parent}”'],
  ),
  'section-children-missing': say('“{title}”之下至少要有一个标题', '“{title}” needs at least one section below it'),
  'section-order': say('“{title}”的位置不对，应在“{after}”之前', '“{title}” is out of order, it belongs before “{after}”'),
  'section-unknown': say(
    '提纲里没有“{title}”',
    'the outline has no section “{title}”',
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['这一级的标题有：{known}', 'sections of this level: {known}'],
  ),
  'section-empty': say('“{title}”没有内容', '“{title}” has no text', ['没有情况的，写明没有', 'where there is nothing, say so']),
  'narrative-missing': say('没有正文', 'there is no narrative', ['新建 {file}', 'create {file}']),
  'reference-unknown': say('没有“{name}”这个数据或指标', 'nothing is called “{name}”', [
    '是否应为“{nearest}”？',
    'did you mean “{nearest}”?',
  ]),
  'input-blank': say('“{label}”必须填写', '“{label}” must not be blank', ['单位：{unit}', 'unit: {unit}'], ['{note}', '{note}']),
  'identity-fails': say(
    '应当 {identity}，左边为 {stated}，右边为 {computed}，相差 {difference}',
    'must hold: {identity}; left {stated}, right {computed}, difference {difference}',
    ['依据：{source}', 'source: {source}'],
  ),
  'stated-differs': say('“{name}”原文印作 {stated}，计算得 {computed}', '“{name}” was printed as {stated}, computed {computed}', [
    '相差 {difference}',
    'difference {difference}',
  ]),
  'stated-unknown': say('没有“{name}”这个计算结果，无从核对', 'there is no figure “{name}” to compare with', [
    '是否应为“{nearest}”？',
    'did you mean “{nearest}”?',
  ]),
  'waiver-unknown': say('没有“{name}”这个检查代码', 'there is no check “{name}”', ['是否应为“{nearest}”？', 'did you mean “{nearest}”?']),
  'check-unknown': say(
    '没有“{name}”这个检查代码，改不了它的级别',
    'there is no check “{name}” to give a level to',
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['全部代码见 docs/findings.md', 'all codes: docs/findings.md'],
  ),
  'waiver-unused': say('“{name}”没有可豁免的警告', 'the waiver of “{name}” matches no warning', ['删去这条豁免', 'delete the waiver']),
  'template-syntax': say('模板写法有误：{detail}', 'the template cannot be read: {detail}'),
  'template-name': say('模板用了没有的名称“{name}”', 'the template uses an unknown name “{name}”', [
    '是否应为“{nearest}”？',
    'did you mean “{nearest}”?',
  ]),
  'template-missing': say('没有“{name}”这个模板', 'there is no template “{name}”'),
  'print-failed': say('{report} 打印失败：{detail}', '{report} could not be printed: {detail}'),
  'print-lost': say(
    '《{title}》印出的 PDF 与原文不符，没有发布：{loss}“{text}”',
    'the PDF of “{title}” differs from the document and is not published: {loss} “{text}”',
    ['在第 {page} 页', 'on page {page}'],
    ['这类出入共 {count} 处', 'differences in all: {count}'],
  ),
  'print-fell-back': say(
    '《{title}》用 Paged.js 印不完整，已改用 Chromium 重印：{loss}“{text}”',
    'Paged.js did not print “{title}” whole, it was printed with Chromium: {loss} “{text}”',
    ['在第 {page} 页', 'on page {page}'],
    ['这类出入共 {count} 处', 'differences in all: {count}'],
  ),
} as const
