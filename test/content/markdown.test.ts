// test: the narrative as Jibao reads it, every piece with its place.

import { describe, expect, it } from 'vitest'
import {
  type Block,
  everyBlock,
  everyInline,
  everySection,
  type Inline,
  type Narrative,
  readMarkdown,
} from '../../scripts/content/content.ts'
import { observed, span } from '../observed.ts'

function markdown(text: string): Narrative {
  const { narrative, observations } = readMarkdown({ file: 'a.md', text })
  expect(observations).toEqual([])
  return narrative
}

function faults(text: string): string[] {
  return observed(readMarkdown({ file: 'a.md', text }).observations)
}

/** Blocks as nested arrays of words, without places. */
function shape(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'factTable') return { factTable: block.group }
    if (block.kind === 'paragraph') return words(block.text)
    if (block.kind === 'table')
      return {
        head: block.head.map((cell) => words(cell.text)),
        rows: block.rows.map((row) => row.map((cell) => words(cell.text))),
      }
    if (block.kind === 'illustration') return { figure: block.file, caption: words(block.caption) }
    return { [block.ordered ? 'ol' : 'ul']: block.items.map(shape) }
  })
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (one.kind === 'text') return one.text
      if (one.kind === 'break') return one.hard ? '⏎' : '↵'
      if (one.kind === 'reference') return `{{${one.name}}}`
      return one.kind === 'link' ? `<${one.href}|${words(one.text)}>` : `<${one.kind}|${words(one.text)}>`
    })
    .join('')
}

function allInlines({ lead, sections }: Narrative): Inline[] {
  const every = everySection(sections)
  return [
    ...every.flatMap((section) => section.heading),
    ...everyBlock([...lead, ...every.flatMap((section) => section.blocks)]).flatMap(everyInline),
  ]
}

function references(text: string): string[] {
  return allInlines(markdown(text)).flatMap((one) => (one.kind === 'reference' ? [`${one.name} ${span(one.at)}`] : []))
}

describe('sections', () => {
  it('nests headings by their depth, with the place of each', () => {
    const { sections } = markdown('# 甲\n正文\n### 乙\n## 丙\n\n#### 丁\n# 戊\n')
    const outline = everySection(sections).map(({ level, title, at, children }) => `${level} ${title} ${span(at)} ${children.length}`)
    expect(outline).toEqual(['1 甲 1:1-4 2', '3 乙 3:1-6 0', '2 丙 4:1-5 1', '4 丁 6:1-7 0', '1 戊 7:1-4 0'])
  })

  it("keeps what stands before the first heading, and every section's own blocks", () => {
    const { lead, sections } = markdown('前言\n\n# 甲\n一\n\n二\n## 乙\n三\n')
    expect([shape(lead), ...everySection(sections).map(({ blocks }) => shape(blocks))]).toEqual([['前言'], ['一', '二'], ['三']])
  })

  it('writes a title as it was written, references, emphasis and closing marks considered', () => {
    const titles = everySection(markdown('# 支出 {{a.b}} **万元**\n# 甲 #\n# 　丙\n').sections).map(({ title }) => title)
    expect(titles).toEqual(['支出 {{a.b}} 万元', '甲', '丙'])
  })

  it('tells a heading that is not written as one', () => {
    expect(faults('###甲\n\n＃ 乙\n\n#　丙\n\n    # 丁\n\n标题\n===\n\n#\n')).toEqual([
      'markup-unread 1:1-4',
      'markup-unread 3:1-2',
      'markup-unread 5:1-2',
      'markup-unread 7:5-6',
      'markup-unread 9:1-10:4',
      'markup-empty 12:1-2',
    ])
    expect(shape(markdown('\\# 乙，#1机组\n\n#1机组\n').lead)).toEqual(['# 乙，#1机组', '#1机组'])
  })
})

describe('blocks', () => {
  it('reads lists within lists, with the lines that continue an item', () => {
    expect(shape(markdown('1. 一\n   续\n   - 甲\n   - 乙\n2. 二\n\n   另段\n').lead)).toEqual([
      {
        ol: [
          ['一↵续', { ul: [['甲'], ['乙']] }],
          ['二', '另段'],
        ],
      },
    ])
  })

  it('reads tables with their alignment, empty cells and escaped bars', () => {
    const [table] = markdown('| 甲 | 乙 |\n|:--|--:|\n| 1 | |\n| a \\| b | **粗** |\n| 短 |\n').lead
    expect(table && shape([table])).toEqual([
      {
        head: ['甲', '乙'],
        rows: [
          ['1', ''],
          ['a | b', '<strong|粗>'],
          ['短', ''],
        ],
      },
    ])
    expect(table?.kind === 'table' && table.head.map((cell) => cell.align)).toEqual(['left', 'right'])
  })

  it('takes a directive for a fact table only when it stands alone', () => {
    expect(shape(markdown('{{表格 支出功能分类}}\n\n见 {{表格 支出}}\n').lead)).toEqual([{ factTable: '支出功能分类' }, '见 {{表格 支出}}'])
    expect(markdown('甲\n\n{{ 表格  支出 }}\n').lead[1]).toMatchObject({
      kind: 'factTable',
      group: '支出',
      at: { line: 3, column: 1, endColumn: 13 },
    })
  })

  it.each([
    ['a tag', '<b>粗</b>', ['1:1-4', '1:5-9']],
    ['a comment', '甲<!-- 注 -->乙', ['1:2-12']],
    ['a comment over blank lines', '<!--\n\n# 注\n\n-->\n', ['1:1-5:4']],
    ['a comment without an end', '<!-- 注\n\n# 题', ['1:1-7']],
    ['a quotation', '> 引\n> 文', ['1:1-2:4']],
    ['code', '`码`，```块```', ['1:1-4', '1:5-12']],
    ['an open backtick', '甲`乙', ['1:2-3']],
    ['struck-out text', '甲~~删~~乙', ['1:2-7']],
    ['an address in brackets', '见<http://x.cn>', ['1:2-15']],
    ['a rule', '甲\n\n***', ['3:1-4']],
    ['a definition', '[a]: b', ['1:1-7']],
    ['a footnote', '甲[^1]乙', ['1:2-6']],
    ['a reference link', '见[甲][a]', ['1:2-8']],
    ['an entity', '甲&nbsp;乙&lt;', ['1:2-8', '1:9-13']],
    ['a link without its end', '见[甲](http://x.cn', ['1:2-17']],
    ['a link in wide brackets', '见［甲］（http://x.cn）', ['1:2-18']],
    ['a figure in wide brackets', '！［图］（a.png）', ['1:1-12']],
    ['a table in wide bars', '｜甲｜乙｜\n｜1｜2｜', ['1:1-2:6']],
    ['a table without its rule', '| 甲 | 乙 |\n| 1 | 2 |', ['1:1-2:10']],
    ['a table without bars in its rule', '| 甲\n---', ['1:1-2:4']],
    ['a wide number of a list', '１．甲', ['1:1-3']],
    ['a number without its space', '1.甲', ['1:1-3']],
    ['a list with a blank from a web page', '-\u00a0甲\n\n\u00a0\u00a0> 乙\n\n---\u2003', ['1:1-2', '3:3-4', '5:1-5']],
    ['a list with a wide space', '-　甲', ['1:1-2']],
    ['emphasis by underscores', '甲，__乙__，丙', ['1:3-8']],
    ['emphasis by underscores beside a mark', '（_甲_），_&_乙_', ['1:2-5', '1:9-12']],
    ['bold by wide stars', '＊＊甲＊＊，长＊宽，李＊＊、王＊＊', ['1:1-6']],
    ['a task', '- [x] 甲', ['1:3-6']],
    ['a table of contents', '[TOC]', ['1:1-6']],
    ['a wiki link', '见[[目录]]', ['1:2-8']],
    ['a highlight', '甲==乙==丙', ['1:2-7']],
    ['a formula', '甲$x^2$乙', ['1:2-7']],
    ['raised and lowered letters', '面积2m^2^，CO~2~', ['1:5-8', '1:11-14']],
    ['a mail address in brackets', '见<a@b.cn>', ['1:2-10']],
    ['a link with a space in it', '见[甲] (http://x.cn)', ['1:2-19']],
    ['a figure without its end', '![图', ['1:1-3']],
    ['a backslash that ends a line', '存于D盘\\\n目录', ['1:5-6']],
    ['a rule with a wide space', '甲\n\n---　', ['3:1-5']],
    ['a mark of a list alone', '甲\n*　\n乙', ['2:1-2']],
  ])('tells %s, and keeps its words', (_, text, spans) => {
    const { narrative, observations } = readMarkdown({ file: 'a.md', text })
    expect(observed(observations)).toEqual(spans.map((one) => `markup-unread ${one}`))
    const han = (all: string): string => all.replace(/\P{Script=Han}/gu, '')
    if (!text.startsWith('<!--\n'))
      expect(han(JSON.stringify([narrative.lead.map((block) => shape([block])), narrative.sections.map((one) => one.title)]))).toBe(
        han(text),
      )
  })

  it('tells each of two that stand in one another', () => {
    expect(faults('| 甲 |{乙}')).toEqual(['markup-unread 1:1-2', 'markup-unread 1:5-6', 'reference-braces 1:6-9'])
    expect(faults('｜甲<b>')).toEqual(['markup-unread 1:1-2', 'markup-unread 1:3-6'])
    expect(faults('[甲]: {乙')).toEqual(['markup-unread 1:1-5', 'reference-braces 1:6-7'])
    expect(faults('~~甲{乙}~~')).toEqual(['markup-unread 1:1-3', 'reference-braces 1:4-7', 'markup-unread 1:7-9'])
    expect(faults('<!-- {甲}')).toEqual(['markup-unread 1:1-5', 'reference-braces 1:6-9'])
    expect(faults('{{**甲')).toEqual(['reference-unclosed 1:1-3', 'emphasis-unpaired 1:3-5'])
  })

  it('tells stars that are left of a pair, and those without a phrase', () => {
    expect(faults('***甲**，乙\n\n**\n')).toEqual(['emphasis-unpaired 1:1-2', 'emphasis-unpaired 3:1-3'])
    expect(faults('| 甲 | 乙 |\n|---|---|\n| * | ** |\n')).toEqual(['emphasis-unpaired 3:7-9'])
  })

  it('takes a backslash before a wide digit for a path, except in the number of an item', () => {
    expect(shape(markdown('存于D:\\２０２５年\n').lead)).toEqual(['存于D:\\２０２５年'])
    expect(shape(markdown('\\２．乙\n').lead)).toEqual(['２．乙'])
  })

  it('takes for characters what no one takes for markup', () => {
    const text =
      '约3~5天，4~6人，$3至$5，C++和C++，a==b，c==d，[2024] (3)，见[[2024]3号]，绩效_自评_终稿.docx，“甲_乙”和“丙_丁”，a_b_c，A&B，x<5，a<b且c>d，《甲》[2024]3号，见(1)，姓名____，1.5万元，-3.2%，+5，5*6，——'
    expect(shape(markdown(text).lead)).toEqual([text])
  })

  it('reads emphasis, links, escapes and line breaks', () => {
    expect(shape(markdown('*甲* **乙 *丙* 丁** [文](http://x.cn) \\< \\*\n续  \n硬\n').lead)).toEqual([
      '<emphasis|甲> <strong|乙 <emphasis|丙> 丁> <http://x.cn|文> < *↵续⏎硬',
    ])
  })
})

describe('references', () => {
  it('has the exact place of a reference in a heading, a paragraph, a list, a table and in emphasis', () => {
    expect(
      references(
        '# 甲 {{a}} 乙\n正文 {{b}}，{{b}}\n第二行 **强 {{c}}** {{d}}\n\n- 项 {{e}}\n  - {{f}}\n    续 {{g}}\n\n| 甲 {{h}} | {{i}} |\n|---|---|\n| {{j}} | x {{j}} |\n',
      ),
    ).toEqual([
      'a 1:5-10',
      'b 2:4-9',
      'b 2:10-15',
      'c 3:9-14',
      'd 3:17-22',
      'e 5:5-10',
      'f 6:5-10',
      'g 7:7-12',
      'h 9:5-10',
      'i 9:13-18',
      'j 11:3-8',
      'j 11:13-18',
    ])
  })

  it('has it behind escapes, escaped bars, astral characters and links', () => {
    expect(references('a\\*b \\& 👍 {{a}} \\_ {{b}}')).toEqual(['a 1:12-17', 'b 1:21-26'])
    expect(references('| a | b |\n|--|--|\n| x \\| y \\| {{a}} | {{b}} |')).toEqual(['a 3:13-18', 'b 3:21-26'])
    expect(references('[文 {{a}}](http://x.cn) {{b}}')).toEqual(['a 1:4-9', 'b 1:24-29'])
  })

  it('has it in files with CRLF, and with tabs', () => {
    expect(references('# 甲\r\n\r\n正 {{a}}\r\n续 {{b}}\r\n')).toEqual(['a 3:3-8', 'b 4:3-8'])
    expect(references('-\t项 {{a}}\n')).toEqual(['a 1:5-10'])
  })

  it('drops the blanks around a name and keeps everything else of it', () => {
    expect(references('{{ 水费、电费.本年 }} {{a*b*c}}')).toEqual(['水费、电费.本年 1:1-15', 'a*b*c 1:16-25'])
  })

  it('tells braces that are not closed on their line, and keeps them as text', () => {
    const { narrative, observations } = readMarkdown({ file: 'a.md', text: '甲 {{未完\n续}} {{好}}\n\n- {{也未完\n' })
    expect(observed(observations)).toEqual(['reference-unclosed 1:3-2:4', 'reference-unclosed 4:3-5'])
    expect(shape(narrative.lead)).toEqual(['甲 {{未完↵续}} {{好}}', { ul: [['{{也未完']] }])
  })

  it('tells braces that are wide or too few, with the reference that was meant', () => {
    const { observations } = readMarkdown({ file: 'a.md', text: '｛｛甲｝｝、{｛乙}}、{丙}、{{丁}、戊}}，己｝' })
    expect(observations.map(({ at, check, slots }) => `${check.code} ${span(at)} ${String(slots.instead)}`)).toEqual([
      'reference-braces 1:1-6 {{甲}}',
      'reference-braces 1:7-12 {{乙}}',
      'reference-braces 1:13-16 {{丙}}',
      'reference-braces 1:17-21 {{丁}}',
      'reference-braces 1:23-25 undefined',
      'reference-braces 1:27-28 undefined',
    ])
    expect(readMarkdown({ file: 'a.md', text: '{{甲{{乙}}丙}}' }).observations.map(({ slots }) => slots.instead)).toEqual([undefined])
  })

  it('takes escaped braces for text', () => {
    expect(shape(markdown('\\{\\{a\\}\\} \\｛b\\｝').lead)).toEqual(['{{a}} ｛b｝'])
  })
})

describe('places of text', () => {
  it('spans each text and the marks around emphasis', () => {
    const spans = allInlines(markdown('甲 **乙** 丙\\*丁')).map((one) => `${one.kind} ${span(one.at)}`)
    expect(spans).toEqual(['text 1:1-3', 'strong 1:3-8', 'text 1:5-6', 'text 1:8-13'])
  })
})

describe('nothing is lost', () => {
  it('tells cells beyond the columns of the head, which Markdown drops', () => {
    const { observations } = readMarkdown({
      file: 'a.md',
      text: '| a | b |\n|--|--|\n| 1 | 2 | 3 | 4 |\n| 1 | 2 | |\n| 1 | |\n 1 | 2 | x\n',
    })
    expect(observed(observations)).toEqual(['table-cells-lost 3:11-16', 'table-cells-lost 6:10-11'])
    expect(observations[0]?.slots).toEqual({ found: 4, limit: 2 })
  })

  it('tells a heading inside a list item, whose rest has no place in the outline', () => {
    expect(faults('- 甲\n  - # 乙\n    丙\n  - 丁\n')).toEqual(['heading-in-list 2:3-8'])
  })

  it('reads lists of 49 levels and tells deeper ones', () => {
    expect(faults(`${'- '.repeat(49)}x`)).toEqual([])
    expect(faults(`${'- '.repeat(50)}x`)).toEqual(['list-too-deep 1:1-102'])
    expect(faults(`${'- '.repeat(5000)}x`)).toEqual(['list-too-deep 1:1-10002'])
  })
})
