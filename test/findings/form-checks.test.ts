// Checks of a form that are written wrong, and a report that is not.

import { expect, test } from 'vitest'
import { checkMini } from '../mini.ts'
import { findings } from './checked.ts'

test('the sound report has no findings', () => {
  expect(checkMini().findings).toEqual([])
})

test('a formula of a check that means nothing is told where it stands in the form', () => {
  const [finding] = findings({ checks: ['{ check: sum, whole: 经费.合计.决算, parts: [经费.基本.决蒜, 经费.项目.决算] }'] })
  expect(finding).toMatchObject({
    code: 'formula-unknown-name',
    hint: '是否应为“经费.基本.决算”？',
    at: { file: 'templates/mini/figures.yaml', line: 6, column: 44 },
  })
})

test.each([
  ['{ check: summe, whole: 经费.合计.决算, parts: [经费.基本.决算] }', 'schema-choice'],
  ['{ whole: 经费.合计.决算, parts: [经费.基本.决算] }', 'schema-required'],
  ['{ check: sum, whole: 经费.合计.决算 }', 'schema-required'],
  ['{ check: staff, inPost: 人员.在职人数, quota: 人员.编制数, whole: 经费.合计.决算 }', 'schema-unknown-key'],
  ['{ check: order, order: [备注, 备住] }', 'formula-unknown-name'],
])('a check that is written wrong is told: %s', (check, code) => {
  const found = findings({ checks: [check] }).filter(({ level }) => level === 'error')
  expect(found.map((one) => one.code)).toEqual([code])
  expect(found[0]?.at).toMatchObject({ file: 'templates/mini/figures.yaml', line: 6 })
})
