import { expect, test } from 'vitest'
import { Decimal } from '../../../scripts/base/decimal.ts'
import { type Indicator, readFramework } from '../../../scripts/facts/rubric/framework.ts'
import { checkWeights } from '../../../scripts/figures/rubric/check.ts'
import { mergeFrameworks } from '../../../scripts/figures/rubric/merge.ts'
import { node } from './rubric.ts'

const leaf = (name: string, weight: number) =>
  `{ name: ${name}, weight: ${weight}, points: [{ name: 评定, rule: assess, worth: ${weight} }] }`
const merge = (form: string, unit: string) =>
  mergeFrameworks(readFramework(node(form, 'form.yaml')).value, readFramework(node(unit, 'unit.yaml')).value)
const outline = (indicators: readonly Indicator[]): unknown[] =>
  indicators.map((one) => (one.kind === 'leaf' ? one.name : [one.name, one.weight.text, ...outline(one.children)]))

const FORM = `
- ${leaf('预算执行率', 10)}
- { name: 产出指标, weight: 50, children: [] }
- { name: 满意度指标, weight: 10, children: [${leaf('满意度', 10)}] }
`

test('groups of one name at one level become one, in order of first appearance', () => {
  const { value: framework, observations } = merge(
    FORM,
    `
- { name: 效益指标, weight: 30, children: [${leaf('经济效益', 30)}] }
- { name: 产出指标, children: [{ name: 数量指标, weight: 50, children: [${leaf('办案数', 50)}] }] }
`,
  )
  expect(observations).toEqual([])
  expect(outline(framework.indicators)).toEqual([
    '预算执行率',
    ['产出指标', '50', ['数量指标', '50', '办案数']],
    ['满意度指标', '10', '满意度'],
    ['效益指标', '30', '经济效益'],
  ])
  expect(checkWeights(framework, new Decimal(100), 'addition')).toEqual([])
})

test('two weights for one group are told at the later one', () => {
  const { observations } = merge(FORM, `- { name: 产出指标, weight: 40, children: [${leaf('办案数', 40)}] }`)
  expect(observations).toMatchObject([
    {
      check: { code: 'group-weights-differ' },
      slots: { name: '产出指标', first: '50', second: '40' },
      at: { file: 'unit.yaml' },
      related: [{ file: 'form.yaml' }],
    },
  ])
})

test('sums that fail are told in the file that the unit can mend', () => {
  const { value: framework } = merge(FORM, `- { name: 产出指标, children: [${leaf('办案数', 20)}] }`)
  expect(checkWeights(framework, new Decimal(100), 'addition')).toMatchObject([
    { check: { code: 'weights-not-equal' }, slots: { stated: '100', computed: '70' }, at: { file: 'unit.yaml', line: 1, column: 1 } },
    { check: { code: 'weights-not-equal' }, slots: { name: '产出指标', stated: '50', computed: '20' }, at: { file: 'unit.yaml', line: 1 } },
  ])
})
