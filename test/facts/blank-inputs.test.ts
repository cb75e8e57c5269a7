import { expect, test } from 'vitest'
import { checkMini, REPORT, report } from '../mini.ts'

const codesOf = (changes: Record<string, string | undefined>) => checkMini(changes).findings.map((finding) => finding.code)

test('a required input left blank is told at its place with unit and note', () => {
  const { findings } = checkMini(report(REPORT.replace('编制数: 52', '编制数: null')))
  const blank = findings.find((finding) => finding.code === 'input-blank')
  expect(blank).toMatchObject({ at: { file: 'content/u/2020/report.yaml', line: 3, column: 14 }, message: '“编制数”必须填写' })
  expect(blank?.hint).toBe('单位：人；批复的编制数。')
})

test('zero is not a blank, and a blank that the form does not demand is none of ours', () => {
  expect(codesOf(report(REPORT.replace('编制数: 52', '编制数: 0')))).not.toContain('input-blank')
  expect(codesOf(report(REPORT.replace('在职人数: 43', '在职人数: null')))).not.toContain('input-blank')
})
