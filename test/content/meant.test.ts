// test: what a writer of Chinese means by stars, numbers, signs and spaces is what is read.

import { describe, expect, it, test } from 'vitest'
import { type Block, type Inline, readMarkdown } from '../../scripts/content/content.ts'
import { observed } from '../observed.ts'

function read(text: string): { lead: readonly Block[]; observed: string[]; title: string } {
  const { narrative, observations } = readMarkdown({ file: 'a.md', text })
  return {
    lead: narrative.lead,
    observed: observed(observations),
    title: narrative.sections[0] ? words(narrative.sections[0].heading) : '',
  }
}

function words(inlines: readonly Inline[]): string {
  const inner = (one: Inline): string => ('text' in one && typeof one.text !== 'string' ? words(one.text) : '')
  return inlines
    .map((one) => {
      if (one.kind === 'text') return one.text
      return one.kind === 'strong'
        ? `⟦${inner(one)}⟧`
        : one.kind === 'emphasis'
          ? `⟨${inner(one)}⟩`
          : one.kind === 'reference'
            ? `{${one.name}}`
            : inner(one)
    })
    .join('')
}

function paragraphs(text: string): string[] {
  return read(text).lead.map((block) => (block.kind === 'paragraph' ? words(block.text) : block.kind))
}

describe('emphasis', () => {
  const MARKS = [...'，。：；、！？“”‘’（）《》〔〕【】—…%·']
  const outside = [...MARKS, '甲', '5', 'A', '', ' ']
  const inside = [...MARKS, '甲', '5', 'A']
  const kinds = [
    ['**', '⟦', '⟧'],
    ['*', '⟨', '⟩'],
  ] as const

  test.each(kinds)('%s works beside every mark, inside and outside', (stars, open, close) => {
    const wrong: string[] = []
    const isProduct = (before: string, after: string): boolean =>
      (before === '5' && after === '5') || (stars === '*' && /[）】%5A]/.test(before) && /[（【5A]/.test(after))
    const look = (before: string, first: string, last: string, after: string): void => {
      const text = `句${before}${stars}${first}乙${last}${stars}${after}尾`
      const { lead, observed: findings } = read(text)
      const got = lead[0]?.kind === 'paragraph' ? words(lead[0].text) : ''
      const isMeant = got === `句${before}${open}${first}乙${last}${close}${after}尾`
      const [opens, closes] = [isProduct(before, first), isProduct(last, after)]
      // Where one side is a product the other is told; where both are, each is printed.
      if (!(isMeant || (opens && closes && stars === '*') || ((opens || closes) && findings.length > 0))) wrong.push(text)
    }
    for (const one of outside) {
      for (const other of inside) {
        look(one, other, '丙', '丁')
        look('前', '甲', other, one)
        look(one, other, other, one)
      }
    }
    expect(wrong).toEqual([])
  })

  it('works in headings, items, cells and captions', () => {
    expect(read('# **《预算法》**的执行').title).toBe('⟦《预算法》⟧的执行')
    const { lead } = read('- **注意：**以下\n\n| **“三公”**经费 |\n|---|\n| 减**5%**以上 |\n\n![**“图”**一](a.png)\n')
    const [list, table, figure] = lead
    expect(list?.kind === 'list' && list.items[0]?.[0]?.kind === 'paragraph' && words(list.items[0][0].text)).toBe('⟦注意：⟧以下')
    expect(table?.kind === 'table' && [table.head, ...table.rows].flat().map(({ text }) => words(text))).toEqual([
      '⟦“三公”⟧经费',
      '减⟦5%⟧以上',
    ])
    expect(figure?.kind === 'illustration' && words(figure.caption)).toBe('⟦“图”⟧一')
  })

  it.each([
    '采购3*4*5组，补助12*8000*3元',
    '（1+2）*（3+4）*5',
    '电话138****5678',
    '长3 * 宽4 * 高5',
    'a*b*c',
    '{{甲}}*{{乙}}*{{丙}}',
    '９*８*８',
  ])('reads no emphasis in %s', (text) => {
    expect(paragraphs(text)).toEqual([text.replaceAll('{{', '{').replaceAll('}}', '}')])
    expect(read(text).observed).toEqual([])
  })

  it.each([
    ['设备*号见附注*。', ['emphasis-doubtful 1:3-9']],
    ['张**、李**两人', ['emphasis-doubtful 1:2-8']],
    ['张**和李**参加', ['emphasis-doubtful 1:2-8']],
    ['请**务必**完成，收入**和支出相抵**', []],
    ['李*同志', ['emphasis-unpaired 1:2-3']],
    ['**注意：以下', ['emphasis-unpaired 1:1-3']],
    ['** 注意 **以下', ['emphasis-unpaired 1:1-3', 'emphasis-unpaired 1:7-9']],
    ['**甲**乙**', ['emphasis-unpaired 1:7-9']],
  ])('tells the stars of %s', (text, findings) => {
    expect(read(text).observed).toEqual(findings)
  })
})

describe('numbers of lists', () => {
  const numbers = (text: string): unknown[] => read(text).lead.flatMap((block) => (block.kind === 'list' ? [block.numbers] : []))

  it('keeps the numbers that were given', () => {
    const text = '1. 甲\n2. 乙\n\n| 项 |\n|---|\n| 1 |\n\n3. 丙\n4. 丁\n'
    expect(numbers(text)).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(read(text).observed).toEqual([])
    expect(numbers('1) 甲\n2) 乙\n')).toEqual([[1, 2]])
    expect(read('1. 甲\n   1. 子\n   2. 丑\n2. 乙\n   1. 子\n').observed).toEqual([])
  })

  it.each([
    ['1. 甲\n2. 乙\n4. 丙\n', ['list-number-skips 3:1-3']],
    ['1. 甲\n1. 乙\n', ['list-number-skips 2:1-3']],
    ['1. 甲\n2. 乙\n\n另：\n\n1. 丙\n', []],
    ['3. 甲\n', ['list-number-skips 1:1-3']],
    ['0. 甲\n', ['list-number-skips 1:1-3']],
    ['1986. 这一年建成。\n', ['list-number-unlikely 1:1-6']],
    ['建成：\n2. 甲\n', ['markup-unread 2:1-3']],
    ['甲。\n（二）乙。\n', ['line-joined 2:1-4']],
    ['1）甲。\n2）乙。\n', ['line-joined 2:1-3']],
    ['-\n', ['markup-empty 1:1-2']],
    ['- -\n', ['markup-empty 1:1-4']],
    ['- 甲\n  - 0. \n', ['list-number-skips 2:5-7', 'markup-empty 2:3-7']],
    ['- \u00a0\n　\n', ['markup-empty 1:1-2']],
    ['+ 　　\n甲 乙\n', ['markup-empty 1:1-2']],
    ['+ 　　\n', ['markup-empty 1:1-2']],
    ['合计为\n3) \n元。\n', ['markup-unread 2:1-3']],
  ])('tells those of %j', (text, findings) => {
    expect(read(text).observed).toEqual(findings)
  })
})

describe('signs', () => {
  it.each([
    ['- 3.2%为降幅', ['list-item-sign 1:1-7']],
    ['+ 5个百分点', ['list-item-sign 1:1-4']],
    ['+ 17。', ['list-item-sign 1:1-5']],
    ['- 17', ['list-item-sign 1:1-5']],
    ['  - ３．５ ', ['list-item-sign 1:3-8']],
    ['* 3.2%为降幅', []],
    ['* 17', []],
    ['- 41场宣讲', []],
    ['- 2025年完成', []],
    ['-3.2%为降幅', []],
  ])('of %s', (text, findings) => {
    expect(read(text).observed).toEqual(findings)
  })
})

describe('spaces and figures', () => {
  it('takes two wide spaces for the beginning of a paragraph, which the form indents', () => {
    expect(paragraphs('　　甲。\n　　乙。\n\n    丙。\n')).toEqual(['甲。', '乙。', '丙。'])
  })

  it('takes a line of wide blanks for an empty one', () => {
    expect(paragraphs('甲。\n　\n乙。\n\u00a0\u2003\n丙。\n')).toEqual(['甲。', '乙。', '丙。'])
  })

  it('takes a file name with spaces and brackets', () => {
    const names = ['支出 构成.png', '支出（一） 2.png', '支出(一).png', '<支出 构成.png>'].map((name) => read(`![图](${name})`).lead[0])
    expect(names.map((block) => block?.kind === 'illustration' && block.file)).toEqual([
      '支出 构成.png',
      '支出（一） 2.png',
      '支出(一).png',
      '支出 构成.png',
    ])
  })

  it.each([
    ['依据[2024](3)号', ['link-doubtful 1:3-12']],
    ['见[](http://x.cn)', ['link-doubtful 1:2-17']],
    ['见[甲](http://x.cn "题")', ['link-doubtful 1:2-22']],
    ['见[甲](/u/2020/)、[乙](#s-1)', []],
    ['！[支出](支出.png)', ['link-doubtful 1:2-14']],
    ['见[^2](/u/2020/)', ['link-doubtful 1:2-16']],
    ['见[甲](http://x.cn/{{乙}})', ['link-doubtful 1:2-24']],
  ])('tells a link that loses something: %s', (text, findings) => {
    expect(read(text).observed).toEqual(findings)
  })

  it('tells text that is read as a row of the table above it', () => {
    expect(read('| 甲 |\n|---|\n| 1 |\n以上为合计。\n').observed).toEqual(['table-row-unbarred 4:1-7'])
  })
})

test('reading takes time in proportion to the text', () => {
  for (const line of ['甲\n', '`\n', '*', '[', '**甲', '<!-- ', '{{', '![', '| ', '- \n', '甲\\\n', '[甲](', '_甲 ']) {
    const time = (length: number): number => {
      const text = line.repeat(length / line.length)
      const start = performance.now()
      readMarkdown({ file: 'a.md', text })
      return performance.now() - start
    }
    time(2000)
    expect(time(40_000), JSON.stringify(line)).toBeLessThan(3000)
  }
}, 60_000)
