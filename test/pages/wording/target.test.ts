import { describe, expect, test } from 'vitest'
import { leavesOf } from '../../../scripts/facts/rubric/framework.ts'
import { explainIndicator } from '../../../scripts/pages/wording/explain.ts'
import { rubricSentences } from '../../../scripts/pages/wording/rubric.ts'
import { oneIndicator, scoreWith } from '../../figures/rubric/rubric.ts'

const rubric = (more: string) => oneIndicator(5, `name: 完成, rule: target, worth: 5, ${more}`)

describe('the printed rule of a target', () => {
  test.each([
    ['target: 190件', '实际完成值达到190件的，计5分；未达到的，按实际完成值占指标值的比例计分。'],
    ['target: 5次, sense: atMost', '实际完成值不超过5次的，计5分；超过的，按指标值占实际完成值的比例计分。'],
    ['target: 4项, sense: equal', '实际完成值为4项的，计5分；有偏差的，按两者中较小值占较大值的比例计分。'],
    ['target: ≥96%, loss: { deduct: 1, per: 1% }', '实际完成值达到96%的，计5分；每低1个百分点扣1分，不足部分按比例计算，扣完为止。'],
    ['target: 不超过5次, loss: { deduct: 2, per: 1 }', '实际完成值不超过5次的，计5分；每超出1次扣2分，不足部分按比例计算，扣完为止。'],
    ['target: 190件, loss: { deduct: 1, per: 5% }', '实际完成值达到190件的，计5分；每低指标值的5%扣1分，不足部分按比例计算，扣完为止。'],
    ['target: 不超过预算金额', '实际完成值与指标值“不超过预算金额”一致的，计5分；不一致的，说明理由后酌情计分。'],
    ['target: 100%, of: 预算执行率', '预算执行率达到100%的，计5分；未达到的，按实际完成值占指标值的比例计分。'],
  ])('%s', (more, sentence) => {
    expect(rubricSentences(leavesOf(rubric(more))[0]!)).toEqual([sentence])
  })
})

describe('how a target was scored', () => {
  const explained = (more: string, inputs: string, known: Record<string, string> = {}) =>
    explainIndicator(scoreWith(rubric(more), inputs, known).leaves[0]!)

  test.each([
    ['target: 190件', '190件', '完成的指标值为190件，实际完成值为190件，达到指标值，计5分（满分5分）。'],
    ['target: 190件', '171件', '完成的指标值为190件，实际完成值为171件，未达到指标值，按90%计算，计4.5分（满分5分）。'],
    ['target: 100%, loss: { deduct: 1, per: 1% }', '99%', '完成的指标值为100%，实际完成值为99%，未达到指标值，应扣1分，计4分（满分5分）。'],
    ['target: 每天', '每天', '完成的指标值为每天，实际完成值为每天，达到指标值，计5分（满分5分）。'],
  ])('%s with %s', (more, actual, sentence) => {
    expect(explained(more, `指标: { 完成: ${actual} }`)).toBe(sentence)
  })

  test('names the figure that a formula took its value from', () => {
    expect(explained('target: 100%, of: 预算执行率', '{}', { 预算执行率: '0.7' })).toBe(
      '预算执行率的指标值为100%，实际完成值为70%，未达到指标值，按70%计算，计3.5分（满分5分）。',
    )
  })
})
