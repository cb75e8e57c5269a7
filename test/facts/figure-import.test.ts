import { describe, expect, test } from 'vitest'
import { brief, checkMini, miniFiles } from '../mini.ts'

const FIGURES = 'templates/mini/figures.yaml'
const LIBRARY = 'templates/shared/figures/甲文.yaml'
const own = miniFiles()[FIGURES] ?? ''

/** The small form with more figures, from line 2 on, and a library. */
function taking(
  figures: string,
  library = '  甲率: { label: 甲比率, formula: (甲数 − 乙数) ÷ 乙数, show: percent 1, source: 甲文第一条 }\n',
) {
  return checkMini({ [LIBRARY]: `figures:\n${library}`, [FIGURES]: own.replace('figures:\n', `figures:\n${figures}`) })
}

const WITH = 'with: { 甲数: 人员.编制数, 乙数: 人员.在职人数 }'

describe('a figure taken from a library', () => {
  test('is computed on the form’s own names, with the library’s label, look and source', () => {
    const { figures, findings } = taking(`  甲率: { from: 甲文, ${WITH} }\n`)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    const spec = figures?.derivation.figures.get('甲率')?.spec
    expect(spec).toMatchObject({ label: '甲比率', source: '甲文第一条', show: { as: 'percent', places: 1 } })
    expect(spec?.formula.text).toBe('(人员.编制数 − 人员.在职人数) ÷ 人员.在职人数')
    expect(String(figures?.figures.get('甲率')?.value)).toMatch(/^0\.20930/)
  })

  test('has another name, label, look and source where the form says so', () => {
    const { figures } = taking(`  丙率: { from: 甲文, figure: 甲率, ${WITH}, label: 丙, show: decimal 3, source: 本地第五条, unit: 倍 }\n`)
    expect(figures?.derivation.figures.get('丙率')?.spec).toMatchObject({
      label: '丙',
      source: '本地第五条',
      unit: '倍',
      show: { as: 'decimal', places: 3 },
    })
  })

  test('takes formulas for names, in parentheses where it must', () => {
    const { figures } = taking('  甲率: { from: 甲文, with: { 甲数: 人员.编制数, 乙数: 人员.在职人数 - 1 } }\n')
    expect(figures?.derivation.figures.get('甲率')?.spec.formula.text).toBe('(人员.编制数 − (人员.在职人数 − 1)) ÷ (人员.在职人数 − 1)')
    expect(String(figures?.figures.get('甲率')?.value)).toMatch(/^0\.238095/)
  })

  test('is computed for each of several names', () => {
    const { figures } = taking(
      '  甲率.*: { from: 甲文, figure: 甲率, each: [预算, 决算], with: { 甲数: 经费.合计.*, 乙数: 经费.基本.* } }\n',
    )
    expect(figures?.derivation.figures.get('甲率.决算')?.spec.formula.text).toBe('(经费.合计.决算 − 经费.基本.决算) ÷ 经费.基本.决算')
    expect(String(figures?.figures.get('甲率.预算')?.value)).toMatch(/^0\.72142/)
  })

  test('keeps the names that are not replaced, and a base of 0 gives no rate', () => {
    const figures = '  甲数: { formula: 人员.编制数 + 0, show: integer }\n  甲率: { from: 甲文, with: { 乙数: 0 } }\n'
    const { figures: found } = taking(figures)
    expect(found?.derivation.figures.get('甲率')?.spec.formula.text).toBe('(甲数 − 0) ÷ 0')
    expect(found?.figures.get('甲率')?.value).toBeNull()
  })
})

describe('is told where the form wrote it', () => {
  const told = (figures: string, library?: string): string[] =>
    brief(taking(figures, library).findings.filter(({ level }) => level === 'error'))

  test.each([
    ['a library that is not there', `  甲率: { from: 乙文, ${WITH} }\n`, 'figure-import-unknown figures.yaml:2:15'],
    ['a figure that it has not, by its name', `  乙率: { from: 甲文, ${WITH} }\n`, 'figure-import-unknown figures.yaml:2:3'],
    ['or by that of the library', '  丙率: { from: 甲文, figure: 丁率 }\n', 'figure-import-unknown figures.yaml:2:27'],
    [
      'a name that its formula has not',
      '  甲率: { from: 甲文, with: { 甲数: 人员.编制数, 丁数: 人员.在职人数, 乙数: 1 } }\n',
      'figure-import-unknown figures.yaml:2:39',
    ],
    [
      'a name that the form has not',
      '  甲率: { from: 甲文, with: { 甲数: 人员.编制, 乙数: 1 } }\n',
      'formula-unknown-name figures.yaml:2:31',
    ],
    ['a name of the library’s that is left', '  甲率: { from: 甲文, with: { 乙数: 1 } }\n', 'formula-unknown-name figures.yaml:2:15'],
    [
      'a formula in a name’s place that is none',
      '  甲率: { from: 甲文, with: { 甲数: 1 +, 乙数: 1 } }\n',
      'formula-syntax figures.yaml:2:34',
    ],
    ['a formula of its own beside it', '  甲率: { from: 甲文, formula: 1 + 1 }\n', 'schema-unknown-key figures.yaml:2:19'],
  ])('%s', (_, figures, expected) => {
    expect(told(figures)).toContain(expected)
  })

  test('with the name that was meant', () => {
    const { findings } = taking(`  甲率: { from: 甲闻, ${WITH} }\n`)
    expect(findings.find(({ code }) => code === 'figure-import-unknown')?.hint).toBe('是否应为“甲文”？')
  })

  test('and what the library has wrong, in the library', () => {
    const taken = `  甲率: { from: 甲文, ${WITH} }\n`
    expect(told(taken, '  甲率: { formula: 甲数 ÷, show: percent 1 }\n')).toContain('formula-syntax 甲文.yaml:2:22')
    expect(told(taken, '  甲率: { formula: 甲数 ÷ 乙数, shwo: percent 1 }\n')).toContain('schema-unknown-key 甲文.yaml:2:27')
  })
})
