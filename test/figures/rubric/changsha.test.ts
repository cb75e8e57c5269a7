// The published scores of 2020, computed from the format's rubrics and a unit's inputs.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Decimal } from '../../../scripts/base/decimal.ts'
import { leavesOf, readFramework } from '../../../scripts/facts/rubric/framework.ts'
import { compileSchemas } from '../../../scripts/facts/schemas.ts'
import { validate } from '../../../scripts/facts/validate.ts'
import { checkFramework } from '../../../scripts/figures/rubric/check.ts'
import { node, scoreWith } from './rubric.ts'

const read = (file: string) => ({ file, text: readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8') })
const FILE = 'templates/changsha-yuhua-2020/indicators.yaml'
const rubrics = node(read(FILE).text, FILE)
const { value: framework, observations } = readFramework(rubrics)
const { schemas, observations: broken } = compileSchemas(
  ['indicators', 'formats/changsha-yuhua-2020.indicators'].map((name) => read(`schemas/${name}.schema.json`)),
)

const FIGURES = {
  在职人员控制率: new Decimal(43).div(52).toFixed(),
  预算调整率: new Decimal('7270.51').minus('3352.56').div('3352.56').toFixed(),
  三公经费控制率: new Decimal('4.6').div('6.94').toFixed(),
  政府采购执行率: null,
}

const award = (score: number) => `{ score: ${score}, reason: 公布材料未列计分依据 }`
const INPUTS = `
绩效目标合理性: { 符合法规和规划: true, 符合部门职责: true, 符合部门规划: true }
绩效指标明确性: { 目标分解: true, 细化量化: ${award(0)}, 未对应任务数: 0, 资金匹配: true }
人员控制率: { 聘用人员控制: true }
预算执行率: { 全年预算完成率: ${award(2)}, 支付序时进度: ${award(2)}, 项目支出调剂比例: ${award(2)} }
预算调整率: { reason: 年中追加预算 }
结转结余: { 无结转: true }
“三公经费”控制率: {}
政府采购执行率和规范性: { 政府采购执行率: ${award(1)}, 采购规范: true }
管理制度健全性: ${award(2.8)}
资金使用合规性: { 制度不符例数: 0, 手续不全例数: 0, 未经集体决策例数: 0, 用途不符例数: 0, 截留挪用例数: 0,
  虚报冒领例数: 0, 特别严重违规例数: 0 }
信息公开性: { 信息公开: true, 信息真实: true }
绩效自评管理情况: { 考核等级: 良 }
重点绩效评价整改情况: { 整改状态: 部分整改 }
资产管理制度健全性: ${award(1.5)}
资产管理安全性: ${award(1.9)}
固定资产保管和使用情况: { 台账编码: true, 增减审批: true }
实际完成率: ${award(6.5)}
完成及时性: ${award(4.5)}
质量达标率: ${award(6)}
重点工作办结率: ${award(6)}
经济效益: { 经济效益评定: ${award(4)} }
社会效益: { 社会效益评定: ${award(6)} }
生态效益: { 生态效益评定: ${award(4)} }
社会公众或服务对象满意度: { 满意度评定: ${award(7)} }
`

const PUBLISHED = [2, 3, 4, 6, 0, 2, 2, 2, 2.8, 6, 2, 3, 3, 1.5, 1.9, 1, 6.5, 4.5, 6, 6, 4, 6, 4, 7].map(String)

const faults = (name: string, text: string) => validate({ file: 'x.yaml', node: node(text) }, schemas, name)
const inputFaults = (text: string) => faults('formats/changsha-yuhua-2020.indicators', text)
const changed = (from: string, to: string) => inputFaults(INPUTS.replace(from, to)).map(({ check, at }) => [check.code, at.line])

test('the rubrics keep their schema, parse, and add up to 100', () => {
  expect(broken).toEqual([])
  expect(faults('indicators', read(FILE).text)).toEqual([])
  expect(observations).toEqual([])
  expect(checkFramework(framework)).toEqual([])
  expect(framework.indicators.map(({ weight }) => weight.text)).toEqual(['10', '40', '25', '25'])
  expect(leavesOf(framework)).toHaveLength(24)
})

test('every indicator gets its published score, and the total is 86.2', () => {
  expect(inputFaults(INPUTS)).toEqual([])
  const { scores, leaves, observations: told } = scoreWith(framework, INPUTS, FIGURES, 1)
  expect(told).toEqual([])
  expect(leaves.map(({ score }) => score?.toFixed())).toEqual(PUBLISHED)
  expect(scores.indicators.map(({ score }) => score?.toFixed())).toEqual(['9', '33.2', '23', '21'])
  expect(scores.total?.toFixed()).toBe('86.2')
  expect(scores.forced).toBeUndefined()
})

test('the same indicators are scored by their rules where the inputs are known', () => {
  const rules = INPUTS.replace(
    /^预算执行率:.*$/m,
    '预算执行率: { 全年预算完成数: 93, 全年预算数: 100, 一季度末支付进度: 19%, ' +
      '二季度末支付进度: 50%, 三季度末支付进度: 79.5%, 项目支出调剂金额: 1, 项目支出总额: 40 }',
  ).replace(/^实际完成率:.*$/m, '实际完成率: { 实际完成工作数: 19, 计划工作数: 20 }')
  expect(inputFaults(rules)).toEqual([])
  const { leaves } = scoreWith(framework, rules, FIGURES, 2)
  const score = (name: string) => leaves.find((leaf) => leaf.name === name)?.score?.toFixed()
  expect([score('预算执行率'), score('实际完成率')]).toEqual(['3.2', '6.65'])
})

test('an input of the wrong kind, a misspelt key and a lone score are each told at their line, once', () => {
  expect(changed('无结转: true', '无结转: 无')).toEqual([['schema-type', 7]])
  expect(changed('手续不全例数: 0', '手续不全例数: -1')).toEqual([['schema-range', 11]])
  expect(changed('考核等级: 良', '考核等级: 良好')).toEqual([['schema-choice', 14]])
  expect(changed('采购规范: true', '采购规犯: true').map(([code]) => code)).toEqual(['schema-unknown-key'])
  expect(changed('管理制度健全性: { score: 2.8, reason: 公布材料未列计分依据 }', '管理制度健全性: { score: 2.8 }')).toEqual([
    ['schema-required', 10],
  ])
})

test('a rule that is not one of the kinds, or lacks a parameter, is told at its line', () => {
  const point = (text: string) =>
    faults('indicators', `- name: 甲\n  weight: 1\n  focus: [要点]\n  points:\n    - { name: 一, worth: 1, ${text} }\n`).map(
      ({ check, at }) => [check.code, at.line],
    )
  expect(point('rule: mett, text: 合规')).toEqual([['schema-choice', 5]])
  expect(point('rule: met')).toEqual([['schema-required', 5]])
  expect(point('rule: tiers, of: 率, otherwise: 0, tiers: [{ from: 九成, worth: 1 }]')).toEqual([['schema-pattern', 5]])
  expect(point('rule: cases, text: 合规')).toEqual([['schema-required', 5]])
  expect(point('rule: cases, text: 合规, knockOut: indicator')).toEqual([])
  expect(point('rule: deduct, deduct: 1, per: 0%, limits: [{ of: 率, upto: 1 }]')).toEqual([['schema-pattern', 5]])
})
