import { expect, test } from 'vitest'
import { brief, FACTS, look, narrative, NARRATIVE, report, REPORT } from '../mini.ts'

const codesOf = (changes: Record<string, string | undefined>) => look(changes).findings.map((finding) => finding.code)

test('the sound report has no findings', () => {
  expect(look().findings).toEqual([])
})

test('a required input left blank is told at its place with unit and note', () => {
  const { findings } = look(report(REPORT.replace('编制数: 52', '编制数: null')))
  const blank = findings.find((finding) => finding.code === 'input-blank')
  expect(blank).toMatchObject({ at: { file: 'content/u/2020/report.yaml', line: 3, column: 14 }, message: '“编制数”必须填写' })
  expect(blank?.hint).toBe('单位：人；批复的编制数。')
})

test('zero is not a blank, and a blank that the form does not demand is none of ours', () => {
  expect(codesOf(report(REPORT.replace('编制数: 52', '编制数: 0')))).not.toContain('input-blank')
  expect(codesOf(report(REPORT.replace('在职人数: 43', '在职人数: null')))).not.toContain('input-blank')
})

test('a total that differs from its parts is told at the total, the parts are related', () => {
  const [finding, ...rest] = look(report(REPORT.replace('决算: 100.5 }', '决算: 101.5 }'))).findings
  expect(rest).toEqual([])
  expect(finding).toMatchObject({ code: 'identity-fails', at: { line: 5, column: 27 }, hint: '依据：小表式第二条' })
  expect(finding?.message).toContain('左边为 101.5，右边为 100.5')
  expect(finding?.related?.map((place) => `${place.file.replace(/^.*\//, '')}:${place.line}`)).toEqual([
    'report.yaml:6',
    'report.yaml:7',
    'figures.yaml:5',
  ])
})

test('a total that differs only by rounding holds, and one with a blank part is said not to have been checked', () => {
  expect(codesOf(report(REPORT.replace('决算: 40.25', '决算: 40.26')))).toEqual([])
  expect(codesOf(report(REPORT.replace('决算: 40.25', '决算: null')))).toEqual(['not-assessable'])
})

test('a printed figure is compared with the places and the percent sign that it was printed with', () => {
  const stated = (text: string) => codesOf(report(`${REPORT}stated: { ${text} }\n`))
  expect(stated('在职率: 82.7%, 总分: 100, 结余: 20.0')).toEqual([])
  expect(stated('在职率: 82.6%')).toEqual(['stated-differs'])
  expect(stated('在职率: 82.69%')).toEqual([])
  expect(stated('在职绿: 82.7%')).toEqual(['stated-unknown'])
})

test('points lost need a reason, beside the inputs or in an award', () => {
  const scored = (inputs: string) => codesOf(report(`${FACTS}indicators:\n  产出: { ${inputs} }\n`))
  expect(scored('按时完成: true, 公开: false')).toEqual(['points-lost-without-reason'])
  expect(scored('按时完成: true, 公开: false, reason: 没有公开')).toEqual([])
  expect(scored('按时完成: true, 公开: { score: 0, reason: 没有公开 }')).toEqual([])
  expect(scored('score: 30, reason: 评定')).toEqual([])
})

test('an award outside its range or without a reason is an error', () => {
  const scored = (inputs: string) => codesOf(report(`${FACTS}indicators:\n  产出: { ${inputs} }\n`))
  expect(scored('score: 41, reason: 评定')).toEqual(['score-over-weight'])
  expect(scored('score: 30')).toEqual(['score-without-reason'])
})

test('a missing section is told behind the one before it, and inside its parent when it would be first', () => {
  const { findings } = look(narrative(NARRATIVE.replace(/## 经费[^#]*/, '')))
  expect(brief(findings)).toEqual(['section-missing narrative.md:3:1'])
  expect(findings[0]).toMatchObject({ message: '正文缺少“经费”', hint: '在“人员”之后补上' })
  expect(look(narrative(NARRATIVE.replace(/## 人员[^#]*/, ''))).findings[0]).toMatchObject({
    hint: '在“基本情况”之下补上',
    at: { line: 1 },
  })
})

test('an optional section may be missing, may stand, and must stand in its place', () => {
  expect(codesOf(narrative(`${NARRATIVE}\n# 其他\n\n没有。\n`))).toEqual([])
  const { findings } = look(narrative(`# 其他\n\n没有。\n\n${NARRATIVE}`))
  expect(brief(findings)).toEqual(['section-order narrative.md:5:1', 'section-order narrative.md:15:1'])
  expect(findings[0]?.message).toBe('“基本情况”的位置不对，应在“其他”之前')
})

test('a misspelt section is told as unknown with the one that was meant', () => {
  const { findings } = look(narrative(NARRATIVE.replace('# 主要业绩', '# 主要业迹')))
  expect(findings.find((one) => one.code === 'section-unknown')).toMatchObject({ hint: '是否应为“主要业绩”？' })
})

test('a section without text, and a free one without sections, are told', () => {
  expect(codesOf(narrative(NARRATIVE.replace('决算{{经费.合计.决算}}万元。', '')))).toEqual(['section-empty'])
  expect(codesOf(narrative(NARRATIVE.replace('## 培训工作\n\n', '')))).toEqual(['section-children-missing'])
})

test('an empty section does not hide the sections that it must have', () => {
  const { findings } = look(narrative(`# 基本情况\n\n${NARRATIVE.slice(NARRATIVE.indexOf('# 主要业绩'))}`))
  expect(findings.map((one) => one.message)).toEqual(['正文缺少“人员”', '正文缺少“经费”'])
})

test('a heading may end in a full stop', () => {
  expect(codesOf(narrative(NARRATIVE.replace('## 人员', '## 人员。')))).toEqual([])
})

test('no narrative at all is told at the file that should be there', () => {
  expect(brief(look({ 'content/u/2020/narrative.md': undefined }).findings)).toEqual(['narrative-missing narrative.md:1:1'])
})

test('a name in braces that means nothing is told wherever it stands', () => {
  const { findings } = look(
    narrative(`${NARRATIVE}
## **{{在职绿}}**

- 一项{{经费.合记.决算}}

| 表 |
|---|
| *{{不存在的名称}}* |

{{表格 经飞}}
`),
  )
  expect(brief(findings)).toEqual([
    'reference-unknown narrative.md:17:6',
    'reference-unknown narrative.md:19:5',
    'reference-unknown narrative.md:23:4',
    'reference-unknown narrative.md:25:1',
  ])
  expect(findings.map((finding) => finding.hint)).toEqual([
    '是否应为“在职率”？',
    '是否应为“经费.合计.决算”？',
    undefined,
    '是否应为“经费”？',
  ])
})

test('a figure whose formula is wrong is told once, not again wherever it is used', () => {
  const figures =
    'figures:\n  在职率: { formula: 人员.在职人数 ÷, show: percent 1 }\n  结余: { formula: 经费.合计.预算 - 经费.合计.决算, show: asWritten }\n'
  const { findings } = look({ 'templates/mini/figures.yaml': figures })
  expect(findings.map((finding) => finding.code)).not.toContain('reference-unknown')
  expect(findings.map((finding) => finding.code)).not.toContain('template-name')
  expect(findings.filter((finding) => finding.code === 'formula-syntax')).toHaveLength(1)
})
