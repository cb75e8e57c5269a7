// test: YAML as Jibao reads it: every value typed from its characters and with its place.

import { describe, expect, it } from 'vitest'
import { plain } from '../../scripts/base/decimal.ts'
import { entriesOf, itemsOf, type Node, nodeAt, readYaml, textPlace } from '../../scripts/content/content.ts'
import { observed, span } from '../observed.ts'

function yaml(text: string): Node {
  const { node, observations } = readYaml({ file: 'a.yaml', text })
  expect(observations).toEqual([])
  if (!node) throw new Error('nothing was read')
  return node
}

/** `text @ span` of the scalar at a path. */
function at(node: Node, ...path: (string | number)[]): string {
  const found = nodeAt(node, path)
  if (!found) throw new Error(`nothing at ${path.join('.')}`)
  return `${found.kind === 'scalar' ? found.text : found.kind} @ ${span(found.at)}`
}

function faults(text: string): string[] {
  return observed(readYaml({ file: 'a.yaml', text }).observations)
}

describe('places', () => {
  it('has the place of block keys and values, Chinese characters counted as one column each', () => {
    const node = yaml('三公经费:\n  公务接待: 1.5   # 注\n  出国: 无\n')
    expect(at(node, '三公经费', '公务接待')).toBe('1.5 @ 2:9-12')
    expect(at(node, '三公经费', '出国')).toBe('无 @ 3:7-8')
    expect(entriesOf(nodeAt(node, ['三公经费'])).map(({ key, keyAt }) => `${key} ${span(keyAt)}`)).toEqual(['公务接待 2:3-7', '出国 3:3-5'])
  })

  it('has the place of values in flow mappings and lists', () => {
    const node = yaml('a: { b: 1, c: [x, "y"] }')
    expect([at(node, 'a'), at(node, 'a', 'b'), at(node, 'a', 'c', 1)]).toEqual(['mapping @ 1:4-25', '1 @ 1:9-10', 'y @ 1:19-22'])
  })

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(at(yaml('a: { 👍: 5, b: 2 }'), 'a', 'b')).toBe('2 @ 1:16-17')
    expect(at(yaml('a: 👍x'), 'a')).toBe('👍x @ 1:4-7')
  })

  it('spans a value of several lines from its first to its last character', () => {
    const node = yaml('a: plain\n  more\nb: "q\n  r"\nc: |\n  甲\n  乙\nd: >-\n  甲\n  乙\n')
    expect([at(node, 'a'), at(node, 'b')]).toEqual(['plain more @ 1:4-2:7', 'q r @ 3:4-4:5'])
    expect([at(node, 'c'), at(node, 'd')]).toEqual(['甲\n乙\n @ 5:4-8:1', '甲 乙 @ 8:4-11:1'])
  })

  it('has the same lines and columns with CRLF, whose carriage return is in no value', () => {
    const node = yaml('a: x\r\nb:\r\n  - 1\r\n  - 多行\r\n    文字\r\nc: |\r\n  甲\r\n  乙\r\nd: 4\r\n')
    expect([at(node, 'a'), at(node, 'b', 0), at(node, 'b', 1), at(node, 'd')]).toEqual([
      'x @ 1:4-5',
      '1 @ 3:5-6',
      '多行 文字 @ 4:5-5:7',
      '4 @ 9:4-5',
    ])
    expect(at(node, 'c')).toMatch(/^甲\n乙\n @/)
  })

  it('puts a value that was left out behind its colon', () => {
    expect([at(yaml('a:\nb: 1'), 'a'), at(yaml('- \n- 1'), 0)]).toEqual([' @ 1:3', ' @ 1:3'])
  })

  it('points at the text inside quotes, and at the whole of what was folded or escaped', () => {
    const place = (text: string): string => {
      const node = nodeAt(yaml(text), ['a'])
      return node?.kind === 'scalar' ? span(textPlace(node)) : ''
    }
    expect([place('a: x + y'), place('a: "x + y"'), place(`a: 'x'`)]).toEqual(['1:4-9', '1:5-10', '1:5-6'])
    expect([place('a: "x\\ty"'), place('a: |-\n  x')]).toEqual(['1:4-10', '1:4-2:4'])
  })
})

describe('types', () => {
  it.each(['0', '52', '-3.50', '0.10', '1234567890123456.789', '0.1234567890123456789'])('reads %s as exactly that number', (text) => {
    const node = nodeAt(yaml(`a: ${text}`), ['a'])
    if (node?.kind !== 'scalar' || !(node.value instanceof Object)) throw new Error('no number')
    expect([plain(node.value, text.split('.')[1]?.length ?? 0), node.text]).toEqual([text, text])
  })

  it.each([
    '012',
    '1e3',
    '1,000',
    '.5',
    '5.',
    '0x10',
    '0o7',
    '1_000',
    '12:30',
    '２',
    'yes',
    'no',
    'on',
    'True',
    'NULL',
    '.inf',
    '2021-03-25',
    '82.7%',
  ])('leaves %s a text', (text) => {
    expect(nodeAt(yaml(`a: ${text}`), ['a'])).toMatchObject({ value: text, text })
  })

  it('reads null, ~ and nothing as a blank, and only those', () => {
    expect(itemsOf(yaml('- null\n- ~\n-\n- ""\n- "null"')).map((item) => item.kind === 'scalar' && item.value)).toEqual([
      null,
      null,
      null,
      '',
      'null',
    ])
  })

  it('reads only true and false as truths', () => {
    expect(itemsOf(yaml('[true, false, "true"]')).map((item) => item.kind === 'scalar' && item.value)).toEqual([true, false, 'true'])
  })

  it('keeps what is quoted or tagged as text a text', () => {
    expect(itemsOf(yaml(`- "52"\n- '012'\n- !!str 52\n- |\n  52\n`)).map((item) => item.kind === 'scalar' && item.value)).toEqual([
      '52',
      '012',
      '52',
      '52\n',
    ])
  })

  it('takes keys of any shape as texts, __proto__ among them', () => {
    expect(entriesOf(yaml('1: a\ntrue: b\n__proto__: c\n"": d')).map(({ key }) => key)).toEqual(['1', 'true', '__proto__', ''])
  })
})

describe('faults', () => {
  it('tells a duplicate key at the second one, with the place of the first, and keeps the first', () => {
    const { node, observations } = readYaml({ file: 'a.yaml', text: 'a: 1\nb: { c: 1, c: 2 }\na: 3\n' })
    expect(observed(observations)).toEqual(['yaml-duplicate-key 2:12-13', 'yaml-duplicate-key 3:1-2'])
    expect(observations.map(({ related }) => related.map(span))).toEqual([['2:6-7'], ['1:1-2']])
    expect(observations[1]?.slots).toEqual({ key: 'a', line: 1 })
    expect(node && at(node, 'a')).toBe('1 @ 1:4-5')
  })

  it('tells tabs used to indent', () => {
    expect(faults('a:\n\tb: 1\n')).toEqual(['yaml-tab 2:1-2'])
    expect(faults('a:\t1\n')).toEqual([])
  })

  it('tells a quote that is never closed where it was opened', () => {
    expect(faults('a: 1\nb: "x\nc: 2\n')).toEqual(['yaml-unclosed 2:4-5'])
    expect(faults("a: 'x\n")).toEqual(['yaml-unclosed 1:4-5'])
  })

  it.each([
    ['a: b: c\n', 'yaml:BLOCK_AS_IMPLICIT_KEY', 1],
    ['a: @b\n', 'yaml:BAD_SCALAR_START', 1],
    ['a: !foo 1\n', 'yaml:TAG_RESOLVE_FAILED', 1],
    ['a: "\\q"\n', 'yaml:BAD_DQ_ESCAPE', 1],
  ])('tells %j as %s', (text, term, line) => {
    expect(readYaml({ file: 'a.yaml', text }).observations).toMatchObject([
      { check: { code: 'yaml-syntax' }, at: { line }, slots: { problem: { term } } },
    ])
  })

  it('tells all faults of a text at once', () => {
    expect(faults('a: 1\na: 2\nb: !foo 1\nc: *no\n[x]: 1\n')).toEqual([
      'yaml-syntax 3:4-8',
      'yaml-duplicate-key 2:1-2',
      'yaml-syntax 4:4-7',
      'yaml-key-not-text 5:1-4',
    ])
  })

  it('reads an empty text, or one of comments only, as a blank at its start', () => {
    for (const text of ['', '\n\n', '# 只有注释\n', '---\n']) {
      const { node, observations } = readYaml({ file: 'a.yaml', text })
      expect([node?.kind === 'scalar' && node.value, node?.at.line, observations], text).toEqual([null, 1, []])
    }
  })

  it('reads the first of several documents and tells the second once', () => {
    const { node, observations } = readYaml({ file: 'a.yaml', text: '---\na: 1\n---\nb: 2\n---\nc: 3\n' })
    expect(observed(observations)).toEqual([expect.stringMatching(/^yaml-many-documents 3:1/)])
    expect(entriesOf(node).map(({ key }) => key)).toEqual(['a'])
  })
})

describe('anchors', () => {
  it("puts an alias's value where the anchor wrote it", () => {
    const node = yaml('a: &x { b: 1 }\nc: *x\n')
    expect([at(node, 'c'), at(node, 'c', 'b')]).toEqual(['mapping @ 1:7-15', '1 @ 1:12-13'])
  })

  it('tells an alias without an anchor, which is no blank', () => {
    expect(readYaml({ file: 'a.yaml', text: 'a: *no' }).observations).toMatchObject([
      { check: { code: 'yaml-syntax' }, at: { line: 1, column: 4 }, slots: { problem: { term: 'yaml:BAD_ALIAS' }, detail: 'no' } },
    ])
  })

  it("tells the faults of an anchor's content once, however often it is used", () => {
    expect(faults('a: &x { b: 1, b: 2 }\nc: *x\nd: *x\n')).toEqual(['yaml-duplicate-key 1:15-16'])
  })

  it('ends an anchor that holds itself, and a heap of aliases of aliases', () => {
    expect(faults('a: &x [1, *x]')).toEqual(['yaml-alias 1:11-13'])
    const layers = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(', ')}]`)
    const { observations } = readYaml({ file: 'a.yaml', text: ['l0: &l0 lol', ...layers].join('\n') })
    expect(observations).toMatchObject([{ check: { code: 'yaml-alias' }, slots: { limit: 100 } }])
  })
})

describe('bounds', () => {
  it.each([
    ['brackets', (n: number) => '['.repeat(n) + ']'.repeat(n)],
    ['braces', (n: number) => '{a: '.repeat(n) + '1' + '}'.repeat(n)],
    ['dashes', (n: number) => `${'- '.repeat(n)}x`],
    ['lines', (n: number) => Array.from({ length: n }, (_, i) => `${'  '.repeat(i)}a:`).join('\n')],
  ])('reads 50 %s within each other, and refuses 50,000 with a place instead of ending the process', (_, nested) => {
    expect(faults(nested(50))).toEqual([])
    const { node, observations } = readYaml({
      file: 'a.yaml',
      text: nested(Math.min(50_000, nested(2).includes('\n') ? 2_000 : 50_000)),
    })
    expect(node).toBeUndefined()
    expect(observations).toMatchObject([{ check: { code: 'yaml-syntax' }, slots: { problem: { term: 'yaml:TOO_DEEP' } } }])
  })

  it('counts no bracket inside a text and no depth in long block scalars', () => {
    expect(faults(`a: "${'['.repeat(500)}"\nb: x${'['.repeat(500)}\nc: |\n  ${' '.repeat(500)}x\nd: '${'{'.repeat(500)}'\n`)).toEqual([])
  })

  it('says so when a file holds more values than are read', () => {
    const text = `- &x [${'1, '.repeat(2500)}]\n${'- *x\n'.repeat(90)}`
    expect(readYaml({ file: 'a.yaml', text }).observations).toMatchObject([
      { check: { code: 'yaml-syntax' }, slots: { problem: { term: 'yaml:TOO_MANY' } } },
    ])
  })
})
