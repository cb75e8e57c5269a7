// findings: sentences about formulas.

import { say } from '../sentence.ts'

const SEE = ['写法见 docs/formulas.md', 'see docs/formulas.md'] as const

export const FORMULAS = {
  'formula-syntax': say(
    '公式写法有误：这里是“{found}”，应当是{expected}',
    'the formula cannot be read: found “{found}”, expected {expected}',
    SEE,
  ),
  'formula-unknown-name': say('公式里的“{name}”没有定义', 'nothing is called “{name}”', [
    '是否应为“{nearest}”？',
    'did you mean “{nearest}”?',
  ]),
  'formula-type': say('这里应当是{expected}，实际是{found}', 'expected {expected}, found {found}', SEE),
  'formula-cycle': say('公式绕回了自身：{path}', 'the formula leads back to itself: {path}', ['断开其中一环', 'break the circle']),
  'formula-too-deep': say('公式嵌套超过 {limit} 层', 'the formula is nested more than {limit} levels deep', [
    '拆成几个指标分别命名',
    'split it into named figures',
  ]),
  'formula-too-long': say('公式有 {length} 个字符，最多 {limit} 个', 'the formula has {length} characters, at most {limit} are read', [
    '拆成几个指标分别命名',
    'split it into named figures',
  ]),
  'formula-arguments': say('函数“{name}”需要 {expected} 个参数，这里有 {found} 个', '“{name}” takes {expected} arguments, found {found}', [
    '参数之间用逗号隔开，数字不带千分位',
    'separate arguments by commas; write no thousands separators',
  ]),
  'figure-name-taken': say('“{name}”已经是一个数据的名称', '“{name}” is the name of a fact already', [
    '给计算结果换一个名称',
    'give the figure another name',
  ]),
} as const
