// The narrative against the outline of the form.

import { expect, test } from 'vitest'
import { brief, checkMini, NARRATIVE, narrative } from '../../mini.ts'

const codesOf = (changes: Record<string, string | undefined>) => checkMini(changes).findings.map((finding) => finding.code)

test('a missing section is told behind the one before it, and inside its parent when it would be first', () => {
  const { findings } = checkMini(narrative(NARRATIVE.replace(/## 经费[^#]*/, '')))
  expect(brief(findings)).toEqual(['section-missing narrative.md:3:1'])
  expect(findings[0]).toMatchObject({ message: '正文缺少“经费”', hint: '在“人员”之后补上' })
  expect(checkMini(narrative(NARRATIVE.replace(/## 人员[^#]*/, ''))).findings[0]).toMatchObject({
    hint: '在“基本情况”之下补上',
    at: { line: 1 },
  })
})

test('an optional section may be missing, may stand, and must stand in its place', () => {
  expect(codesOf(narrative(`${NARRATIVE}\n# 其他\n\n没有。\n`))).toEqual([])
  const { findings } = checkMini(narrative(`# 其他\n\n没有。\n\n${NARRATIVE}`))
  expect(brief(findings)).toEqual(['section-order narrative.md:5:1', 'section-order narrative.md:15:1'])
  expect(findings[0]?.message).toBe('“基本情况”的位置不对，应在“其他”之前')
})

test('a misspelt section is told as unknown with the one that was meant', () => {
  const { findings } = checkMini(narrative(NARRATIVE.replace('# 主要业绩', '# 主要业迹')))
  expect(findings.find((one) => one.code === 'section-unknown')).toMatchObject({ hint: '是否应为“主要业绩”？' })
})

test('a section without text, and a free one without sections, are told', () => {
  expect(codesOf(narrative(NARRATIVE.replace('决算{{经费.合计.决算}}万元。', '')))).toEqual(['section-empty'])
  expect(codesOf(narrative(NARRATIVE.replace('## 培训工作\n\n', '')))).toEqual(['section-children-missing'])
})

test('an empty section does not hide the sections that it must have', () => {
  const { findings } = checkMini(narrative(`# 基本情况\n\n${NARRATIVE.slice(NARRATIVE.indexOf('# 主要业绩'))}`))
  expect(findings.map((one) => one.message)).toEqual(['正文缺少“人员”', '正文缺少“经费”'])
})

test('a heading may end in a full stop', () => {
  expect(codesOf(narrative(NARRATIVE.replace('## 人员', '## 人员。')))).toEqual([])
})

test('no narrative at all is told at the file that should be there', () => {
  expect(brief(checkMini({ 'content/u/2020/narrative.md': undefined }).findings)).toEqual(['narrative-missing narrative.md:1:1'])
})
