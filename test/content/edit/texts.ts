// test: YAML files in every way in which people write them, and changes that an author may make.

import fc from 'fast-check'

/** What a line of the generated text is made of. */
type Style =
  'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty' | 'tilde' | 'flow-map' | 'flow-list' | 'map' | 'list' | 'records'

interface Member {
  readonly key: string
  readonly style: Style
  readonly text: string
  readonly above: string
  readonly behind: string
  readonly blankBefore: boolean
  readonly members: readonly Member[]
}

const KEYS = ['编制数', '公务接待', 'format', '三公经费', "a'b", '数值 2', 'x', '年初预算']
const WORDS = [
  '1.50',
  '0',
  '-3',
  '2024年3月15日',
  '是',
  'x # y',
  'a: b',
  '{{引用}}',
  '5%',
  "l'eau",
  '"q"',
  'true',
  '文字，文字',
  '0.10',
  '- a',
  '~',
]
const COMMENTS = ['', '', '', '说明', '说明：a: b', '  # 又', '“引”']

const leaf: fc.Arbitrary<Style> = fc.constantFrom(
  'plain',
  'single',
  'double',
  'literal',
  'folded',
  'empty',
  'tilde',
  'flow-map',
  'flow-list',
)
const style: fc.Arbitrary<Style> = fc.oneof(leaf, fc.constantFrom<Style>('map', 'list', 'records', 'flow-map', 'map'))

function memberOf(depth: number): fc.Arbitrary<Member> {
  return fc.record({
    key: fc.constantFrom(...KEYS),
    style: depth === 0 ? leaf : style,
    text: fc.constantFrom(...WORDS),
    above: fc.constantFrom(...COMMENTS),
    behind: fc.constantFrom(...COMMENTS),
    blankBefore: fc.boolean(),
    members: depth === 0 ? fc.constant([]) : fc.array(memberOf(depth - 1), { minLength: 1, maxLength: 3 }),
  })
}

/** A file, in LF or CRLF, with or without a byte order mark and an end of its last line. */
export const texts: fc.Arbitrary<string> = fc
  .record({
    members: fc.array(memberOf(3), { minLength: 1, maxLength: 6 }),
    head: fc.constantFrom('', '# yaml-language-server: $schema=x.json\n', '# 说明\n\n', '---\n'),
    isCrlf: fc.boolean(),
    isMarked: fc.boolean(),
    isEnded: fc.boolean(),
  })
  .map(({ head, isCrlf, isEnded, isMarked, members }) => {
    const lines = head + group(members, '').join('\n') + (isEnded ? '\n' : '')
    return (isMarked ? '\ufeff' : '') + (isCrlf ? lines.replaceAll('\n', '\r\n') : lines)
  })

function distinct(members: readonly Member[]): Member[] {
  return members.filter(({ key }, i) => members.findIndex((one) => one.key === key) === i)
}

function group(members: readonly Member[], margin: string): string[] {
  return distinct(members).flatMap((one) => {
    const above = [...(one.blankBefore ? [''] : []), ...(one.above === '' ? [] : [`${margin}# ${one.above}`])]
    const key = one.key.includes("'") ? `"${one.key}"` : one.key
    const behind = one.behind === '' ? '' : `   # ${one.behind}`
    const inner = `${margin}  `
    const head = `${margin}${key}:`
    if (one.style === 'map' && one.members.length > 0) return [...above, head + behind, ...group(one.members, inner)]
    if ((one.style === 'list' || one.style === 'records') && one.members.length > 0)
      return [...above, head + behind, ...distinct(one.members).flatMap((item) => listItem(item, one.style === 'records', inner))]
    if (one.style === 'literal' || one.style === 'folded')
      return [...above, `${head} ${one.style === 'literal' ? '|' : '>-'}${behind}`, `${inner}${one.text}`, '', `${inner}末行`]
    const value = inlineValue(one)
    return [...above, `${head}${value === '' ? '' : ` ${value}`}${behind}`]
  })
}

function listItem(item: Member, isRecord: boolean, margin: string): string[] {
  const above = item.above === '' ? [] : [`${margin}# ${item.above}`]
  const behind = item.behind === '' ? '' : ` # ${item.behind}`
  if (!isRecord || item.members.length === 0) return [...above, `${margin}- ${inlineValue({ ...item, style: 'single' })}${behind}`]
  if (item.blankBefore) return [...above, `${margin}- ${flowMap(item.members)}${behind}`]
  const [first = '', ...rest] = group(
    item.members.map((one) => ({ ...one, above: '', blankBefore: false })),
    `${margin}  `,
  )
  return [...above, `${margin}- ${first.trimStart()}`, ...rest]
}

function inlineValue({ members, style: how, text }: Member): string {
  if (how === 'empty') return ''
  if (how === 'tilde') return '~'
  if (how === 'flow-map') return members.length === 0 ? '{}' : flowMap(members)
  if (how === 'flow-list') return `[${members.map(({ text: one }) => quoted(one)).join(', ')}]`
  if (how === 'double') return JSON.stringify(text)
  return how === 'single' ? quoted(text) : /^[-+]?[\d.]+$|^\p{L}+$/u.test(text) ? text : quoted(text)
}

function flowMap(members: readonly Member[]): string {
  return `{ ${distinct(members)
    .map(({ key, style: how, text }) => `${quoted(key)}: ${how === 'empty' ? '' : how === 'flow-map' ? '{ x: 1 }' : quoted(text)}`)
    .join(', ')} }`
}

function quoted(text: string): string {
  return /^[\p{L}]+$|^-?\d+(\.\d+)?$/u.test(text) && text !== 'true' ? text : `'${text.replaceAll("'", "''")}'`
}

/** What may be put in as a text. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...WORDS,
    '',
    ' a',
    'a ',
    '甲\n乙',
    '甲\n\n乙\n',
    ' 首行\n次行',
    'null',
    'No',
    '2025-06-28',
    '“甲”：乙',
    '：',
    'a\tb',
    '\u0007',
    '*a',
    '&a',
    '甲,乙',
    '[甲]',
    '\\n',
  ),
  fc.string({ unit: fc.constantFrom('甲', ' ', ':', '#', "'", '"', '\n', '-', ',', '{', '}', '|', '1', '.', '：', '，'), maxLength: 8 }),
)
