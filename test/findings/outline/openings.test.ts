// test: what a form prints by itself, and what it still asks of the unit.

import { expect, test } from 'vitest'
import { brief, checkMini, miniFiles, NARRATIVE, narrative } from '../../mini.ts'

const FORMAT = miniFiles()['templates/mini/format.yaml'] ?? ''
/** Errors and warnings of the small root with some files changed. */
const faults = (changes: Readonly<Record<string, string>>) => checkMini(changes).findings.filter((one) => one.level !== 'info')
const form = (from: string, to: string) => ({ 'templates/mini/format.yaml': FORMAT.replace(from, to) })

test('an opening is enough for a section without children', () => {
  const changes = form('children: [人员, 经费]', 'children: [人员, { title: 经费, opening: "全年决算{{经费.合计.决算}}万元。" }]')
  expect(faults({ ...changes, ...narrative(NARRATIVE.replace(/## 经费\n\n.*\n/, '')) })).toEqual([])
})

test('an opening does not stand for sections that the unit has to write below it', () => {
  const free = form('{ title: 主要业绩,', '{ title: 主要业绩, opening: 分述如下。,')
  expect(brief(faults({ ...free, ...narrative(NARRATIVE.slice(0, NARRATIVE.indexOf('# 主要业绩'))) }))).toEqual([
    'section-missing narrative.md:1:1',
  ])
  const fixed = form('{ title: 基本情况,', '{ title: 基本情况, opening: 分述如下。,')
  expect(brief(faults({ ...fixed, ...narrative(NARRATIVE.slice(NARRATIVE.indexOf('# 主要业绩'))) }))).toEqual([
    'section-missing narrative.md:1:1',
  ])
})

test('a template that prints an indicator is not blamed while the unit’s own indicators are missing', () => {
  const changes = {
    'templates/mini/format.yaml': `${FORMAT}indicators: both\n`,
    'templates/mini/data.hbs': '<p>{{value "指标.产出.分值"}}{{value "指标.产出.得分"}}</p>\n',
  }
  expect(brief(faults(changes))).toEqual(['file-missing indicators.yaml:1:1'])
})
