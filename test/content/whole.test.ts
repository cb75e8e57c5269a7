// test: nothing that was written is lost, altered or printed as markup unsaid. Random prose; JIBAO_DOCUMENTS=10000 tries more.

import { expect, test } from 'vitest'
import { checked, readMarkdown } from '../../scripts/content/content.ts'
import { random } from '../random.ts'
import { unaccounted } from './accounted.ts'

const DOCUMENTS = Number(process.env.JIBAO_DOCUMENTS ?? 1500)
const SEED = Number(process.env.JIBAO_SEED ?? 2020)

const WORDS = ['预算', '支出', '人', '万元', 'GDP', 'x', '👍', '青禾镇', '年']
const NUMBERS = ['3', '12', '2025', '3.2', '8000', '1986', '５', '-3', '+5']
const MARKS = [...'，。：；、！？“”‘’（）《》〔〕【】—…%·％～()[]"\'.,:;!?/&<>=+-$^@']
const INLINE = [
  ['*', '**', '***', '_', '__', '`', '``', '~', '~~', '\\', '\\*', '\\{', '\\｛', '<b>', '</b>', '<!--', '-->', '&lt;', '&amp;', '&x;'],
  [
    '{{人员}}',
    '{{',
    '}}',
    '{',
    '}',
    '｛｛',
    '｝｝',
    '{｛',
    '[',
    ']',
    '](',
    '](u)',
    '](http://a.cn/b)',
    '[^1]',
    '![',
    '![图](a.png)',
    '！［',
  ],
  ['［', '］（', '）', '|', '｜', '\\|', '<http://a.cn>', 'http://a.cn', '(', ')', '*3*', '3*4*5', '**《', '》**', '：**'],
].flat()
const SPACES = [' ', ' ', '　', '  ', '\t', '\u00a0']
const UNSEEN = [
  '\u200b',
  '\u200d',
  '\u200e',
  '\ufe0f',
  '\u202e',
  '\u{e0100}',
  '\u0000',
  '\u001b',
  '\ufeff',
  '\u00ad',
  '⼈',
  '⽀',
  '⻅',
  '︰',
  'ﬁ',
  '豈',
  '\u0085',
]
const LINES = [
  [
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '  \n',
    '\\\n',
    '\r\n',
    '\n# ',
    '\n## ',
    '\n###',
    '\n#　',
    '\n＃ ',
    '\n\n    ',
    '\n　　',
    '\n\n　　',
    '\n#\n',
  ],
  [
    '\n- ',
    '\n-',
    '\n  - ',
    '\n+ ',
    '\n* ',
    '\n1. ',
    '\n2. ',
    '\n3) ',
    '\n1986. ',
    '\n１．',
    '\n1.',
    '\n   1. ',
    '\n（一）',
    '\n- 3.2%',
    '\n\n- ',
    '\n\n1. ',
  ],
  [
    '\n> ',
    '\n>',
    '\n---\n',
    '\n***\n',
    '\n===\n',
    '\n=\n',
    '\n```\n',
    '\n~~~\n',
    '\n[a]: b\n',
    '\n[^1]: ',
    '\n<!--\n\n',
    '\n<div>\n',
    '\n|--|--|\n',
  ],
  [
    '\n\n| 甲 | 乙 |\n|---|--:|\n| ',
    ' | ',
    '\n| ',
    '\n\n![图 1](支出 构成.png)\n\n',
    '\n\n![图](a.png “题”)\n\n',
    '\n\n｜甲｜乙｜\n',
    '\n\n{{表格 支出}}\n\n',
  ],
].flat()

test('every visible character of any text is in the narrative, in its order, or told', { timeout: 600_000 }, () => {
  const next = random(SEED)
  const one = (all: readonly string[]): string => all[next(all.length)] ?? ''
  const piece = (): string => {
    const chance = next(100)
    if (chance < 34) return one(WORDS)
    if (chance < 44) return one(NUMBERS)
    if (chance < 58) return one(MARKS)
    if (chance < 78) return one(INLINE)
    if (chance < 82) return one(SPACES)
    return chance < 84 ? one(UNSEEN) : one(LINES)
  }
  for (let document = 0; document < DOCUMENTS; document += 1) {
    const text = Array.from({ length: 1 + next(24) }, piece).join('')
    const { observations, source } = checked({ file: 'a.md', text })
    const read = readMarkdown(source)
    expect(unaccounted(source.text, read.narrative, [...observations, ...read.observations]), JSON.stringify(text)).toEqual([])
  }
})
