import { check } from '../../base/check.ts'

export const rateUnattainable = check({
  code: 'rate-unattainable',
  level: 'warning',
  zh: '“{name}”为 {stated}，而“{base}”是 {count}，没有哪个整数能得出这个比率',
  en: '“{name}” is {stated}, but “{base}” is {count}, and no whole number of it gives this rate',
  hints: [['核对比率，或核对分母', 'check the rate, or its base']],
  about: '人数、件数之比，分子只能是整数；没有哪个整数除以这个分母，舍入后等于印出的比率。分子、分母、比率至少有一个错了。',
  remedy: '核对比率和分母。',
  source: '比率的算术',
  fires: 'stated: { 在职人员控制率: 82.8% }（编制 52：43 人为 82.7%，44 人为 84.6%）',
  silent: '',
})
