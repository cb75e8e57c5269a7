// test: the values of formulas.

import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../scripts/figures/formula/evaluate.ts'
import { read, values } from '../../facts/formula/read.ts'

const GIVEN = {
  '财政供养人员.实际在职人数': 43,
  '财政供养人员.编制数': 52,
  数: 5.7,
  零: 0,
  无: null,
  真: true,
  假: false,
  文: '优',
}

function run(text: string): { value: unknown; lack?: string; names: string[] } {
  const found = evaluate(read(text), values(GIVEN))
  const { value } = found
  return { ...found, value: typeof value === 'object' && value !== null ? value.toFixed() : value }
}

describe('evaluate', () => {
  it('divides the staff in post by the posts and names both', () => {
    const { value, lack, names } = run('四舍五入(财政供养人员.实际在职人数 ÷ 财政供养人员.编制数 × 100, 1)')
    expect(value).toBe('82.7')
    expect(lack).toBeUndefined()
    expect(names).toEqual(['财政供养人员.实际在职人数', '财政供养人员.编制数'])
  })

  it.each([
    ['0.1 + 0.2', '0.3'],
    ['1234567890123456.78 + 0.01', '1234567890123456.79'],
    ['2 + 3 × 4 - 6 ÷ 3', '12'],
    ['-2 × -3', '6'],
    ['−零', '0'],
    ['15% × 200', '30'],
    ['合计(数, 无, 1)', '6.7'],
    ['平均(1, 无, 2)', '1.5'],
    ['最大(1, 数, 无)', '5.7'],
    ['最小(1, 数, 无)', '1'],
    ['四舍五入(2.345, 2)', '2.35'],
    ['四舍五入(−2.5, 0)', '-3'],
    ['绝对值(−数)', '5.7'],
    ['同比增长(110, 100)', '0.1'],
    ['占比(1, 8)', '0.125'],
    ['计数(数, 无, 文)', '2'],
    ['计数(无)', '0'],
    ['有值(无)', false],
    ['有值(文)', true],
    ['数 ≥ 5.70', true],
    ['数 < 5.7', false],
    ['文 = “优”', true],
    ['真 ≠ 假', true],
    ['如果 数 > 10 则 1 否则 如果 数 > 5 则 2 否则 3', '2'],
  ])('reckons %s as %s', (text, expected) => {
    expect(run(text).value).toBe(expected)
  })

  it.each([
    '无 + 1',
    '1 ÷ 无',
    '无 ÷ 零',
    '−无',
    '无 = 1',
    '无 < 1',
    '非 (无 > 1)',
    '合计(无, 空)',
    '最大(无)',
    '同比增长(无, 1)',
    '如果 无 > 1 则 1 否则 2',
    '真 且 无 > 1',
    '假 或 无 > 1',
    '无 > 1 且 真',
    '无 > 1 或 假',
    '四舍五入(无, 2)',
  ])('leaves %s without a value because an input is blank', (text) => {
    expect(run(text)).toMatchObject({ value: null, lack: 'blank' })
  })

  it.each(['1 ÷ 零', '(1 ÷ 零) + 无', '同比增长(1, 零)', '占比(1, 零)', '零 ÷ 零', '合计(1 ÷ 零)'])(
    'leaves %s without a value and remembers the zero divisor',
    (text) => {
      expect(run(text)).toMatchObject({ value: null, lack: 'zero-divisor' })
    },
  )

  it('lets one side decide 且 and 或 even where the other is blank', () => {
    expect(run('无 > 1 且 假').value).toBe(false)
    expect(run('假 且 无 > 1').value).toBe(false)
    expect(run('无 > 1 或 真').value).toBe(true)
    expect(run('真 或 无 > 1').value).toBe(true)
  })

  it('names only what was really used, each once', () => {
    expect(run('如果 真 则 数 + 数 否则 零').names).toEqual(['真', '数'])
    expect(run('假 且 数 > 1').names).toEqual(['假'])
  })

  it('throws where a formula that was never checked meets a wrong type', () => {
    expect(() => run('文 + 1')).toThrow(TypeError)
    expect(() => run('文 = 1')).toThrow(TypeError)
    expect(() => run('真 且 数')).toThrow(TypeError)
  })
})
