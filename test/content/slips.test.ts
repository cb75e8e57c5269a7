// test: slips of the pen in YAML: each is told once, where it was made, and what it is mended by can be read.

import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../scripts/catalogue.ts'
import { readYaml } from '../../scripts/content/content.ts'
import { toFindings, withFixes } from '../../scripts/messages/messages.ts'
import { span } from '../observed.ts'

const TEXT = `单位: 某局
人员: { 编制数: 52, 在职人数: 43 } # 年末
经费:
  合计: { 预算: 120.50, 决算: 100.5 }
  基本: { 预算: 70, 决算: 60.25 }
会议: [甲, 乙]
说明: 三项：会议，培训
`

function tell(text: string): string[] {
  return readYaml({ file: 'a.yaml', text }).observations.map(
    ({ at, check, fix }) => `${check.code} ${span(at)}${fix ? ` ${JSON.stringify(fix.text)}${fix.isGuess ? '?' : ''}` : ''}`,
  )
}

/** What `--fix` makes of a text. */
function mended(text: string): string {
  const { observations } = readYaml({ file: 'a.yaml', text })
  const { findings } = toFindings(observations, 'u/2020', { language: 'zh', levels: new Map(), catalogue: CATALOGUE })
  return withFixes(
    text,
    findings.filter(({ fix }) => !fix?.isGuess),
  ).text
}

const SLIPS: readonly [what: string, from: string, to: string, told: string[]][] = [
  ['a colon of full width', '合计: {', '合计：{', ['yaml-full-width 4:5-6 ": "']],
  ['a colon of full width before a group', '经费:\n', '经费：\n', ['yaml-full-width 3:3-4 ":"']],
  ['a colon of full width in braces', '编制数: 52', '编制数：52', ['yaml-full-width 2:10-11 ": "']],
  ['a comma of full width', '120.50, ', '120.50，', ['yaml-full-width 4:19-20 ", "']],
  [
    'braces of full width',
    '{ 预算: 70, 决算: 60.25 }',
    '｛ 预算: 70, 决算: 60.25 ｝',
    ['yaml-full-width 5:7-28 "{ 预算: 70, 决算: 60.25 }"'],
  ],
  ['brackets of full width', '[甲, 乙]', '［甲, 乙］', ['yaml-full-width 6:5-11 "[甲, 乙]"']],
  [
    'all marks of full width',
    '{ 预算: 70, 决算: 60.25 }',
    '｛ 预算：70， 决算：60.25 ｝',
    ['yaml-full-width 5:7-26 "{ 预算: 70, 决算: 60.25 }"'],
  ],
  ['one brace of full width', '43 }', '43 ｝', ['yaml-full-width 2:25-26 "}"']],
  ['wide blanks that indent', '  合计', '　合计', ['yaml-wide-blank 4:1-2 "  "']],
  ['a wide blank behind a colon', '单位: 某局\n人员: {', '单位: 某局\n人员:　{', ['yaml-wide-blank 2:4-5 " "']],
  ['a wide blank behind a value', '某局', '某局　', ['yaml-wide-blank 1:7-8 ""']],
  ['no blank behind a colon', '单位: ', '单位:', ['yaml-colon-blank 1:3-4 " "']],
  ['no blank behind a colon in braces', '编制数: ', '编制数:', ['yaml-colon-blank 2:10-11 " "']],
  ['a tab that indents', '  合计', '\t合计', ['yaml-tab 4:1-2 "  "']],
  [
    'tabs in lines that follow',
    '  合计: { 预算: 120.50, 决算: 100.5 }\n  基本',
    '\t合计: { 预算: 120.50, 决算: 100.5 }\n\t基本',
    ['yaml-tab 4:1-5:2 "  合计: { 预算: 120.50, 决算: 100.5 }\\n  "'],
  ],
  ['a reference without quotes', '某局', '{{年度}}年度某局', ['yaml-reference-bare 1:5-15 "\'{{年度}}年度某局\'"']],
  ['a reference and nothing else', '某局', '{{单位}}', ['yaml-reference-bare 1:5-11 "\'{{单位}}\'"']],
  ['a reference in a list', '[甲, 乙]', '[比{{甲}}多, 乙]', ['yaml-reference-bare 6:6-13 "\'比{{甲}}多\'"']],
  ['a comma at the end of a line', '43 } #', '43 }, #', ['yaml-surplus 2:26-27 ""']],
  ['thousands in braces', '120.50', '1,120.50', ['yaml-thousands 4:13-21 "1120.50"']],
  ['a comma for a point in braces', '120.50', '120,5', ['yaml-thousands 4:13-18']],
  ['a call with a comma in braces', '决算: 100.5 }', '决算: 合计(a, b) }', ['yaml-comma 4:25-33 "\'合计(a, b)\'"']],
  ['a blank too many before a key', '  基本', '   基本', ['yaml-indent 5:1-4 "  "']],
  ['a blank too few before a key', '  基本', ' 基本', ['yaml-indent 5:1-2 "  "?']],
  ['no blanks before a key of a group', '会议: [甲, 乙]\n', '会议:\n  甲: 1\n乙: 2\n  丙: 3\n', ['yaml-indent 8:1 "  "?']],
  ['a blank before a key of the text itself', '经费:', ' 经费:', ['yaml-indent 3:1-2 ""']],
  ['a bracket that closes nothing', '60.25 }', '60.25 } }', ['yaml-surplus 5:29-30 ""?']],
  ['a brace that is never closed', '43 }', '43', ['yaml-unclosed 2:5-6 " }"?']],
  ['a bracket that is never closed', '乙]', '乙', ['yaml-unclosed 6:5-6 "]"?']],
  ['a quotation mark that is never closed', '某局', '"某局', ['yaml-unclosed 1:5-6 "\\""?']],
  ['Chinese quotation marks round a colon', '某局', '“某局: 本级”', ['yaml-chinese-quotes 1:5-13 "\\"某局: 本级\\""']],
]

describe('a slip', () => {
  it.each(SLIPS)('%s is told once', (_, from, to, told) => {
    expect(tell(TEXT)).toEqual([])
    expect(TEXT.split(from)).toHaveLength(2)
    expect(tell(TEXT.replace(from, () => to))).toEqual(told)
  })

  it.each(SLIPS)('%s is told once with the ends of lines of Windows', (_, from, to, told) => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n')
    expect(tell(windows(TEXT.replace(from, () => to)))).toEqual(told.map((one) => one.replaceAll('\\n', '\\r\\n')))
  })

  it.each(SLIPS.filter(([, , , told]) => told.every((one) => one.endsWith('"'))))('%s can be read when it is mended', (_, from, to) => {
    const text = TEXT.replace(from, () => to)
    expect(tell(mended(text))).toEqual([])
  })

  it('does not hide another', () => {
    const text = TEXT.replace('合计: {', '合计：{').replace('基本: {', '基本:{').replace('乙]', '乙],')
    expect(tell(text)).toEqual(['yaml-full-width 4:5-6 ": "', 'yaml-colon-blank 5:5-6 " "', 'yaml-surplus 6:11-12 ""'])
  })

  it('is not what a text may hold', () => {
    for (const value of [
      '其中：会议，培训',
      '“某局”',
      '9:30',
      '［2024］3号',
      '甲　乙',
      'https://a.example/b',
      '"｛甲｝"',
      '用{{年度}}的数',
      '{ 甲: 合计(a) }',
    ]) {
      expect(tell(TEXT.replace('某局', () => value)), value).toEqual([])
    }
  })

  it('of a merge is told once, from its first mark to its last', () => {
    const text = TEXT.replace('单位: 某局\n', '<<<<<<< HEAD\n单位: 某局\n=======\n单位: 某办\n>>>>>>> b\n')
    expect(tell(text)).toEqual(['yaml-conflict 1:1-5:10'])
    expect(mended(text)).toBe(text)
  })

  it('whose width cannot be known is offered only', () => {
    expect(tell('a:\n  b:\n\tc: 1\n')).toEqual([expect.stringMatching(/^yaml-tab 3:1-2 .*\?$/)])
  })

  it('of an unknown kind is told once, without what follows from it', () => {
    expect(tell(TEXT.replace('某局', '@某局'))).toEqual([expect.stringMatching(/^yaml-syntax 1:5/)])
  })
})
