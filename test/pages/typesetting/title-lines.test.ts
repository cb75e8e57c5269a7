import { describe, expect, it } from 'vitest'
import { TITLE_WIDTH, titleLines } from '../../../scripts/pages/typesetting/title-lines.ts'

const { portrait } = TITLE_WIDTH

describe('a title', () => {
  it('stays in one line where it fits', () => {
    expect(titleLines('部门整体支出绩效自评表', portrait)).toEqual(['部门整体支出绩效自评表'])
  })

  it.each([
    '2023年度预算单位整体支出绩效评价基础数据表',
    '重庆市璧山区人民政府璧泉街道办事处2023年度整体支出绩效自评报告',
    '湛江经济技术开发区泉庄街道办事处2023年度部门整体绩效自评报告及各项指标完成情况说明',
  ])('%s breaks at words into lines of unequal length (a trapezium or a diamond) that lose nothing', (title) => {
    const lines = titleLines(title, portrait)
    expect(lines.join('')).toBe(title)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line.length).toBeGreaterThan(4)
      expect(line).not.toMatch(/^(年|度|的|、|》)|[《（]$|\d$/)
    }
    expect(new Set(lines.map((line) => line.length)).size).toBeGreaterThan(1)
  })

  it('keeps the terms of these reports whole', () => {
    expect(titleLines('2023年度预算单位整体支出绩效评价基础数据表', portrait)).toEqual(['2023年度预算单位整体支出', '绩效评价基础数据表'])
  })

  it('of one endless word is left as it is', () => {
    expect(titleLines('W'.repeat(80), portrait)).toEqual(['W'.repeat(80)])
  })
})
