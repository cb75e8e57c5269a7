// findings: sentences about facts against their schema.

import { say } from '../sentence.ts'

export const SCHEMA = {
  'schema-type': say(
    '“{label}”应为{expected}，写的是{kind}“{found}”',
    '“{label}” must be {expected}, found {kind} “{found}”',
    ['写成 {meant}', 'write {meant}'],
    ['单位：{unit}', 'unit: {unit}'],
  ),
  'schema-required': say('“{label}”缺少“{key}”', '“{label}” lacks “{key}”', [
    '补上“{key}”；没有数据的写 null',
    'add “{key}”; write null where there is no data',
  ]),
  'schema-unknown-key': say(
    '“{label}”里没有“{key}”这一项',
    '“{label}” has no “{key}”',
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['可填的有：{known}', 'known: {known}'],
  ),
  'schema-choice': say(
    '“{label}”不能是“{found}”',
    '“{label}” cannot be “{found}”',
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['可选：{allowed}', 'allowed: {allowed}'],
  ),
  'schema-range': say('“{label}”为 {found}，{expected} {limit}', '“{label}” is {found}, {expected} {limit}'),
  'schema-length': say('“{label}”的长度不符，{expected} {limit}', '“{label}” has the wrong length, {expected} {limit}'),
  'schema-pattern': say('“{label}”的写法“{found}”不合规定', '“{label}” is not written as it must be: “{found}”', [
    '应符合 {pattern}',
    'it must match {pattern}',
  ]),
  'schema-format': say('“{label}”应为{expected}，写的是“{found}”', '“{label}” must be {expected}, found “{found}”'),
  'schema-decimals': say('“{label}”为 {found}，小数不得多于 {limit} 位', '“{label}” is {found}, at most {limit} decimal places'),
  'schema-other': say('“{label}”不合规定：{detail}', '“{label}” is not valid: {detail}'),
  'schema-broken': say('这份 schema 不能使用：{detail}', 'this schema cannot be used: {detail}'),
  'format-unknown': say(
    '没有“{id}”这套表式',
    'there is no format “{id}”',
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['现有：{known}', 'known: {known}'],
  ),
} as const
