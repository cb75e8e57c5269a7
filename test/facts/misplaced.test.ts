// test: names one level beside the one where they belong are told once, and gone on with where they belong.

import { expect, test } from 'vitest'
import { checkMini, FACTS, miniFiles, REPORT } from '../mini.ts'

const TALL = REPORT.replace('  人员: { 编制数: 52, 在职人数: 43 }\n', '  人员:\n    编制数: 52\n    在职人数: 43\n').replace(
  '  产出: { 按时完成: true, 公开: true }\n',
  '  产出:\n    按时完成: true\n    公开: false\n    reason: 尚未公开\n',
)

function told(from: string, to: string): string[] {
  if (!TALL.includes(from)) throw new Error(`the report has no ${from}`)
  const { findings } = checkMini({ 'content/u/2020/report.yaml': TALL.replace(from, to) })
  return findings.map(({ at, code, hint, message }) => `${code} ${at.line}:${at.column} ${message} ${hint ?? ''}`)
}

test('the report is sound before the slip', () => {
  expect(told('facts', 'facts')).toEqual([])
  expect(miniFiles()['content/u/2020/report.yaml']).toContain(FACTS)
})

test.each([
  [
    'a fact outside of its group',
    '    编制数: 52\n    在职人数: 43\n',
    '    编制数: 52\n  在职人数: 43\n',
    '5:3 “在职人数”',
    '“人员”的一项，缩进 4',
  ],
  [
    'all facts outside of their group',
    '    编制数: 52\n    在职人数: 43\n',
    '  编制数: 52\n  在职人数: 43\n',
    '4:3 “编制数”',
    '缩进 4 个空格；连同后面的“在职人数”',
  ],
  ['a group in the group before it', '  业绩:\n    培训:', '    业绩:\n      培训:', '10:5 “业绩”', '“facts”的一项，缩进 2'],
  ['a reason outside of its indicator', '    reason', '  reason', '16:3 “reason”', '“产出”的一项，缩进 4'],
  ['an indicator outside of all', '  产出:', '产出:', '13:1 “产出”', '“indicators”的一项，缩进 2'],
])('%s', (_, from, to, message, hint) => {
  const found = told(from, to)
  expect(found).toEqual([expect.stringContaining(`key-misplaced ${message}`)])
  expect(found[0]).toContain(hint)
})

test('a name that is unknown everywhere stays where it is', () => {
  expect(told('    在职人数: 43\n', '    在职人数: 43\n  临聘: 3\n')).toEqual([expect.stringContaining('schema-unknown-key 6:3')])
})
