// Any text at all is audited to its end, and whatever is told lies within the text.

import { expect, test } from 'vitest'
import { readDocument } from '../../../scripts/content/content.ts'
import { checkDocument } from '../../../scripts/findings/text/text.ts'

const PIECES = [
  '1',
  '12.5',
  '1,234.56',
  '０',
  '%',
  '％',
  '万元',
  '元',
  '人',
  '个',
  '分',
  '年',
  '2023年',
  '月',
  '（',
  '）',
  '(',
  ')',
  '“',
  '”',
  '《',
  '》',
  '，',
  '。',
  '；',
  '、',
  '：',
  ':',
  '\n',
  '\t',
  '|',
  '  ',
  '其中',
  '包括',
  '分别为',
  '占',
  '比上年',
  '增加',
  '增长',
  '减少',
  '合计',
  '共',
  '由',
  '到',
  '率',
  '执行率',
  '完成',
  '预算',
  '支出',
  '结余',
  '满分',
  '扣',
  '得',
  '一是',
  '三是',
  '一、',
  '（二）',
  '1.',
  '#',
  '=',
  '÷',
  '×',
  '-',
  '…',
  '=100%',
  '附件9',
  'XX',
  '甲、乙',
  '110101198001010010',
  '<td>',
  '</tr>',
  '\r\n',
  '\f',
  '\u3000',
  '𬭚',
  '编制数',
  '在职',
  '年度资金总额',
  '三公经费',
  '负责人：',
  '[bookmark: x]',
]

/** Numbers that look random and are the same every time. */
function* chance(seed: number): Generator<number> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 4_294_967_296
  }
}

function textOf(seed: number, length: number, variety: number): string {
  const random = chance(seed)
  const next = (below: number): number => Math.floor(random.next().value * below)
  const own = Array.from({ length: variety }, () => PIECES[next(PIECES.length)] ?? '')
  return Array.from({ length }, () => own[next(own.length)] ?? '').join('')
}

function outside(text: string): string[] {
  const lines = text.split(/\r\n?|\n/)
  return checkDocument(readDocument({ file: 'text', text })).flatMap(({ check: { code }, at }) => {
    const [first, last] = [lines[at.line - 1], lines[at.endLine - 1]]
    const isInside =
      first !== undefined &&
      last !== undefined &&
      at.column >= 1 &&
      at.column <= first.length + 1 &&
      at.endColumn >= 1 &&
      at.endColumn <= last.length + 1 &&
      (at.line < at.endLine || (at.line === at.endLine && at.column < at.endColumn))
    return isInside ? [] : [`${code} ${at.line}:${at.column}-${at.endLine}:${at.endColumn}`]
  })
}

test.each([
  [2, 400],
  [5, 400],
  [12, 400],
  [PIECES.length, 400],
  [4, 4000],
  [PIECES.length, 8000],
])('texts of %i different pieces, %i of them, are read to the end', (variety, length) => {
  for (let seed = 1; seed <= (length > 400 ? 4 : 60); seed += 1)
    expect(outside(textOf(seed * 7919, length, variety)), `seed ${seed}`).toEqual([])
})

test('a long text without a line break, and one of nothing but brackets, are read to the end', () => {
  for (const piece of ['收入12.5万元，', '（(', '1', '其中1万元、', '“', '一、', '=1+', '５％'])
    expect(outside(piece.repeat(Math.ceil(40_000 / piece.length)))).toEqual([])
})
