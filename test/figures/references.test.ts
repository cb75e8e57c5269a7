// Names in braces that mean nothing, and those whose own formula has been told.

import { expect, test } from 'vitest'
import { brief, checkMini, NARRATIVE, narrative } from '../mini.ts'

test('a name in braces that means nothing is told wherever it stands', () => {
  const { findings } = checkMini(
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
  const { findings } = checkMini({ 'templates/mini/figures.yaml': figures })
  expect(findings.map((finding) => finding.code)).not.toContain('reference-unknown')
  expect(findings.map((finding) => finding.code)).not.toContain('template-name')
  expect(findings.filter((finding) => finding.code === 'formula-syntax')).toHaveLength(1)
})
