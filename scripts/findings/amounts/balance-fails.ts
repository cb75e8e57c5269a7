import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK =
  '{ check: balance, fund: 一般公共预算, income: 收支.收入, opening: 收支.年初结转, spending: 收支.支出, closing: 收支.年末结转 }'

export const balanceFails = dataCheck({
  code: 'balance-fails',
  level: 'error',
  zh: '{name}收支不平：应当 {identity}，左边为 {stated}，右边为 {computed}，相差 {difference}',
  en: 'the balance of {name} fails: {identity}; left {stated}, right {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about:
    '收入加年初结转减支出，应当等于年末结转；没有年末数的，支出不能多于收入加年初结转。每本预算分别核对。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对收入、支出和结转。',
  source: `预算收支平衡；${FORM}`,
  fires: [
    formWith(CHECK),
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 年初结转: 10.5, 收入: 100.5, 支出: 102.5, 年末结转: 9.5 }' },
  ],
  silent: [
    formWith(CHECK),
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 年初结转: 10.5, 收入: 100.5, 支出: 102.5, 年末结转: 8.5 }' },
  ],
  run: comparing('balance'),
})
