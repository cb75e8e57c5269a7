import { describe, expect, test } from 'vitest'
import { oneIndicator, scoreOf, scoreWith } from './rubric.ts'

describe('met', () => {
  const rubric = oneIndicator(2, 'name: 合规, rule: met, worth: 2, text: 手续完备')

  test('gives all its points when the condition holds and none when it does not', () => {
    expect(scoreOf(rubric, '指标: { 合规: true }')).toBe('2')
    expect(scoreOf(rubric, '指标: { 合规: false }')).toBe('0')
  })
})

describe('tiers', () => {
  const falling = oneIndicator(
    2,
    'name: 完成率, rule: tiers, worth: 2, of: 完成率, otherwise: 0, ' +
      'tiers: [{ from: 95%, worth: 2 }, { from: 90%, worth: 1.5 }, { above: 80%, worth: 1 }]',
  )
  const rising = oneIndicator(
    3,
    'name: 调整率, rule: tiers, worth: 3, of: 调整率, otherwise: 0, ' + 'tiers: [{ below: 5%, worth: 3 }, { upto: 10%, worth: 1.5 }]',
  )

  test.each([
    ['95%', '2'],
    ['94.999%', '1.5'],
    ['90%', '1.5'],
    ['89.9%', '1'],
    ['80%', '0'],
    ['80.001%', '1'],
    ['12%', '0'],
  ])('a falling scale at %s gives %s', (rate, points) => {
    expect(scoreOf(falling, `指标: { 完成率: ${rate} }`)).toBe(points)
  })

  test.each([
    ['-4%', '3'],
    ['4.99%', '3'],
    ['5%', '1.5'],
    ['10%', '1.5'],
    ['10.01%', '0'],
  ])('a rising scale at %s gives %s', (rate, points) => {
    expect(scoreOf(rising, `指标: { 调整率: ${rate} }`)).toBe(points)
  })

  test('the result tells the value, the names it came from and the tier that applied', () => {
    const { leaves } = scoreWith(rising, '指标: {}', { 调整率: '0.05' })
    expect(leaves[0]?.points[0]).toMatchObject({ by: 'tiers', how: { names: ['调整率'], tier: 1 } })
  })
})

describe('deduct', () => {
  const over = oneIndicator(2, 'name: 控制率, rule: deduct, worth: 2, deduct: 0.2, per: 1%, limits: [{ of: 控制率, upto: 100% }]')
  const both = oneIndicator(1, 'name: 执行率, rule: deduct, worth: 1, deduct: 0.1, per: 1%, limits: [{ of: 执行率, at: 100% }]')
  const quarters = oneIndicator(
    2,
    'name: 进度, rule: deduct, worth: 2, deduct: 0.2, per: 1%, ' + 'limits: [{ of: 一季度, from: 20% }, { of: 二季度, from: 50% }]',
  )

  test.each([
    ['100%', '2'],
    ['82.7%', '2'],
    ['101%', '1.8'],
    ['100.3%', '1.94'],
    ['110%', '0'],
    ['150%', '0'],
  ])('an upper limit at %s leaves %s: parts of a percent count, and 0 is the floor', (rate, points) => {
    expect(scoreOf(over, `指标: { 控制率: ${rate} }`)).toBe(points)
  })

  test.each([
    ['100%', '1'],
    ['97%', '0.7'],
    ['103%', '0.7'],
  ])('a two-sided limit at %s leaves %s', (rate, points) => {
    expect(scoreOf(both, `指标: { 执行率: ${rate} }`)).toBe(points)
  })

  test('several limits add up their shortfalls, and one cannot make up for another', () => {
    expect(scoreOf(quarters, '指标: { 一季度: 18%, 二季度: 47% }')).toBe('1')
    expect(scoreOf(quarters, '指标: { 一季度: 40%, 二季度: 47% }')).toBe('1.4')
  })
})

describe('cases', () => {
  const each = oneIndicator(1, 'name: 例数, rule: cases, worth: 1, deduct: 0.2, text: 制度有效执行')
  const veto = oneIndicator(
    3,
    'name: 手续, rule: met, worth: 2, text: 手续完备',
    'name: 挪用, rule: cases, worth: 1, knockOut: indicator, text: 没有挪用',
    'name: 严重, rule: cases, worth: 0, knockOut: grade, grade: 差, text: 没有严重违规',
  )

  test.each([
    ['0', '1'],
    ['3', '0.4'],
    ['9', '0'],
  ])('%s cases leave %s', (count, points) => {
    expect(scoreOf(each, `指标: { 例数: ${count} }`)).toBe(points)
  })

  test('a case that knocks out the indicator zeroes every other point too', () => {
    expect(scoreOf(veto, '指标: { 手续: true, 挪用: 0, 严重: 0 }')).toBe('3')
    const { leaves } = scoreWith(veto, '指标: { 手续: true, 挪用: 1, 严重: 0 }')
    expect(leaves[0]).toMatchObject({ knockedOut: '挪用' })
    expect(leaves[0]?.score?.toFixed()).toBe('0')
  })

  test('a case that forces the grade leaves the score alone', () => {
    const { scores } = scoreWith(veto, '指标: { 手续: true, 挪用: 0, 严重: 1 }')
    expect(scores.total?.toFixed()).toBe('3')
    expect(scores.forced).toEqual({ grade: '差', indicator: '指标', point: '严重' })
  })

  test('half a case is no count', () => {
    expect(scoreOf(each, '指标: { 例数: 0.5 }')).toBeUndefined()
  })
})

describe('choose', () => {
  const rubric = oneIndicator(4, 'name: 等级, rule: choose, worth: 4, text: 考核, worths: { 优: 4, 良: 3, 差: 0 }')

  test('an option is worth what the table says, and an unknown one nothing certain', () => {
    expect(scoreOf(rubric, '指标: { 等级: 良 }')).toBe('3')
    expect(scoreOf(rubric, '指标: { 等级: 特优 }')).toBeUndefined()
  })
})

describe('proportion', () => {
  const rubric = oneIndicator(7, 'name: 完成比率, rule: proportion, worth: 7, of: 完成数 ÷ 计划数')

  test.each([
    ['7', '10', '4.9'],
    ['12', '10', '7'],
    ['-1', '10', '0'],
    ['1', '3', '2.33'],
  ])('%s of %s gives %s: capped at all, floored at nothing, rounded half up', (done, planned, points) => {
    expect(scoreOf(rubric, `指标: { 完成数: ${done}, 计划数: ${planned} }`)).toBe(points)
  })

  test('a divisor of zero leaves the score undetermined and says so', () => {
    const { leaves } = scoreWith(rubric, '指标: { 完成数: 1, 计划数: 0 }')
    expect(leaves[0]?.score).toBeUndefined()
    expect(leaves[0]?.points[0]).toMatchObject({ by: 'blank', how: { lack: 'zero-divisor', names: ['完成数', '计划数'] } })
  })
})

describe('assess', () => {
  const rubric = oneIndicator(5, 'name: 效益, rule: assess, worth: 5')

  test('takes a score with its reason and nothing else', () => {
    expect(scoreOf(rubric, '指标: { 效益: { score: 4, reason: 成效较好 } }')).toBe('4')
    expect(scoreOf(rubric, '指标: { 效益: 4 }')).toBeUndefined()
  })
})
