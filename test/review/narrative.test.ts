import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../scripts/content/content.ts'
import { textChanges } from '../../scripts/review/narrative.ts'
import { excerpt, type Stretch, stretches } from '../../scripts/review/stretches.ts'

const narrative = (text: string) => readMarkdown({ file: 'narrative.md', text }).narrative
const told = (before: string, after: string): string[] =>
  textChanges(narrative(before), narrative(after)).map(
    ({ at, kind, parts, under }) => `${kind} ${under.join('/')}:${at.line} ${marked(parts)}`,
  )
const marked = (parts: readonly Stretch[]): string =>
  parts.map(({ kind, text }) => (kind === 'gone' ? `[-${text}-]` : kind === 'new' ? `{+${text}+}` : text)).join('')

describe('a narrative', () => {
  test.each<[title: string, before: string, after: string, told: string[]]>([
    ['a word', '# 甲\n\n全年支出若干万元。', '# 甲\n\n全年开支若干万元。', ['changed 甲:3 全年[-支出-]{+开支+}若干万元。']],
    [
      'a reference as a whole',
      '# 甲\n\n支出{{支出合计}}万元。',
      '# 甲\n\n支出{{支出总额}}万元。',
      ['changed 甲:3 支出[-{{支出合计}}-]{+{{支出总额}}+}万元。'],
    ],
    ['a paragraph put in', '# 甲\n\n一段。\n\n二段。', '# 甲\n\n一段。\n\n这是新写的。\n\n二段。', ['added 甲:5 {+这是新写的。+}']],
    [
      'an item put in, with the numbers after it',
      '1. 党建工作\n2. 经济发展',
      '1. 党建工作\n2. 城市管理\n3. 经济发展',
      ['added :2 {+#. 城市管理+}'],
    ],
    [
      'a paragraph in another place',
      '# 甲\n\n一段文字。\n\n# 乙\n\n另一段。',
      '# 甲\n\n# 乙\n\n另一段。\n\n一段文字。',
      ['moved 乙:7 一段文字。'],
    ],
    ['a heading', '# 甲方面\n\n一段。', '# 甲乙方面\n\n一段。', ['changed :1 # 甲{+乙+}方面']],
    ['line breaks that mean nothing', '一段\n文字。', '一段文字。', []],
    ['a cell', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', '| 甲 | 乙 |\n|---|---|\n| 1 | 3 |', ['changed :1 | 1 | [-2-]{+3+} |']],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })

  test('a long text is told with a few characters beside what changed', () => {
    const long = '甲'.repeat(60)
    expect(marked(excerpt(stretches(`${long}支出${long}`, `${long}开支${long}`)))).toBe(
      `…${'甲'.repeat(12)}[-支出-]{+开支+}${'甲'.repeat(12)}…`,
    )
  })

  test('texts of which nothing is the same are told in a moment', () => {
    const [before, after] = ['甲'.repeat(20_000), '乙'.repeat(20_000)]
    const parts = stretches(before, after)
    expect(parts.map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
