// findings: sentences about files and YAML.

import { say } from '../sentence.ts'

export const READING = {
  'file-missing': say('缺少文件 {file}', 'the file {file} is missing', ['新建这个文件', 'create the file']),
  'content-empty': say('content/ 里没有任何单位年度', 'content/ holds no unit-year', [
    '新建 content/<单位>/<年度>/report.yaml',
    'create content/<unit>/<year>/report.yaml',
  ]),
  'file-not-utf8': say('文件不是 UTF-8 编码', 'the file is not UTF-8', ['用 UTF-8 编码另存', 'save it as UTF-8']),
  'file-too-large': say('文件有 {bytes} 字节，超过上限 {limit} 字节', 'the file has {bytes} bytes, the limit is {limit}'),
  'yaml-syntax': say('YAML 写法有误：{problem}', 'YAML cannot be read: {problem}', ['解析器的说明：{detail}', 'the parser says: {detail}']),
  'yaml-duplicate-key': say('“{key}”写了两次，第一次在第 {line} 行', '“{key}” is given twice, first in line {line}', [
    '删去其中一个',
    'delete one of them',
  ]),
  'yaml-tab': say('缩进用了制表符', 'a tab is used for indentation', ['改用空格', 'use spaces']),
  'yaml-alias': say('引用（*{name}）展开超过 {limit} 次', 'aliases (*{name}) expand more than {limit} times'),
  'yaml-key-not-text': say('名称不能是列表或一组值', 'a key must be plain text'),
  'yaml-many-documents': say('一个文件里只能有一份 YAML', 'one file holds one YAML document', [
    '删去“---”之后的部分',
    'delete what follows “---”',
  ]),
  'reference-unclosed': say('“{{”没有对应的“}}”', '“{{” has no “}}”', ['在名称之后补上“}}”', 'close it behind the name']),
  'list-too-deep': say('列表嵌套超过 {limit} 层', 'the list nests more than {limit} levels deep', ['减少层次', 'use fewer levels']),
  'table-cells-lost': say(
    '这一行有 {found} 格，表头只有 {limit} 格，多出的无处可印',
    'this row has {found} cells, its head only {limit}; the rest would be lost',
    ['补足表头，或删去多出的“|”', 'complete the head, or delete the extra “|”'],
  ),
  'heading-in-list': say('列表项里不能有标题，其后的文字无处可印', 'a heading cannot stand inside a list item', [
    '把标题移到行首',
    'start the heading at the left margin',
  ]),
} as const
