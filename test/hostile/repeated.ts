// test: texts that a careless or hostile author repeats without end, each a function of how often. Whoever goes through
// one of them twice for every piece of it takes minutes where one pass takes a second.

import { NARRATIVE, REPORT, UNIT } from '../mini.ts'

type Files = Readonly<Record<string, string>>
type Repeated = (times: number) => Files

const REPORT_FILE = 'content/u/2020/report.yaml'
const text =
  (piece: string, before = '', after = ''): Repeated =>
  (times) => ({ 'content/u/2020/narrative.md': `${NARRATIVE}\n${before}${piece.repeat(times)}${after}\n` })
const numbered = (times: number, piece: (i: number) => string): string => Array.from({ length: times }, (_, i) => piece(i)).join('')
const report =
  (piece: (i: number) => string): Repeated =>
  (times) => ({ [REPORT_FILE]: REPORT + numbered(times, piece) })
const inFacts =
  (before: string, piece: (i: number) => string, after = ''): Repeated =>
  (times) => ({ [REPORT_FILE]: REPORT.replace('facts:\n', `facts:\n${before}${numbered(times, piece)}${after}\n`) })

/** By name: how often, so that one pass over it takes a second or so, and what. */
export const REPEATED: Readonly<Record<string, readonly [times: number, make: Repeated]>> = {
  'lines of one letter': [30_000, text('a\n')],
  'lines of one character': [30_000, text('政\n')],
  'lines of one phrase in stars': [15_000, text('*a*\n')],
  'unpaired stars': [4_000, text('*a ')],
  'stars of two kinds': [8_000, text('**a*')],
  'stars within stars': [1_000, (times) => text('*a '.repeat(times), '', `b${' b*'.repeat(times)}`)(1)],
  'nested stars': [2_000, (times) => text('*'.repeat(times), '', `a${'*'.repeat(times)}`)(1)],
  'escaped stars': [40_000, text('\\*')],
  underscores: [20_000, text('_a ')],
  tildes: [20_000, text('~~a ')],
  'open brackets': [20_000, text('[')],
  'links without end': [10_000, text('[a](')],
  links: [5_000, text('[a](https://example.org/) ')],
  'pictures in pictures': [500, (times) => text('!['.repeat(times), '', `a${'](b.png)'.repeat(times)}`)(1)],
  'quotes in quotes': [10_000, text('>', '', 'a')],
  'lists in lists': [300, (times) => text(numbered(times, (i) => `${' '.repeat(2 * i)}- a\n`))(1)],
  'list items': [10_000, text('- 甲\n')],
  'numbered items': [10_000, text('1. 甲\n')],
  'back ticks of every length': [500, (times) => text(numbered(times, (i) => `${'`'.repeat(i + 1)}a `))(1)],
  'back ticks': [20_000, text('`a ')],
  references: [5_000, text('{{在职率}}')],
  'unknown references': [5_000, text('{{不存在}}')],
  'open braces': [20_000, text('{')],
  'open references on lines': [10_000, text('{{\n')],
  'closing braces': [20_000, text('}')],
  'texts for each record, open': [5_000, text('{{逐条 甲：')],
  'texts for each record in each other': [1_000, (times) => text('{{逐条 甲：'.repeat(times), '', `a${'}}'.repeat(times)}`)(1)],
  'numbers with units': [5_000, text('收入123.45万元，')],
  percentages: [8_000, text('12%、')],
  'a number of many digits': [100_000, text('1')],
  thousands: [20_000, text('123,')],
  blanks: [100_000, text(' ', 'a', 'b')],
  'wide blanks': [50_000, text('\u3000', 'a', 'b')],
  'wide blanks at the end of lines': [20_000, text('甲\u3000\n')],
  'cells in a row': [3_000, (times) => text(`${'|a'.repeat(times)}|\n${'|-'.repeat(times)}|\n|b|`)(1)],
  rows: [4_000, text('|1|2|\n', '|a|b|\n|-|-|\n')],
  'rows of one cell in a wide table': [500, (times) => text(`${'|a'.repeat(times)}|\n${'|-'.repeat(times)}|\n${'|b|\n'.repeat(times)}`)(1)],
  'rows without a bar': [4_000, text('a | b\n', '|a|b|\n|-|-|\n')],
  headings: [3_000, text('## 甲\n\n')],
  'deep headings': [3_000, text('###### 甲\n\n乙\n\n')],
  'open tags': [20_000, text('<a ')],
  'open comments': [10_000, text('<!--')],
  'closing comments': [10_000, text('-->')],
  comments: [5_000, text('<!-- a -->\n')],
  tags: [10_000, text('<b>')],
  ampersands: [50_000, text('&')],
  entities: [20_000, text('&amp;')],
  'opening quotation marks': [30_000, text('“')],
  'pairs of quotation marks': [20_000, text('“甲”')],
  'brackets of text': [30_000, text('（')],
  'book title marks': [30_000, text('《')],
  'days in a chain': [5_000, text('2020年1月1日至')],
  'years in a chain': [10_000, text('2020—')],
  'one sentence in a line': [8_000, text('全年完成培训工作若干项。')],
  'one sentence in paragraphs': [4_000, text('全年完成培训工作若干项。\n\n')],
  'sentences with sums': [1_500, text('其中，甲1万元，乙2万元，合计3万元。')],
  shares: [2_000, text('占比12.5%，增长3.2%，')],
  commas: [50_000, text('，')],
  'full stops': [50_000, text('。')],
  'letters without a blank': [100_000, text('a')],
  'characters without a mark': [50_000, text('政')],
  'signs between digits': [20_000, text('1+')],
  addresses: [5_000, text('http://a.b/')],
  'marks of mail': [20_000, text('a@')],
  'numbers of identity cards': [3_000, text('11010519491231002X')],
  'parts of a telephone number': [10_000, text('010-')],
  'full width digits': [20_000, text('１２')],
  'control characters': [20_000, text('\u0001')],
  'characters without ink': [20_000, text('\u200b')],
  'marks above a letter': [50_000, text('\u0301', 'a')],
  'carriage returns': [20_000, text('a\r')],
  'unknown keys': [4_000, report((i) => `k${i}: 1\n`)],
  'unknown keys of many letters': [40, report((i) => `${'k'.repeat(10_000)}${i}: 1\n`)],
  'unknown facts': [4_000, inFacts('', (i) => `  k${i}: 1\n`)],
  'values of the wrong type': [4_000, inFacts('  机构: [', () => '1, ', ']')],
  'a long value': [200_000, inFacts('  备注: ', () => '政')],
  waivers: [
    1_000,
    (times) => ({ [REPORT_FILE]: `${REPORT}waivers:\n${numbered(times, (i) => `  - { code: x${i}, reason: 某种缘由 }\n`)}` }),
  ],
  'unknown indicators': [
    2_000,
    (times) => ({ [REPORT_FILE]: REPORT.replace('indicators:\n', `indicators:\n${numbered(times, (i) => `  k${i}: { a: 1 }\n`)}`) }),
  ],
  'unknown keys of a unit': [4_000, (times) => ({ 'content/u/unit.yaml': UNIT + numbered(times, (i) => `k${i}: 1\n`) })],
  'open quotes in YAML': [1_000, report((i) => `k${i}: "a\n`)],
  'two colons in a line': [2_000, report(() => 'a: b: c\n')],
  'tabs before keys': [5_000, report(() => '\ta: 1\n')],
  'one key again and again': [5_000, report(() => 'dated: 2020-01-01\n')],
  'full width colons': [2_000, report((i) => `键${i}：1\n`)],
  anchors: [5_000, (times) => report(() => `x: [${'&a 1, '.repeat(times)}]\n`)(1)],
  aliases: [5_000, (times) => report(() => `x: [&a 1, ${'*a, '.repeat(times)}]\n`)(1)],
  'brackets in YAML': [5_000, (times) => report(() => `x: ${'['.repeat(times)}${']'.repeat(times)}\n`)(1)],
  'open braces in YAML': [5_000, (times) => report(() => `x: ${'{a: '.repeat(times)}\n`)(1)],
  'comments in YAML': [50_000, report(() => '# x\n')],
  'documents in YAML': [10_000, report(() => '---\n')],
  'blank lines in YAML': [50_000, report(() => '\n')],
  'items that step in': [100, (times) => report(() => `x:\n${numbered(times, (i) => `${'  '.repeat(i)}- a\n`)}`)(1)],
  'stated values': [2_000, (times) => ({ [REPORT_FILE]: `${REPORT}stated:\n${numbered(times, (i) => `  k${i}: 1\n`)}` })],
}
