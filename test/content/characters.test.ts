// test: characters without ink, and those that only look like the usual ones, are told where any text is read.

import { expect, it, test } from 'vitest'
import { checked, nodeAt, plain, readMarkdown, readYaml } from '../../scripts/content/content.ts'
import { brief, checkMini, NARRATIVE, narrative, REPORT, report, UNIT } from '../mini.ts'
import { observed } from '../observed.ts'

const codesOf = (text: string): string[] => checked({ file: 'a', text }).observations.map(({ slots }) => String(slots.code))

test.each([
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2064',
  '\u2066',
  '\u2069',
  '\ufe00',
])('%j is told', (character) =>
  expect(observed(checked({ file: 'a', text: `一\n甲${character}乙` }).observations)).toEqual(['character-invisible 2:2-3']),
)

test.each(['\ufe0f', '\ufeff', '\u{e0100}', '\u{e01ef}', '\0', '\u001b', '\u0007', '\u0085', '\u2028', '\ufffd', '\u061c', '\u3164'])(
  '%j is told',
  (character) =>
    expect(observed(checked({ file: 'a', text: `甲${character}` }).observations)).toEqual([
      `character-invisible 1:2-${2 + character.length}`,
    ]),
)

it('tells characters that stand side by side once, and lines by their ends', () => {
  expect(codesOf('甲\u200b\u200b\u200e乙\r\n丙\u200b')).toEqual(['U+200B U+200E', 'U+200B'])
  expect(observed(checked({ file: 'a', text: '甲\r\n乙\u200b\r丙\n丁\u200b' }).observations)).toEqual([
    'character-invisible 2:2-3',
    'character-invisible 4:2-3',
  ])
})

it('tells radicals and compatibility forms a line at a time, with the usual characters', () => {
  const { observations, source } = checked({ file: 'a', text: '⽀出与⼈员\n⻅\uf900︰ﾆ\nﬁ' })
  expect(observations.map(({ slots: { code, found, plain: usual } }) => [found, code, usual])).toEqual([
    ['⽀⼈', 'U+2F40 U+2F08', '支人'],
    ['⻅\uf900︰ﾆ', 'U+2EC5 U+F900 U+FE30 U+FF86', '见\u8c48：ニ'],
    ['ﬁ', 'U+FB01', 'fi'],
  ])
  expect(source.text).toBe('支出与人员\n见\u8c48：ニ\nﬁ')
})

it('says nothing of what Chinese is written with', () => {
  expect(codesOf('\t甲　乙\u00a0丙，（１２３）％￥～①㎡℃Ⅳ々〇—…“”👍𠮷﨎\r\n')).toEqual([])
})

it('tells them in every file of a report, at its line, and reads on as if they were not there', () => {
  const { findings } = checkMini({
    ...narrative(NARRATIVE.replace('全年', '全\u200e年')),
    ...report(REPORT.replace('在职人数', '在职⼈数').replace('编制数', '编\u200b制数')),
    'content/u/unit.yaml': UNIT.replace('某街道办', '某\ufe0f街道办'),
  })
  expect(brief(findings).sort()).toEqual([
    'character-invisible narrative.md:15:2',
    'character-invisible report.yaml:3:10',
    'character-invisible unit.yaml:1:8',
    'character-lookalike report.yaml:3:21',
  ])
})

it('tells what an escape of YAML stands for, at the whole of its text', () => {
  const { node, observations } = readYaml({ file: 'a', text: 'a: "甲\\u001b乙"\n"b\\u200b": ["\\u2f08", "\\t\\u3000\\\\u0007"]\n' })
  expect(observed(observations)).toEqual(['character-invisible 1:4-14', 'character-invisible 2:1-10', 'character-lookalike 2:13-21'])
  expect([nodeAt(node, ['a']), nodeAt(node, ['b', 0])]).toMatchObject([{ value: '甲乙' }, { value: '人' }])
})

it('tells half of a pair, which no file can hold', () => {
  expect(observed(readYaml({ file: 'a', text: 'a: "甲\\ud83d"' }).observations)).toEqual(['character-invisible 1:4-13'])
  expect(observed(readYaml({ file: 'a', text: 'a: "\\ud83d\\udc4d"' }).observations)).toEqual([])
})

it('keeps them out of names that are compared', () => {
  expect(nodeAt(readYaml({ file: 'a', text: '编\u200b制数: 甲\u200b' }).node, ['编制数'])).toMatchObject({ value: '甲' })
  expect(readMarkdown({ file: 'a', text: '{{编\u200b制数}}' }).narrative.lead).toMatchObject([{ text: [{ name: '编制数' }] }])
})

it('says once of a text of others that it was read in the usual characters', () => {
  const { observations, source } = plain({ file: 'a', text: '⼈员48⼈\n⽀出' })
  expect(source.text).toBe('人员48人\n支出')
  expect(observations.map(({ check, related, slots }) => [check.code, slots.count, related.length])).toEqual([['text-from-pdf', 3, 2]])
})
