// test: values, comments and records of a YAML file changed in place, in every style in which people write them.

import { describe, expect, it } from 'vitest'
import { commentAt, type Edit, edited, type Row, type Written } from '../../../scripts/content/content.ts'

const BLANK: Written = { kind: 'blank' }
const number = (text: string): Written => ({ kind: 'number', text })
const text = (written: string): Written => ({ kind: 'text', text: written })
const set = (path: (string | number)[], value: Written): Edit => ({ kind: 'set', path, value })
const remark = (path: (string | number)[], words: string): Edit => ({ kind: 'comment', path, text: words })

/** The file afterwards, or the code of the refusal. */
function after(source: string, edits: Edit | Edit[], order: string[] = []): string {
  const result = edited(source, [edits].flat(), () => order)
  return 'refused' in result ? `refused: ${result.refused.code} ${result.refused.edit}` : result.text
}

describe('a value', () => {
  it.each<[string, string, Written, string]>([
    ['as it was typed', 'a: 1\nb: 2\n', number('2.50'), 'a: 2.50\nb: 2\n'],
    ['where none is written', 'a:\nb: 2\n', number('3'), 'a: 3\nb: 2\n'],
    ['behind a colon with a blank', 'a: \nb: 2\n', number('3'), 'a: 3\nb: 2\n'],
    ['before the comment of a blank', 'a: # 待填\n', number('3'), 'a: 3 # 待填\n'],
    ['in the place of ~', 'a: ~ # 待填\n', number('3'), 'a: 3 # 待填\n'],
    ['in braces', 'x: { b: 1 }\na: { c: 1, b: null }\n', number('3'), 'refused: not-a-value 0'],
    ['before a comment with its own column', 'a: 1     # 甲\nb: 22    # 乙\n', number('1980'), 'a: 1980  # 甲\nb: 22    # 乙\n'],
    ['before a comment that is one blank away', 'a: 1980 # 甲\n', number('1'), 'a: 1 # 甲\n'],
    ['that is wider than its column', 'a: 1  # 甲\n', text('两个汉字'), 'a: 两个汉字 # 甲\n'],
    ['in the quotes that stood', "a: 'x'\n", text("l'eau"), "a: 'l''eau'\n"],
    ['in the double quotes that stood', 'a: "x"\n', text('说"是"'), 'a: "说\\"是\\""\n'],
    ['a number out of its quotes', "a: '52'\n", number('52'), 'a: 52\n'],
    ['a text that looks like a number', 'a: x\n', text('2.50'), "a: '2.50'\n"],
    ['a text that looks like a truth', 'a: x\n', text('no'), "a: 'no'\n"],
    ['a text that looks like a reference', 'a: x\n', text('{{总分}}'), "a: '{{总分}}'\n"],
    ['a text with a colon', 'a: x\n', text('甲: 乙'), "a: '甲: 乙'\n"],
    ['a text with a number sign', 'a: x\n', text('甲 #乙'), "a: '甲 #乙'\n"],
    ['a text that begins with a mark', 'a: x\n', text('*甲'), "a: '*甲'\n"],
    ['a text that ends with a blank', 'a: x\n', text('甲 '), "a: '甲 '\n"],
    ['a text of nothing', 'a: x\n', text(''), "a: ''\n"],
    ['a day as one writes it', 'a: null\n', text('2025-06-28'), 'a: 2025-06-28\n'],
    ['a text of several lines', 'a: x # 甲\nb: 1\n', text('一\n二'), 'a: |- # 甲\n  一\n  二\nb: 1\n'],
    ['in a literal block', 'a: |\n    一\n    二\n\nb: 1\n', text('三\n四\n'), 'a: |\n    三\n    四\n\nb: 1\n'],
    ['in a folded block', 'a: >-\n  一\n  二\nb: 1\n', text('三\n四'), 'a: >-\n  三\n\n  四\nb: 1\n'],
    ['a number in the place of a block', 'a: | # 甲\n  一\nb: 1\n', number('1'), 'a: 1 # 甲\nb: 1\n'],
    ['a blank in the place of a block', 'a: |+\n  一\n\nb: 1\n', BLANK, 'a: null\nb: 1\n'],
    ['a control that only an escape can say', 'a: x\n', text('\u0007'), 'a: "\\u0007"\n'],
    ['on the line below its key', 'a:\n  x # 甲\n', text('z'), 'a:\n  z # 甲\n'],
    ['of several plain lines', 'a: 一\n  二\nb: 1\n', text('三'), 'a: 三\nb: 1\n'],
    ['the same, which changes nothing', 'a: "x"   # 甲', text('x'), 'a: "x"   # 甲'],
    ['a blank that is one already', 'a: ~\n', BLANK, 'a: ~\n'],
    ['in CRLF', 'a: 1\r\nb: 2\r\n', text('一\n二'), 'a: |-\r\n  一\r\n  二\r\nb: 2\r\n'],
    ['behind a byte order mark', '\ufeffa: 1', number('2'), '\ufeffa: 2'],
    ['behind a tab', 'a:\t1\t# 甲\n', number('2'), 'a:\t2\t# 甲\n'],
    ['with an anchor that nothing uses', 'a: &x 1\n', number('2'), 'a: &x 2\n'],
  ])('%s', (_, source, value, result) => {
    expect(after(source, set(['a'], value))).toBe(result)
  })

  it('within braces, where commas and braces mean something', () => {
    expect(
      after("a: { x: 1, 'y': , z }\n", [set(['a', 'x'], text('甲,乙')), set(['a', 'y'], number('2')), set(['a', 'z'], number('3'))]),
    ).toBe("a: { x: '甲,乙', 'y': 2, z: 3 }\n")
    expect(after('- [a, 1]\n- - b\n', [set([0, 1], number('2.0')), set([1, 0], text('c'))])).toBe('- [a, 2.0]\n- - c\n')
  })

  it.each<[string, string, Edit, string]>([
    ['through an alias', 'a: &x { b: 1 }\nc: *x\n', set(['c', 'b'], number('2')), 'alias'],
    ['that is an alias', 'a: &x 1\nc: *x\n', set(['c'], number('2')), 'alias'],
    ['that stands elsewhere too', 'a: &x { b: 1 }\nc: *x\n', set(['a', 'b'], number('2')), 'anchor'],
    ['that a tag says to be a text', 'a: !!str 1\n', set(['a'], number('2')), 'tag'],
    ['under a key that stands twice', 'a: 1\na: 2\n', set(['a'], number('3')), 'duplicate-key'],
    ['below a value', 'a: 1\n', set(['a', 'b'], number('3')), 'not-a-group'],
    ['in the place of a list', 'a: [1]\n', set(['a'], BLANK), 'not-a-value'],
    ['beyond a list', 'a: [1]\n', set(['a', 3], BLANK), 'missing'],
    ['a number that is none', 'a: 1\n', set(['a'], number('1,980')), 'not-a-number'],
    ['a truth that is none', 'a: 1\n', set(['a'], { kind: 'truth', text: 'yes' }), 'not-a-truth'],
    ['in a file that can not be read', 'a: [1\n', set(['a'], BLANK), 'syntax'],
    ['in the first of two documents', 'a: 1\n---\na: 2\n', set(['a'], BLANK), 'syntax'],
    ['behind a key with a question mark', '? a\n: 1\n', set(['a'], BLANK), 'layout'],
    ['of an alias that would lose its anchor', 'a: &x 1\nb: *x\n', { kind: 'remove', path: ['a'] }, 'anchor'],
    ['moved before its anchor', '- &x 1\n- 2\n- *x\n', { kind: 'move', path: [1], to: 2 }, 'anchor'],
    ['a comment within braces', 'a: { b: 1 }\n', remark(['a', 'b'], '甲'), 'no-place-for-comment'],
  ])('is refused %s', (_, source, edit, code) => {
    expect(after(source, edit)).toBe(`refused: ${code} 0`)
  })

  it('is refused with all the other changes, and says which', () => {
    expect(after('a: 1\n', [set(['a'], number('2')), set(['a', 'b'], number('2'))])).toBe('refused: not-a-group 1')
  })
})

describe('a key that is missing', () => {
  it.each<[string, string, (string | number)[], string]>([
    ['behind the last that precedes it', 'a: 1\n\n# 丙\nc: 3\n', ['b'], 'a: 1\nb: 0\n\n# 丙\nc: 3\n'],
    ['before the first that follows, above its comment', '# 丙\nc: 3\n', ['b'], 'b: 0\n# 丙\nc: 3\n'],
    ['below a line for the editor', '# yaml-language-server: $schema=x\nc: 3\n', ['b'], '# yaml-language-server: $schema=x\nb: 0\nc: 3\n'],
    ['behind all that a group holds', 'a:\n    x: 1\n    # 尾\nc: 3\n', ['b'], 'a:\n    x: 1\n    # 尾\nb: 0\nc: 3\n'],
    ['last where no order says', 'a: 1\nc: 3', ['新'], 'a: 1\nc: 3\n新: 0'],
    ['in the groups it needs, as deep as others are', 'a:\n    x: 1\n', ['c', 'd', 'e'], 'a:\n    x: 1\nc:\n    d:\n        e: 0\n'],
    ['in braces where its neighbours are', 'a:\n  x: { p: 1 }\n', ['a', 'z', 'p'], 'a:\n  x: { p: 1 }\n  z: { p: 0 }\n'],
    ['in braces', 'x: { a: 1, c: 3 }\n', ['x', 'b'], 'x: { a: 1, b: 0, c: 3 }\n'],
    ['before all others in braces', 'x: { c: 3 }\n', ['x', 'b'], 'x: { b: 0, c: 3 }\n'],
    ['in braces of several lines', 'x: {\n  a: 1, # 甲\n  c: 3\n}\n', ['x', 'b'], 'x: {\n  a: 1, # 甲\n  b: 0,\n  c: 3\n}\n'],
    ['last in braces of several lines', 'x: {\n  a: 1 # 甲\n}\n', ['x', 'b'], 'x: {\n  a: 1, # 甲\n  b: 0\n}\n'],
    ['below a blank', 'a: null # 甲\nc: 1\n', ['a', 'b'], 'a: # 甲\n  b: 0\nc: 1\n'],
    ['below {}', 'a: {}\nc: 1\n', ['a', 'b'], 'a:\n  b: 0\nc: 1\n'],
    ['below {} within braces', 'a: { c: {} }\n', ['a', 'c', 'b'], 'a: { c: { b: 0 } }\n'],
    ['behind a dash', '- c: 1\n', [0, 'b'], '- b: 0\n  c: 1\n'],
    ['in an item that is blank', '-\n- 1\n', [0, 'b'], '- { b: 0 }\n- 1\n'],
    ['in an empty file', '', ['a', 'b'], 'a:\n  b: 0\n'],
    ['in a file of comments', '# 甲', ['b'], '# 甲\nb: 0\n'],
    ['in CRLF', 'a:\r\n  x: 1\r\n', ['b', 'c'], 'a:\r\n  x: 1\r\nb:\r\n  c: 0\r\n'],
    ['behind a text that keeps its last lines', 'a: |+\n  一\n\n', ['b'], 'a: |+\n  一\n\nb: 0\n'],
    ['in quotes where it needs them', 'a: 1\n', ['甲: 乙'], "a: 1\n'甲: 乙': 0\n"],
  ])('%s', (_, source, path, result) => {
    expect(after(source, set(path, number('0')), ['a', 'b', 'c'])).toBe(result)
  })
})

describe('a comment', () => {
  it.each<[string, string, (string | number)[], string, string]>([
    ['above a key', 'a: 1\nb: 2\n', ['b'], '说明', 'a: 1\n# 说明\nb: 2\n'],
    ['of several lines', 'a:\n  b: 2\n', ['a', 'b'], '一\n\n二', 'a:\n  # 一\n  #\n  # 二\n  b: 2\n'],
    ['in the place of the lines above', '# 文件\n\n# 一\n# 二\na: 1 # 尾\n', ['a'], '三', '# 文件\n\n# 三\na: 1 # 尾\n'],
    ['behind the value where it stands there', 'a: 1   # 一\n', ['a'], '二', 'a: 1   # 二\n'],
    ['behind a key whose values are below', 'a: # 一\n  b: 1\n', ['a'], '二', 'a: # 二\n  b: 1\n'],
    ['behind a block', 'a: | # 一\n  #不是注释\n', ['a'], '二', 'a: | # 二\n  #不是注释\n'],
    ['of several lines, which do not fit behind', 'a: 1 # 一\n', ['a'], '二\n三', '# 二\n# 三\na: 1\n'],
    ['of an item', 'a:\n  - 1\n  - 2\n', ['a', 1], '二', 'a:\n  - 1\n  # 二\n  - 2\n'],
    ['behind a dash', '- a: 1\n', [0, 'a'], '一', '- a: 1 # 一\n'],
    ['taken away', '# 一\na: 1\n', ['a'], '', 'a: 1\n'],
    ['taken away behind', 'a: 1   # 一\nb: 2', ['a'], '', 'a: 1\nb: 2'],
    [
      'not the line for the editor',
      '# yaml-language-server: $schema=x\na: 1\n',
      ['a'],
      '一',
      '# yaml-language-server: $schema=x\n# 一\na: 1\n',
    ],
    ['in CRLF', 'a: 1\r\nb: 2\r\n', ['b'], '一\r\n二', 'a: 1\r\n# 一\r\n# 二\r\nb: 2\r\n'],
  ])('%s', (_, source, path, words, result) => {
    expect(after(source, remark(path, words))).toBe(result)
    expect(commentAt(result, path)).toBe(words.replaceAll('\r', ''))
  })

  it('is none within braces', () => {
    expect([commentAt('a: { b: 1 } # 一\n', ['a', 'b']), commentAt('a: { b: 1 } # 一\n', ['a']), commentAt('a: 1\n', ['a'])]).toEqual([
      undefined,
      '一',
      '',
    ])
  })
})

describe('a record', () => {
  const row = [
    ['任务', text('清淤')],
    ['支出', number('2.50')],
  ] as const

  it.each<[string, string, number, string]>([
    ['into a list that is empty', 'a:\n  k: []\nb: 1\n', 0, 'a:\n  k:\n    - { 任务: 清淤, 支出: 2.50 }\nb: 1\n'],
    ['into a list that is blank', 'a:\n  k: # 甲\nb: 1\n', 0, 'a:\n  k: # 甲\n    - { 任务: 清淤, 支出: 2.50 }\nb: 1\n'],
    ['into a list that is missing', 'a:\n  x: 1\n', 0, 'a:\n  x: 1\n  k:\n    - { 任务: 清淤, 支出: 2.50 }\n'],
    [
      'before others, with their comments',
      'a:\n  k:\n    # 甲\n    - { 任务: x }\n',
      0,
      'a:\n  k:\n    - { 任务: 清淤, 支出: 2.50 }\n    # 甲\n    - { 任务: x }\n',
    ],
    [
      'as its neighbours are written',
      'a:\n  k:\n  - 任务: x\n    支出: 1\n',
      1,
      'a:\n  k:\n  - 任务: x\n    支出: 1\n  - 任务: 清淤\n    支出: 2.50\n',
    ],
    ['with dashes where others have theirs', 'l:\n- 1\na:\n  k: []\n', 0, 'l:\n- 1\na:\n  k:\n  - { 任务: 清淤, 支出: 2.50 }\n'],
    ['in brackets', 'a: { k: [] }\n', 0, 'a: { k: [{ 任务: 清淤, 支出: 2.50 }] }\n'],
    ['in brackets behind another', 'a: { k: [{ 任务: x }] }\n', 1, 'a: { k: [{ 任务: x }, { 任务: 清淤, 支出: 2.50 }] }\n'],
  ])('is put %s', (_, source, index, result) => {
    expect(after(source, { kind: 'insert', path: ['a', 'k'], index, row })).toBe(result)
  })

  it.each<[string, string, string]>([
    [
      'a key a line, whatever its neighbours are',
      '- { name: x }\n',
      '- { name: x }\n- name: 产出\n  children:\n    - { name: 数量, weight: 2.50 }\n',
    ],
    ['in braces where all is', '[{ name: x }]\n', '[{ name: x }, { name: 产出, children: [{ name: 数量, weight: 2.50 }] }]\n'],
    [
      'with dashes where others have theirs',
      '- name: x\n  children:\n  - y\n',
      '- name: x\n  children:\n  - y\n- name: 产出\n  children:\n  - { name: 数量, weight: 2.50 }\n',
    ],
  ])('with a list in it is put %s', (_, source, result) => {
    const inner: Row = [
      ['name', text('数量')],
      ['weight', number('2.50')],
    ]
    const outer: Row = [
      ['name', text('产出')],
      ['children', [inner]],
    ]
    expect(after(source, { kind: 'insert', path: [], index: 1, row: outer })).toBe(result)
  })

  it.each([
    ['in the place of []', '# 甲\n[] # 乙\n', '# 甲\n- { 任务: 清淤, 支出: 2.50 } # 乙\n'],
    ['behind the comments of a file', '# 甲\n', '# 甲\n- { 任务: 清淤, 支出: 2.50 }\n'],
    ['into a file of nothing', '', '- { 任务: 清淤, 支出: 2.50 }\n'],
  ])('is the first of a file %s', (_, source, result) => {
    expect(after(source, { kind: 'insert', path: [], index: 0, row })).toBe(result)
  })

  it('may be a single value', () => {
    expect(after('k: [甲]\n', { kind: 'insert', path: ['k'], index: 1, row: text('乙, 丙') })).toBe("k: [甲, '乙, 丙']\n")
    expect(after('k:\n  - 甲\n', { kind: 'insert', path: ['k'], index: 0, row: text('乙') })).toBe('k:\n  - 乙\n  - 甲\n')
  })

  it('is moved with its comments, and nothing else is', () => {
    const source = 'k:\n  # 一\n  - { a: 1 } # 甲\n\n  - a: 2\n    b: 3\n    # 尾\n  # 三\n  - 3'
    expect(after(source, { kind: 'move', path: ['k', 0], to: 2 })).toBe(
      'k:\n  - a: 2\n    b: 3\n    # 尾\n\n  # 三\n  - 3\n  # 一\n  - { a: 1 } # 甲',
    )
    expect(after('k: [1, { a: 2 }, "3"]\n', { kind: 'move', path: ['k', 2], to: 0 })).toBe('k: ["3", 1, { a: 2 }]\n')
  })

  it.each<[string, string, (string | number)[], string]>([
    ['with its comments', 'k:\n  - 1\n  # 二\n  - 2 # 乙\n    # 深\n  - 3\n', ['k', 1], 'k:\n  - 1\n  - 3\n'],
    ['the only one', 'k: # 甲\n  # 一\n  - 1\nb: 2\n', ['k', 0], 'k: [] # 甲\nb: 2\n'],
    ['the only key', 'k:\n  a: 1', ['k', 'a'], 'k: {}'],
    ['the last of a file without an end', 'a: 1\r\nb: 2', ['b'], 'a: 1'],
    ['a key with all below it', 'a: 1\nb:\n  c: |\n    x\n\n    y\nd: 2\n', ['b'], 'a: 1\nd: 2\n'],
    ['the one behind a dash', '- a: 1\n  # 乙\n  b: 2\n', [0, 'a'], '- # 乙\n  b: 2\n'],
    ['in braces', 'a: { b: 1, c: 2, d: 3 }\n', ['a', 'c'], 'a: { b: 1, d: 3 }\n'],
    ['last in braces', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['the only one in braces', 'a: { b: 1 }\n', ['a', 'b'], 'a: {}\n'],
  ])('is removed %s', (_, source, path, result) => {
    expect(after(source, { kind: 'remove', path })).toBe(result)
  })

  it('is not removed where a comment among braces would be lost', () => {
    expect(after('a: {\n  b: 1, # 甲\n  c: 2\n}\n', { kind: 'remove', path: ['a', 'b'] })).toBe('refused: layout 0')
  })
})
