// The form as plain data: what is asked for, what stands there, what follows, what is told.

import { expect, it } from 'vitest'
import type { Control } from '../../scripts/preview/form/control.ts'
import type { FormModel } from '../../scripts/preview/form/form.ts'
import type { Item } from '../../scripts/preview/form/item.ts'
import { linesReplaced } from '../../scripts/preview/form/narrative.ts'
import { REPORT } from '../mini.ts'
import { miniModel as model } from './modelled.ts'

const report = (text: string): FormModel => model({ 'content/u/2020/report.yaml': text })

function controls(items: readonly Item[]): Control[] {
  return items.flatMap((item) => {
    if (item.kind === 'control') return [item]
    if (item.kind === 'group') return controls(item.items)
    if (item.kind === 'grid' || item.kind === 'records') return item.rows.flatMap(({ cells }) => cells)
    return item.kind === 'quantity' ? item.parts : []
  })
}

function at(found: FormModel, name: string): Control {
  const control = controls(found.facts).find(({ path }) => path.slice(1).join('.') === name)
  if (!control) throw new Error(`no ${name}`)
  return control
}

it('a place is blank, 0 or filled, with the digits as they were typed', () => {
  const found = report(REPORT.replace('编制数: 52', '编制数: null').replace('120.50', '0').replace('100.5', '2.50'))
  const states = ['人员.编制数', '经费.合计.预算', '经费.合计.决算'].map((name) => [at(found, name).state, at(found, name).text])
  expect(states).toEqual([
    ['blank', ''],
    ['zero', '0'],
    ['filled', '2.50'],
  ])
  expect(found.blanks).toBe(1) // 编制数 is required
})

it('says what the form says of it', () => {
  const { decimals, label, note, required, takes, unit } = at(report(REPORT), '人员.编制数')
  expect({ decimals, label, note, required, takes, unit }).toEqual({
    decimals: 0,
    label: '编制数',
    note: '批复的编制数。',
    required: true,
    takes: 'number',
    unit: '人',
  })
})

it('groups of the same members are a table, and what is called by the unit can be taken away', () => {
  const { facts } = report(REPORT)
  const grid = facts.flatMap((one) => (one.kind === 'group' ? one.items : [])).find(({ kind }) => kind === 'grid')
  expect(grid?.kind === 'grid' && [grid.columns.map(({ label }) => label), grid.rows.map(({ label }) => label)]).toEqual([
    ['预算数', '决算数'],
    ['合计', '基本支出', '项目支出'],
  ])
  const work = facts.find(({ id }) => id === 'report.yaml:facts/业绩')
  expect(work?.kind === 'group' && [work.open?.takes, work.items.map(({ label, isOwn }) => [label, isOwn])]).toEqual([
    'quantity',
    [['培训', true]],
  ])
})

it('shows the figures that follow from a value', () => {
  const follows = at(report(REPORT), '人员.在职人数').follows.map(({ label, text }) => [label, text])
  expect(follows).toContainEqual(['在职率', expect.stringMatching(/%$/)])
})

it('shows last year beside this year', () => {
  const changes = { 'content/u/2021/report.yaml': REPORT, 'content/u/2021/narrative.md': '# 基本情况\n' }
  expect(at(model(changes, { unit: 'u', year: 2021 }), '人员.编制数').lastYear).toBe('52')
  expect(at(report(REPORT), '人员.编制数').lastYear).toBeUndefined()
})

it('has the comment of a place, above it or behind it', () => {
  const text =
    'format: mini\nfacts:\n  # 人员的\n  # 两行\n  人员:\n    编制数: 52 # 批复\n    在职人数: 43\n  经费:\n    合计: { 预算: 1, 决算: 1 }\n'
  const found = report(`${text}    基本: { 预算: 1, 决算: 1 }\n    项目: { 预算: 0, 决算: 0 }\n`)
  expect(at(found, '人员.编制数').comment).toBe('批复')
  expect(found.facts.find(({ id }) => id.endsWith('人员'))).toMatchObject({ comment: '人员的\n两行', canComment: true })
  expect(at(found, '经费.合计.预算').canComment).toBe(false)
})

it('tells a finding at the innermost place, with what can be done about it', () => {
  const found = report(REPORT.replace('120.50', '120.500'))
  const told = at(found, '经费.合计.预算').told
  expect(told.map(({ level, fix }) => [level, fix])).toContainEqual(['error', '120.5'])
  expect(at(found, '经费.合计.决算').told).toEqual([])
})

it('asks for an indicator as its rule takes it, and shows its score', () => {
  const first = report(REPORT).indicators.find(({ name }) => name === '产出')
  expect(first?.inputs.map(({ label, takes, text }) => [label, takes, text])).toEqual([
    ['按时完成', 'truth', 'true'],
    ['公开', 'truth', 'true'],
  ])
  expect(first?.score).not.toBe('')
})

it('has a box for every heading of the narrative, and offers those of the outline that it lacks', () => {
  const { narrative } = report(REPORT)
  expect(narrative.map(({ title, level, text }) => [level, title, text])).toEqual([
    [1, '基本情况', ''],
    [2, '人员', '编制{{人员.编制数}}人，在职率{{在职率}}。'],
    [2, '经费', '决算{{经费.合计.决算}}万元。'],
    [1, '主要业绩', '## 培训工作\n\n全年培训{{业绩.培训}}。'], // its headings are the unit's own
    [1, '其他', ''], // the outline's
  ])
})

it.each([
  ['# 甲\n\n一\n\n# 乙\n\n二\n', 1, 4, '新', '# 甲\n\n新\n\n# 乙\n\n二\n'],
  ['# 甲\n\n一\n\n# 乙\n\n二\n', 1, 4, '', '# 甲\n\n# 乙\n\n二\n'],
  ['# 甲\n\n一\n\n# 乙\n\n二\n', 5, 8, '三\n\n四', '# 甲\n\n一\n\n# 乙\n\n三\n\n四\n'],
  ['# 甲\r\n\r\n一\r\n', 1, 4, '新\n二', '# 甲\r\n\r\n新\r\n二\r\n'],
  ['开头\n\n# 甲\n', 0, 2, '改了', '改了\n\n# 甲\n'],
])('%j, lines %i to %i as %j', (markdown, from, to, text, expected) => {
  expect(linesReplaced(markdown, from, to, text)).toBe(expected)
})
