// Awards, targets, classes and what a deduction asks for.

import { describe, expect, test } from 'vitest'
import { checkMini, FACTS, miniFiles, report } from '../../mini.ts'
import { codesOf, told } from '../checked.ts'

const REPORT = 'content/u/2020/report.yaml'
const INDICATORS = 'templates/mini/indicators.yaml'
const facts = (miniFiles()[REPORT] ?? '').replace(/indicators:[^]*$/, '')

/** What is found where `points` make up the whole rubric and `inputs` is what the unit writes below `indicators: 工作:`. */
function scored(points: string, inputs: string, worth = 100): string[] {
  const { findings } = checkMini({
    [INDICATORS]: `- name: 工作\n  weight: ${worth}\n  points:\n${points
      .split('\n')
      .map((line) => `    - ${line}\n`)
      .join('')}`,
    [REPORT]: `${facts}indicators:\n  工作: ${inputs}\n`,
  })
  return findings.map(({ code, message }) => `${code} ${message}`)
}

const codesIn = (found: readonly string[]): string[] => found.map((one) => one.replace(/ .*$/, ''))

describe('an award', () => {
  const TIERS = '{ name: 控制率, rule: tiers, worth: 100, of: 在职率, tiers: [{ upto: 100%, worth: 100 }], otherwise: 0 }'

  test('beside data from which the rule gives another score is told with both', () => {
    expect(scored(TIERS, '{ 控制率: { score: 0, reason: 从严 } }')).toEqual([
      'award-against-rule “工作”酌情计 0 分，按数据和评分标准应得 100 分，相差 -100',
    ])
    expect(codesIn(scored(TIERS, '{ 控制率: { score: 100, reason: 达标 } }'))).toEqual([])
  })

  test('for a whole indicator is compared with the sum of its points', () => {
    const two =
      '{ name: 甲, rule: tiers, worth: 60, of: 在职率, tiers: [{ upto: 100%, worth: 60 }], otherwise: 0 }\n{ name: 乙, rule: proportion, worth: 40, of: 在职率 }'
    expect(scored(two, '{ score: 90, reason: 从严 }')).toEqual([
      'award-against-rule “工作”酌情计 90 分，按数据和评分标准应得 93.1 分，相差 -3.1',
    ])
    expect(codesIn(scored(two, '{ score: 93.1, reason: 核定 }'))).toEqual([])
  })

  test.each([
    ['{ name: 公开, rule: met, worth: 100, text: 公开 }', 50, ['award-unattainable']],
    ['{ name: 公开, rule: met, worth: 100, text: 公开 }', 0, []],
    ['{ name: 公开, rule: met, worth: 100, partial: true, text: 公开 }', 50, []],
    ['{ name: 例数, rule: cases, worth: 100, deduct: 20, text: 没有违规 }', 60, []],
    ['{ name: 例数, rule: cases, worth: 100, deduct: 20, text: 没有违规 }', 50, ['award-unattainable']],
    ['{ name: 例数, rule: cases, worth: 100, deduct: 30, text: 没有违规 }', 0, []],
    ['{ name: 等级, rule: choose, worth: 100, text: 考核, worths: { 优: 100, 良: 80 } }', 80, []],
    ['{ name: 等级, rule: choose, worth: 100, text: 考核, worths: { 优: 100, 良: 80 } }', 90, ['award-unattainable']],
    ['{ name: 评定, rule: assess, worth: 100, text: 效果 }', 33.3, []],
  ])('must be among what the rule can give: %s, %d', (point, score, codes) => {
    const name = /name: (\S+),/.exec(point)?.[1] ?? ''
    expect(codesIn(scored(point, `{ ${name}: { score: ${score}, reason: 核定 } }`))).toEqual(codes)
  })

  test('for a whole indicator must be a sum of what its points can give', () => {
    const three =
      '{ name: 甲, rule: met, worth: 50, text: 甲 }\n{ name: 乙, rule: met, worth: 30, text: 乙 }\n{ name: 丙, rule: cases, worth: 20, deduct: 10, text: 丙 }'
    expect(codesIn(scored(three, '{ score: 60, reason: 核定 }'))).toEqual([])
    const { findings } = checkMini({
      [INDICATORS]: `- name: 工作\n  weight: 100\n  points:\n${three
        .split('\n')
        .map((line) => `    - ${line}\n`)
        .join('')}`,
      [REPORT]: `${facts}indicators:\n  工作: { score: 65, reason: 核定 }\n`,
    })
    expect(findings).toMatchObject([{ code: 'award-unattainable', hint: '最接近的分数：60、70', at: { line: 11, column: 3 } }])
  })

  test('of full marks needs data or an actual value', () => {
    const point = '{ name: 评定, rule: assess, worth: 100, text: 效果 }'
    expect(scored(point, '{ 评定: { score: 100, reason: 良好 } }')).toEqual([
      'full-marks-without-actual “工作”计满分 100 分，没有可以计分的数据，也没有写实际完成值',
    ])
    expect(codesIn(scored(point, '{ 评定: { score: 100, reason: 良好, actual: 完成90项 } }'))).toEqual([])
    expect(codesIn(scored(point, '{ 评定: { score: 99, reason: 良好 } }'))).toEqual([])
  })
})

describe('a target', () => {
  const POINT = '{ name: 满意度, rule: target, worth: 100, target: 96%, loss: { deduct: 10, per: 1% } }'
  const awarded = (score: number, actual: string) => scored(POINT, `{ 满意度: { score: ${score}, reason: 核定, actual: ${actual} } }`)

  test('that was met leaves nothing to take', () => {
    expect(awarded(90, '96%')).toEqual(['target-met-docked “工作”的指标值为“96%”，实际“96%”已经达到，却只计 90 分，应得 100 分，相差 -10'])
    expect(awarded(100, '97%')).toEqual([])
  })

  test('that was missed does not leave full marks, nor more than the rule', () => {
    expect(awarded(100, '95%')).toEqual([
      'target-missed-full “工作”的指标值为“96%”，实际“95%”没有达到，却计 100 分，按标准应得 90 分，相差 10',
    ])
    expect(codesIn(awarded(95, '95%'))).toEqual(['target-missed-full'])
    expect(awarded(90, '95%')).toEqual([])
    expect(awarded(80, '95%')).toEqual([])
  })

  const many = ['甲', '乙', '丙', '丁', '戊'].map((name) => `{ name: ${name}, rule: target, worth: 20, target: 19件 }`).join('\n')
  const inputs = (last: string) => `{ ${['甲', '乙', '丙', '丁'].map((name) => `${name}: 19件`).join(', ')}, 戊: ${last} }`

  test('met to the last unit five times over is worth a look, one that was overshot is enough against it', () => {
    expect(codesIn(scored(many, inputs('19件')))).toEqual(['targets-identical'])
    expect(codesIn(scored(many, inputs('20件')))).toEqual([])
  })
})

describe('the class of an indicator', () => {
  const CLASSES = ['{ check: classes, class: 时效指标, words: [及时, 准时] }', '{ check: classes, class: 质量指标, words: [合格] }']
  const classed = (name: string, group = '质量指标') =>
    told('indicator-class', {
      checks: CLASSES,
      files: {
        [INDICATORS]: `- name: ${group}\n  weight: 100\n  children:\n    - name: ${name}\n      weight: 100\n      points: [{ name: 公开, rule: met, worth: 100, text: 公开 }]\n`,
      },
    })

  test('follows from the words in its name', () => {
    expect(classed('任务完成准时率')).toEqual(['4:7 “任务完成准时率”说的是“准时”，应归入“时效指标”，现在放在“质量指标”'])
    expect(classed('任务完成准时率', '时效指标')).toEqual([])
    expect(classed('任务完成率')).toEqual([])
    expect(classed('及时整改合格率')).toEqual([])
  })
})

describe('lost points', () => {
  const DEDUCTIONS = '{ check: deductions, problems: [问题], measures: [措施] }'
  const lost = { '公开: true': '公开: false, reason: 没有按时公开' }
  const told2 = (problems: string, measures: string, edits = lost) =>
    codesOf({
      checks: [DEDUCTIONS],
      edits,
      files: {
        'content/u/2020/narrative.md': `${miniFiles()['content/u/2020/narrative.md']}\n## 问题\n\n${problems}\n\n## 措施\n\n${measures}\n`,
      },
    })

  test('ask for a problem and a measure', () => {
    expect(told2('部分信息没有按时公开。', '明确专人负责信息公开。')).toEqual([])
    expect(told2('无。', '明确专人负责信息公开。')).toEqual(['deduction-without-problem'])
    expect(told2('部分信息没有按时公开。', '目前没有需要改进的措施。')).toEqual(['deduction-without-measure'])
    expect(told2('{{总分}}', '- 无')).toEqual(['deduction-without-problem', 'deduction-without-measure'])
  })

  test('ask for nothing where none were lost', () => {
    expect(told2('无。', '无。', {} as typeof lost)).toEqual([])
  })
})

test('points lost need a reason, beside the inputs or in an award', () => {
  const codes = (inputs: string) => checkMini(report(`${FACTS}indicators:\n  产出: { ${inputs} }\n`)).findings.map(({ code }) => code)
  expect(codes('按时完成: true, 公开: false')).toEqual(['points-lost-without-reason'])
  expect(codes('按时完成: true, 公开: false, reason: 没有公开')).toEqual([])
  expect(codes('按时完成: true, 公开: { score: 0, reason: 没有公开 }')).toEqual([])
  expect(codes('score: 30, reason: 评定')).toEqual([])
})

test('an award outside its range or without a reason is an error', () => {
  const codes = (inputs: string) => checkMini(report(`${FACTS}indicators:\n  产出: { ${inputs} }\n`)).findings.map(({ code }) => code)
  expect(codes('score: 41, reason: 评定')).toEqual(['score-over-weight'])
  expect(codes('score: 30')).toEqual(['score-without-reason'])
})
