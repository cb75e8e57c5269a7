import { expect, test } from 'vitest'
import type { Change } from '../../scripts/base/check.ts'
import { exampleText } from '../../scripts/messages/example.ts'

const text = (...changes: readonly Change[]): string => exampleText(changes)

test('a text is shown as it is', () => {
  expect(exampleText('工作完成。。')).toBe('工作完成。。')
})

test('of a change the new lines are shown, without what they stand between and without their common indent', () => {
  expect(text({ in: 'report.yaml', old: '  业绩:', new: '  机构:\n    - 党政办\n  业绩:' })).toBe('机构:\n  - 党政办')
  expect(text({ in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-03-25' })).toBe('dated: 2021-03-25')
  expect(text({ in: 'report.yaml', old: '甲\n甲', new: '甲\n甲\n甲' })).toBe('甲')
  expect(text({ in: 'report.yaml', new: '人员:\n\t编制数: 52\n' })).toBe('人员:\n→编制数: 52')
  expect(text({ in: 'report.yaml', old: '  编制数: 52' })).toBe('report.yaml（删去“编制数: 52”）')
})

test('another file than report.yaml is named, once for all its changes in a row', () => {
  const [one, two] = [
    { in: 'narrative.md', new: '甲' },
    { in: 'narrative.md', new: '乙' },
  ] as const
  const three = { in: 'report.yaml', new: '丙' }
  expect(text(one, two, three)).toBe('narrative.md：\n甲\n乙\n\nreport.yaml：\n丙')
  expect(text(three, one)).toBe('丙\n\nnarrative.md：\n甲')
})

test('what is not there, no text or too long is told in words', () => {
  expect(text({ in: 'report.yaml' }, { in: 'unit.yaml' })).toBe('report.yaml（没有这个文件）\nunit.yaml（没有这个文件）')
  expect(text({ in: 'narrative.md', bytes: 'vfA=', shown: '（以 GBK 保存）' })).toBe('narrative.md（以 GBK 保存）')
  expect(text({ in: 'a.ttf', bytes: 'AAEAAAA=' })).toBe('a.ttf（不是文本文件）')
  expect(text({ in: 'report.yaml', new: '甲', shown: '' }, { in: 'report.yaml', old: '甲', new: '乙', times: 999, shown: '乙乙…' })).toBe(
    '乙乙…',
  )
})
