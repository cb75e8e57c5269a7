// test: Markdown inside YAML, with the joints that YAML leaves in it.

import { expect, test } from 'vitest'
import { everyInline, nodeAt, readProse, readYaml } from '../../scripts/content/content.ts'

/** The running text of the value of `a`, references in braces. */
function prose(yaml: string): string {
  const node = nodeAt(readYaml({ file: 'format.yaml', text: yaml }).node, ['a'])
  if (node?.kind !== 'scalar') throw new Error('no scalar')
  const { blocks } = readProse(node.text, node.at)
  return blocks
    .flatMap(everyInline)
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'reference' ? `{{${one.name}}}` : ''))
    .join('')
}

test.each([
  ['between two characters', 'a: >-\n  年初预算\n  数为空\n', '年初预算数为空'],
  ['beside punctuation', 'a: >-\n  支出减少，\n  其中基本支出持平。\n  “三公”经费下降\n', '支出减少，其中基本支出持平。“三公”经费下降'],
  ['beside a reference', 'a: >-\n  总分为\n  {{总分}}\n  {{等级}}\n  分\n', '总分为{{总分}}{{等级}}分'],
  ['in a plain text over two lines', 'a: 年初预算\n  数为空\n', '年初预算数为空'],
])('a Chinese sentence that YAML folds keeps no space at the fold %s', (_, yaml, expected) => {
  expect(prose(yaml)).toBe(expected)
})

test('the space that a reference needs inside its braces stays', () => {
  expect(prose('a: >-\n  算式为\n  {{算式 预算执行率}}，其余略\n')).toBe('算式为{{算式 预算执行率}}，其余略')
  const each = readProse('各项是 {{逐条 项目：{{名称}}、}}', { file: 'f', line: 1, column: 1, endLine: 2, endColumn: 1 })
  expect(each.observations).toEqual([])
  expect(each.blocks.flatMap(everyInline)).toMatchObject([
    { kind: 'text', text: '各项是' },
    {
      kind: 'each',
      of: '项目',
      text: [
        { kind: 'reference', name: '名称' },
        { kind: 'text', text: '、' },
      ],
    },
  ])
})

test('a space between Latin words stays, and one that the author wrote into a single line', () => {
  expect(prose('a: >-\n  使用 Budget\n  Report 编报\n')).toBe('使用 Budget Report 编报')
  expect(prose('a: 甲　乙 丙\n')).toBe('甲　乙 丙')
})
