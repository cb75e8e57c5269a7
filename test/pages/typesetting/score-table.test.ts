import { expect, test } from 'vitest'
import type { Markup } from '../../../scripts/pages/typesetting/markup.ts'
import { scoreRows } from '../../../scripts/pages/typesetting/score-table.ts'
import { compute } from '../../figures/year.ts'

const FORM = {
  figures: { 执行率: "{ formula: 'b ÷ a', show: percent 2 }" },
  format: 'scores: { decimals: 2 }\nnumbers: { blank: （空）, notApplicable: —— }',
  indicators: `
- name: 产出
  weight: 60
  children:
    - name: 数量
      weight: 40
      children:
        - { name: 内部, weight: 10, unlisted: true, points: [{ name: 评定, rule: assess, worth: 10 }] }
        - { name: 办案, weight: 30, points: [{ name: 办案, rule: target, worth: 30, target: 190件 }] }
    - name: 质量
      weight: 20
      children:
        - { name: 及时, weight: 10, points: [{ name: 及时, rule: target, worth: 10, target: 每天 }] }
        - { name: 抽查, weight: 10, unlisted: true, points: [{ name: 评定, rule: assess, worth: 10 }] }
- name: 后台
  weight: 20
  children:
    - { name: 存档, weight: 20, unlisted: true, points: [{ name: 评定, rule: assess, worth: 20 }] }
- { name: 执行, weight: 20, points: [{ name: 执行, rule: target, worth: 10, target: 100%, of: 执行率 }, { name: 其余, rule: assess, worth: 10 }] }
`,
}
const award = (score: number, more = '') => `{ score: ${score}, reason: 查无记录${more} }`
const INPUTS = `indicators:
  内部: ${award(10)}
  办案: { 办案: 171 件, reason: 案源减少 }
  及时: { 及时: ${award(8, ', actual: 每周')} }
  抽查: ${award(9)}
  存档: ${award(20)}
  执行: { 其余: ${award(10)} }
`
/** A cell's text; it must be a data element. */
const shown = (cell: Markup): string =>
  /^<data class="\w+" value="[^"]*" data-name="[^"]+">([^<]*)<\/data>$/.exec(cell.toHTML())?.[1] ?? cell.toHTML()
const rows = scoreRows(compute(FORM, 'a: 800.00, b: 560.00', INPUTS))

test('a row stands for every listed indicator, and groups span the rows that are there', () => {
  expect(rows.map(({ name, groups }) => [name, ...groups.map((group) => `${group.name} ${group.rows}`)])).toEqual([
    ['办案', '产出 2', '数量 1'],
    ['及时', '质量 1'],
    ['执行'],
  ])
})

test('target, actual value and reason are what was written, printed or left blank', () => {
  expect(rows.map(({ target, actual, reason }) => [shown(target), shown(actual), reason])).toEqual([
    ['190件', '171 件', '案源减少'],
    ['每天', '每周', '查无记录'],
    ['100%', '70.00%', '查无记录'],
  ])
})

test('an indicator without a target and without a reason has the blanks of the form', () => {
  const indicators = '- { name: 甲, weight: 100, points: [{ name: 合规, rule: met, worth: 100, text: 合规 }] }'
  const [row] = scoreRows(compute({ ...FORM, indicators }, 'a: 1, b: 1', 'indicators: { 甲: { 合规: true } }'))
  expect([row?.name, row?.target.toHTML(), row?.actual.toHTML(), row?.reason]).toEqual(['甲', '（空）', '（空）', '（空）'])
})
