// soak: random reports as people type and paste them: Chinese, digits, marks, markup, characters without ink; and
// random facts through the shapes that the small form has.

import fc from 'fast-check'

/** One fact as it is written in report.yaml, and what it means; `meant` is absent where nobody could say. */
export interface WrittenFact {
  readonly name: string
  readonly yaml: string
  readonly meant?: string | readonly string[] | boolean | null
}

export interface RandomReport {
  /** What stands under the heading of the narrative's last section. */
  readonly prose: string
  readonly facts: readonly WrittenFact[]
}

const WORDS = [
  '街道',
  '办事处',
  '补助',
  '完成',
  '万元',
  '绩效',
  '的',
  '和',
  '第',
  '组',
  '年',
  '《会计法》',
  '“三公”经费',
  'GDP',
  'http://a.cn/x',
  '第3条',
  '张三',
  '（本级）',
  '［2021］',
]
const DIGITS = [
  '3',
  '12',
  '8000',
  '2021',
  '1986',
  '3.2%',
  '0.5',
  '1,980',
  '０',
  '-7',
  '100%',
  '①',
  '⑳',
  '二〇二一',
  '①.',
  '12)',
  '(3)',
  '１２',
  '-0.3',
  '3×4',
  '20-30',
]
const MARKS = [
  '，',
  '。',
  '、',
  '；',
  '：',
  '（',
  '）',
  '—',
  '——',
  '…',
  '·',
  '～',
  '"',
  "'",
  '&',
  '<',
  '>',
  '%',
  '$',
  '=',
  '+',
  '/',
  '@',
  '^',
  '·',
  '％',
  '￥',
  '：“',
  '”，',
  '!',
  '?',
  ';',
  ':',
]
const MARKUP = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '[',
  ']',
  '](',
  '![',
  '(',
  ')',
  '[^1]',
  '\\',
  '|',
  '#',
  '<!--',
  '-->',
  '<b>',
  '&nbsp;',
  '&amp;',
  '：**',
  '》**',
  '**《',
  '~',
  '$$',
  '\\(',
  '\\*',
  '|',
  '_甲_',
  '<br>',
  '</td>',
  '![图](无.png)',
  '[通知](http://a.cn/b)',
  '[见](a b)',
  '(http://a.cn)',
  '<http://a.cn>',
  '］（',
  '［',
]
const BRACES = ['{{', '}}', '{', '}', '{{{', '｛｛', '{{在职率}}', '{{经费.合计.决算}}', '{{ 人员.编制数 }}', '{{没有}}', '{%', '${']
const HIDDEN = [
  '\u200e',
  '\u200d',
  '\ufe0f',
  '\u202e',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u0007',
  '\u001b',
  '\u{e0100}',
  '\u2f00',
  '\uf9dc',
  '\ufffd',
  '\u2060',
  '\u200f',
  '\u3164',
  '\u0085',
  '\u2028',
  '\ufb01',
  '\u2ec5',
]
const BLANKS = [' ', '  ', '\u3000', '\u3000\u3000', '\u00a0', '\t', '\u2003']
const STARTS = [
  '# ',
  '## ',
  '###',
  '####### ',
  '＃ ',
  '- ',
  '* ',
  '+ ',
  '-',
  '1. ',
  '3. ',
  '1986. ',
  '2) ',
  '2、',
  '（1）',
  '> ',
  '>',
  '---',
  '***',
  '===',
  '```',
  '| ',
  '|',
  '｜',
  '|---|---|',
  ': ',
  '[^1]: ',
  '    ',
  '\t',
  '  - ',
  '   1. ',
  '<div>',
  '  ',
  '1) ',
  '1.',
  '①',
  '一、',
  '第3条 ',
  '· ',
  '• ',
  '>> ',
  '#',
  '+ ',
  '～～～',
  '~~~',
  '* * *',
  '--',
  '\u3000\u3000',
  '![',
  '[甲]: ',
  '%%',
]
const TABLE_RULES = ['|---|---|', '|:--|--:|', '|---|---|---|', '---|---', '| - | - |', '|—|—|']
const LINES = ['\n', '\n', '\n\n', '\n\n\n', '\n\u3000\n', '  \n', '\\\n', '\r\n']

const oneOf = (texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts)
const piece = fc.oneof(
  { weight: 8, arbitrary: oneOf(WORDS) },
  { weight: 4, arbitrary: oneOf(DIGITS) },
  { weight: 3, arbitrary: oneOf(MARKS) },
  { weight: 4, arbitrary: oneOf(MARKUP) },
  { weight: 1, arbitrary: oneOf(BRACES) },
  { weight: 1, arbitrary: oneOf(HIDDEN) },
  { weight: 1, arbitrary: oneOf(BLANKS) },
)
/** As most text is: a mark or two among words, which no finding on another covers. */
const sparse = fc
  .tuple(fc.array(oneOf([...WORDS, ...DIGITS]), { minLength: 1, maxLength: 5 }), piece, fc.array(oneOf(WORDS), { maxLength: 3 }), piece)
  .map(([before, first, between, second]) => [...before, first, ...between, second].join(''))
const dense = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const line = fc.tuple(fc.option(oneOf(STARTS), { freq: 2, nil: '' }), fc.oneof(sparse, dense)).map(([start, words]) => start + words)
const cell = fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join(''))
const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([cells, isBarred]) => {
  const inner = cells.join(' | ')
  return isBarred ? `| ${inner} |` : inner
})
/** Tables as people type them: a head, often its rule, rows with a cell too few or too many. */
const table = fc
  .tuple(row, fc.option(oneOf(TABLE_RULES), { freq: 4, nil: undefined }), fc.array(row, { maxLength: 3 }))
  .map(([head, rule, rows]) => ['', head, ...(rule === undefined ? [] : [rule]), ...rows].join('\n'))
const picture = fc.tuple(cell, oneOf(['支出.png', '支出 构成.png', 'a.jpg "题"', '']), oneOf(['', '\n'])).map(([caption, file, gap]) => {
  return `${gap}![${caption}](${file})`
})
const link = fc.tuple(cell, oneOf(['http://a.cn/b', 'a.html', '甲', '', 'http://a.cn "题"'])).map(([words, to]) => `见[${words}](${to})`)
const block = fc.oneof(
  { weight: 12, arbitrary: line },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: picture },
  { weight: 1, arbitrary: link },
)
const prose = fc.array(fc.tuple(block, oneOf(LINES)), { minLength: 1, maxLength: 6 }).map((lines) => lines.flat().join(''))

const number = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((value): Omit<WrittenFact, 'name'> => ({ yaml: String(value), meant: String(value) })),
  fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]): Omit<WrittenFact, 'name'> => {
    const text = `${whole}.${String(part).padStart(2, '0')}`
    return { yaml: text, meant: text }
  }),
  fc.constantFrom<Omit<WrittenFact, 'name'>>({ yaml: 'null', meant: null }, { yaml: '~', meant: null }),
  // Spelt as people spell numbers, and as YAML has others: told, or kept as they are.
  oneOf([
    '1,980.12',
    "'1980.12'",
    '1980.12万元',
    '１４９０',
    '—',
    '无',
    '007',
    '1e3',
    '0x1F',
    '1_000',
    '.5',
    '+5',
    '12:30',
    '-3',
    '1.005',
    '1 980',
    '=1+2',
  ]).map((yaml): Omit<WrittenFact, 'name'> => ({ yaml })),
)
const text = fc.array(fc.oneof(oneOf(WORDS), oneOf(DIGITS), oneOf(MARKS), oneOf(MARKUP), oneOf(BRACES), oneOf(HIDDEN), oneOf([' '])), {
  minLength: 1,
  maxLength: 6,
})
const quoted = text.map((pieces) => {
  const meant = pieces.join('')
  return { yaml: JSON.stringify(meant), meant }
})
const truth = fc.constantFrom<Omit<WrittenFact, 'name'>>(
  { yaml: 'true', meant: true },
  { yaml: 'false', meant: false },
  ...['是', 'yes', 'True', "'true'", '1', 'on'].map((yaml) => ({ yaml })),
)
const list = fc.array(quoted, { maxLength: 3 }).map((items) => ({
  yaml: `[${items.map((item) => item.yaml).join(', ')}]`,
  meant: items.map((item) => item.meant),
}))

const SHAPES: Readonly<Record<string, fc.Arbitrary<Omit<WrittenFact, 'name'>>>> = {
  '人员.编制数': number,
  '人员.在职人数': number,
  '经费.合计.预算': number,
  '经费.合计.决算': number,
  '经费.项目.决算': number,
  '收支.收入': number,
  备注: quoted,
  通知文号: quoted,
  机构: list,
  已公开: truth,
}
const facts = fc
  .record(Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, fc.option(shape, { freq: 3, nil: undefined })])))
  .map((all) => Object.entries(all).flatMap(([name, fact]) => (fact ? [{ name, ...fact }] : [])))

export const reports: fc.Arbitrary<RandomReport> = fc.record({ prose, facts })
