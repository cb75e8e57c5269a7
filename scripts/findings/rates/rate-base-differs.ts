import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { otherBases } from './other-base.ts'

const CHECK = '{ check: rate, rate: 执行率, of: 经费.合计.决算, base: 经费.合计.预算, notBase: [收支.年初预算] }'

export const rateBaseDiffers = dataCheck({
  code: 'rate-base-differs',
  level: 'warning',
  zh: '“{name}”原文印作 {stated}，像是以“{used}”作分母；应以“{base}”为分母，计算得 {computed}',
  en: '“{name}” was printed as {stated}, which looks like a share of “{used}”; of “{base}” it is {computed}',
  about: '已公布的比率，用另一个分母才算得出来，例如拿年初预算代替了全年预算。',
  remedy: '按规定的分母改正。',
  source: '财预〔2020〕10号：执行率以全年预算数为分母',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'figures:',
      new: 'figures:\n  执行率: { formula: 经费.合计.决算 ÷ 经费.合计.预算, show: percent 1 }',
    },
    formWith(CHECK),
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 年初预算: 110 }' },
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 执行率: 91.4% }' },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'figures:',
      new: 'figures:\n  执行率: { formula: 经费.合计.决算 ÷ 经费.合计.预算, show: percent 1 }',
    },
    formWith(CHECK),
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 年初预算: 110 }' },
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 执行率: 83.4% }' },
  ],
  run: (figures, tell) =>
    figures.facts.stated.flatMap((one) =>
      otherBases(figures, one).map(({ check, ...slots }) => tell(one.at, { name: one.name, stated: one.text, ...slots }, [check.at])),
    ),
})
