// test: formulas printed again.

import { describe, expect, it } from 'vitest'
import { writtenName } from '../../../scripts/facts/formula/names.ts'
import { formulaInWords } from '../../../scripts/facts/formula/words.ts'
import { read } from './read.ts'

describe('formulaInWords', () => {
  it('puts values in place of names', () => {
    const shown: Record<string, string> = { '财政供养人员.实际在职人数': '43', '财政供养人员.编制数': '52' }
    const formula = read('财政供养人员.实际在职人数/财政供养人员.编制数')
    expect(formulaInWords(formula, (name) => shown[name] ?? '')).toBe('43 ÷ 52')
  })

  it('keeps the parentheses that are needed and no others', () => {
    expect(formulaInWords(read('((a-b))/(b)*100%'), (name) => name)).toBe('(a − b) ÷ b × 100%')
    expect(formulaInWords(read('a-(b+c)/(d*e)'), (name) => name)).toBe('a − (b + c) ÷ (d × e)')
  })

  it('puts a negative value in parentheses where a sign stands before it', () => {
    expect(formulaInWords(read('a - b'), () => '-3')).toBe('-3 − (-3)')
    expect(formulaInWords(read('a ≥ b'), () => '-3')).toBe('-3 ≥ -3')
    expect(formulaInWords(read('合计(a, b)'), () => '-3')).toBe('合计(-3, -3)')
  })

  it('keeps a text in quotation marks that do not end it early', () => {
    expect(formulaInWords(read('a = "“三公”"'), (name) => name)).toBe('a = "“三公”"')
  })
})

describe('writtenName', () => {
  it.each([
    ['三公经费.合计', '三公经费.合计'],
    ['支出.2020年', '支出.2020年'],
    ['2020年.支出', '「2020年」.支出'],
    ['公用经费.水费、电费.上年', '公用经费.「水费、电费」.上年'],
    ['是', '「是」'],
    ['是.否', '是.否'],
    ['“三公经费”控制率', '「“三公经费”控制率」'],
  ])('writes %s as %s, which reads as the same name', (name, written) => {
    expect(writtenName(name)).toBe(written)
    expect(read(written).root).toMatchObject({ kind: 'reference', name })
  })
})
