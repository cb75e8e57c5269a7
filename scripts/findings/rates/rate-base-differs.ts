import { check } from '../../base/check.ts'

export const rateBaseDiffers = check({
  code: 'rate-base-differs',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，像是以“{used}”作分母；应以“{base}”为分母，计算得 {computed}',
  en: '“{name}” was printed as {stated}, which looks like a share of “{used}”; of “{base}” it is {computed}',
  about: '已公布的比率，用另一个分母才算得出来，例如拿年初预算代替了全年预算。',
  remedy: '按规定的分母改正。',
  source: '财预〔2020〕10号：执行率以全年预算数为分母',
  fires: 'stated: { 执行率: 98.20% }（13006.70 ÷ 年初预算 13245.05；全年预算为 18580.25）',
  silent: '',
})
