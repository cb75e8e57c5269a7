import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const balanceFails = check({
  code: 'balance-fails',
  level: 'error',
  zh: '{name}收支不平：应当 {identity}，左边为 {stated}，右边为 {computed}，相差 {difference}',
  en: 'the balance of {name} fails: {identity}; left {stated}, right {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about:
    '收入加年初结转减支出，应当等于年末结转；没有年末数的，支出不能多于收入加年初结转。每本预算分别核对。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对收入、支出和结转。',
  source: `预算收支平衡；${FORM}`,
  fires: '收入: 100\n上年结转: 0\n支出: 112',
  silent: '',
})
