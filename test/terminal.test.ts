import { expect, test } from 'vitest'
import type { Finding } from '../scripts/messages/messages.ts'
import { listing } from '../scripts/terminal.ts'
import { makeRoot } from './roots.ts'

/** The listing of one finding on `text`, from one column to another (from 1, the end exclusive). */
function listed(text: string, column: number, endColumn: number, change: Partial<Finding> = {}, lines = [1, 1], colored = false): string[] {
  const root = makeRoot({ 'a.yaml': text })
  const at = { file: 'a.yaml', line: lines[0] ?? 1, column, endLine: lines[1] ?? 1, endColumn }
  const finding: Finding = { code: 'schema-type', level: 'error', message: '有误', at, report: 'u/2020', fingerprint: '', ...change }
  return listing([finding], { site: root, program: root }, 'zh', colored).split('\n')
}

/** The columns under which the carets stand, counted as a terminal does for `line`. */
const caretOf = (lines: string[]): string => lines.at(-1)?.replace(/^ +\| /, '') ?? ''

test('a finding shows its place, level, message and code, the line and a caret', () => {
  expect(listed('编制数: 五十二\n', 6, 9)).toEqual([
    'a.yaml',
    '  1:6  错误  有误  [schema-type]',
    '        1 | 编制数: 五十二',
    '          |         ^^^^^^',
  ])
})

test('Chinese characters count two columns before and below the caret', () => {
  expect(caretOf(listed('甲乙a丙', 3, 4))).toBe('    ^')
  expect(caretOf(listed('甲乙a丙', 4, 5))).toBe('     ^^')
  expect(caretOf(listed('甲𠀀乙', 4, 5))).toBe('    ^^')
})

test('what is missing has one caret, also behind the end of the line', () => {
  expect(caretOf(listed('甲:', 1, 1))).toBe('^^')
  expect(caretOf(listed('甲:', 3, 3))).toBe('   ^')
})

test('a place of several lines is marked to the end of its first', () => {
  expect(caretOf(listed('甲: [1,\n 2]', 4, 4, {}, [1, 2]))).toBe('    ^^^')
})

test('a tab takes the one column that it is shown with', () => {
  const lines = listed('\t\t甲', 3, 4)
  expect(lines[2]).toBe('        1 |   甲')
  expect(caretOf(lines)).toBe('  ^^')
})

test('a long line is cut to a window round the place', () => {
  const lines = listed(`${'甲'.repeat(200)}乙丙${'丁'.repeat(200)}`, 201, 203)
  const shown = lines[2]?.slice(12) ?? ''
  expect(shown).toBe(`…${'甲'.repeat(30)}乙丙${'丁'.repeat(58)}…`)
  expect(caretOf(lines)).toBe(`${' '.repeat(61)}^^^^`)
})

test('a long place is marked only as far as it is shown', () => {
  const lines = listed('甲'.repeat(300), 1, 301)
  expect(caretOf(lines)).toBe('^'.repeat(180))
  expect(lines[2]).toBe(`        1 | ${'甲'.repeat(90)}…`)
})

test('a blank line, a missing file and a line behind the end show no excerpt', () => {
  expect(listed('\n', 1, 1)).toHaveLength(2)
  expect(listed('甲', 1, 1, {}, [9, 9])).toHaveLength(2)
  expect(listed('甲', 1, 1, { at: { file: 'b.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 } })).toHaveLength(2)
})

test('hints and related places follow', () => {
  const related = [{ file: 'b.yaml', line: 7, column: 3, endLine: 7, endColumn: 4 }]
  expect(listed('甲', 1, 2, { hint: '写成 52', related }).slice(-2)).toEqual(['     → 写成 52', '     另见 b.yaml:7:3'])
})

test('findings are grouped by file', () => {
  const root = makeRoot({})
  const one = (file: string, line: number): Finding => ({
    code: 'schema-type',
    level: 'warning',
    message: 'm',
    at: { file, line, column: 1, endLine: line, endColumn: 1 },
    report: 'site',
    fingerprint: '',
  })
  expect(listing([one('a', 1), one('a', 2), one('b', 1)], { site: root, program: root }, 'en', false).split('\n')).toEqual([
    'a',
    '  1:1  warning  m  [schema-type]',
    '  2:1  warning  m  [schema-type]',
    '',
    'b',
    '  1:1  warning  m  [schema-type]',
  ])
})

test('colors are given only where they are wanted', () => {
  expect(listed('甲', 1, 2, {}, [1, 1], true)[1]).toContain('\u001b[31m错误\u001b[0m')
  expect(listed('甲', 1, 2).join('')).not.toContain('\u001b')
})

test('words from the content can neither break the line nor steer the terminal', () => {
  const lines = listed('甲: "\u001b[2J"', 1, 2, { message: '写的是“一\n  二\u001b[2J”', hint: '三\r四' })
  expect(lines).toHaveLength(5)
  expect(lines.some((line) => line.includes('\u001b') || line.includes('\r'))).toBe(false)
  expect(lines[1]).toContain('写的是“一 二 [2J”')
})
